using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Translation;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>A pattern that texts are held against, within a time limit. What cannot be told counts as fitting.</summary>
/// <param name="Text">As the description, or the attribute, writes it.</param>
/// <param name="Expression">The expression of .NET; null where the pattern has none.</param>
/// <param name="IsWhole">Whether the whole text must match; else some part of it.</param>
internal sealed record TextPattern(string Text, Regex? Expression, bool IsWhole)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>A pattern of a description.</summary>
    public static TextPattern OfEcma(string pattern) => new(
        pattern,
        EcmaPattern.Read(pattern).Pattern is { } read && PatternExpression.Of(read) is { } expression ? Compiled(expression) : null,
        IsWhole: false);

    /// <summary>A pattern of a <c>RegularExpressionAttribute</c>.</summary>
    public static TextPattern OfWhole(string pattern) => new(pattern, Compiled(pattern), IsWhole: true);

    public bool Fits(string text)
    {
        // Characters of two units are one place of a pattern or two, as its author saw it.
        if (text.Any(char.IsSurrogate))
        {
            return true;
        }

        try
        {
            return Expression?.Match(text) is not { } match || (match.Success && (!IsWhole || (match.Index == 0 && match.Length == text.Length)));
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
