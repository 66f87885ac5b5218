using System.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Translates patterns to comparisons. The usual ones (a prefix, a suffix, a range of characters) need no regular expression; the rest become
/// a regular expression of .NET.
/// </summary>
internal static class NamePatterns
{
    private static readonly RepetitionPiece Once = new(1, 1, IsLazy: false);

    /// <summary>Returns the comparison for property names; null where .NET has no counterpart of the pattern.</summary>
    public static NamePattern? Of(EcmaPattern pattern) =>
        Simple(pattern.Pieces, mayBreakLines: false) ?? (PatternExpression.Of(pattern) is { } expression ? new NameExpression(expression) : null);

    /// <summary>Returns the comparison for any text, which may have line breaks; null where .NET has no counterpart of the pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="written">The pattern as the description writes it.</param>
    public static TextPattern? OfText(EcmaPattern pattern, string written) => PatternExpression.Of(pattern) is { } expression
        ? new TextPattern(
            written, Simple(pattern.Pieces, mayBreakLines: true) ?? new NameExpression(expression), expression, PatternExpression.IsWhole(pattern))
        : null;

    /// <summary>Returns the literal text of a pattern, such as <c>x</c> of <c>^x-[a-z]+$</c>.</summary>
    public static string LiteralText(EcmaPattern pattern) =>
        string.Concat(pattern.Pieces.Select(piece => piece is CharacterPiece character ? character.Character : " ")).Trim();

    private static NamePattern? Simple(IReadOnlyList<PatternPiece> pieces, bool mayBreakLines)
    {
        (int from, int to, bool isFromStart, bool isToEnd) = PatternEnds.Of(pieces, mayBreakLines);
        var text = new StringBuilder();
        while (from < to && pieces[from] is CharacterPiece character && !(from + 1 < to && pieces[from + 1] is RepetitionPiece))
        {
            text.Append(character.Character);
            from++;
        }

        string prefix = text.ToString();
        if (from == to)
        {
            return (isFromStart, isToEnd) switch
            {
                (true, true) => new NameOfCharacters(prefix, "", 0, 0),
                _ when prefix.Length == 0 => new AnyName(),
                (false, false) => new NamePart(prefix),
                (true, false) => new NamePrefix(prefix),
                (false, true) => new NameSuffix(prefix),
            };
        }

        RepetitionPiece times = from + 2 == to && pieces[from + 1] is RepetitionPiece repetition ? repetition : Once;
        return isFromStart && isToEnd && from + (times == Once ? 1 : 2) == to
            && pieces[from] is SetPiece { Set: { IsNegated: false, Categories.Count: 0 } set }
            && !(mayBreakLines && set.Ranges.Any(range => range.Last >= '\ud800'))
            ? new NameOfCharacters(prefix, string.Concat(set.Ranges.Select(range => $"{range.First}{range.Last}")), times.Minimum, times.Maximum)
            : null;
    }
}
