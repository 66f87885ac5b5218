using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>A pattern that strings are matched against, within a time limit. A string counts as matching if it cannot be decided.</summary>
/// <param name="text">The pattern, as the attribute contains it.</param>
/// <param name="isWhole">
/// Whether the pattern is a .NET expression that matches the whole string; otherwise it is an ECMA-262 pattern that matches a part.
/// </param>
internal sealed class LiteralPattern(string text, bool isWhole)
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    // Lazy, as most patterns are never used. Null if .NET cannot express the pattern.
    private readonly Lazy<Regex?> expression = new(() => isWhole ? Compile(text)
        : EcmaPattern.Read(text).Pattern is { } pattern && PatternExpression.Of(pattern) is { } translated ? Compile(translated)
        : null);

    public string Text => text;

    /// <summary>Whether the text is the translation of the description's pattern, rather than that pattern.</summary>
    public bool IsTranslated => isWhole;

    public bool Matches(string value)
    {
        // A pattern may count a surrogate pair as one character or as two.
        if (value.Any(char.IsSurrogate))
        {
            return true;
        }

        try
        {
            return expression.Value?.Match(value) is not { } match
                || (match.Success && (!isWhole || (match.Index == 0 && match.Length == value.Length)));
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Compile(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
