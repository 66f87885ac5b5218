using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>A pattern that texts are held against, within a time limit. What cannot be told counts as fitting.</summary>
/// <param name="text">As the description, or the attribute, writes it.</param>
/// <param name="isWhole">Whether the whole text must match; else some part of it.</param>
internal sealed class LiteralPattern(string text, bool isWhole)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    // Most patterns are never met by a text. One that .NET cannot say has none.
    private readonly Lazy<Regex?> expression = new(() => isWhole ? Compiled(text)
        : EcmaPattern.Read(text).Pattern is { } read && PatternExpression.Of(read) is { } found ? Compiled(found) : null);

    public string Text => text;

    /// <summary>Whether the text is an expression of .NET for the description's pattern, rather than that pattern itself.</summary>
    public bool IsTranslated => isWhole;

    public bool Fits(string value)
    {
        // Characters of two units are one place of a pattern or two, as its author saw it.
        if (value.Any(char.IsSurrogate))
        {
            return true;
        }

        try
        {
            return expression.Value?.Match(value) is not { } match || (match.Success && (!isWhole || (match.Index == 0 && match.Length == value.Length)));
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Compiled(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
