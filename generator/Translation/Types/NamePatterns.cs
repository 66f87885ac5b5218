using System.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Patterns of names. Those that most write (a prefix, a suffix, some kinds of characters) are compared without a regular expression, the
/// rest by one of .NET.
/// </summary>
internal static class NamePatterns
{
    private static readonly RepetitionPiece Once = new(1, 1, IsLazy: false);

    /// <summary>The names that a pattern means; null where neither a simple comparison nor .NET can tell.</summary>
    public static NamePattern? Of(EcmaPattern pattern) => Simple(pattern.Pieces, mayBreakLines: false) ?? (PatternExpression.Of(pattern) is { } expression ? new NameExpression(expression) : null);

    /// <summary>The same for a pattern of any text, which may have line breaks; null where .NET cannot tell.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="written">As it is written.</param>
    public static TextPattern? OfText(EcmaPattern pattern, string written) => PatternExpression.Of(pattern) is { } expression
        ? new TextPattern(written, Simple(pattern.Pieces, mayBreakLines: true) ?? new NameExpression(expression), expression, PatternExpression.IsWhole(pattern))
        : null;

    /// <summary>The words that a pattern spells out, such as <c>x</c> of <c>^x-[a-z]+$</c>.</summary>
    public static string Words(EcmaPattern pattern) => string.Concat(pattern.Pieces.Select(piece => piece is CharacterPiece character ? character.Character : " ")).Trim();

    private static NamePattern? Simple(IReadOnlyList<PatternPiece> pieces, bool mayBreakLines)
    {
        int from = 0;
        int to = pieces.Count;
        bool isFromStart = to > 0 && pieces[0] is StartPiece;
        bool isToEnd = to > from && pieces[to - 1] is EndPiece;
        from += isFromStart ? 1 : 0;
        to -= isToEnd && to > from ? 1 : 0;

        // Any number of any characters is no limit at either end; a name has no line breaks that a dot would have to exclude, and beyond an open end
        // it does not matter whether there are some.
        if (IsAnything(from, to) && !(mayBreakLines && isFromStart))
        {
            from += 2;
            isFromStart = false;
        }

        if (IsAnything(to - 2, to) && to - 2 >= from && !(mayBreakLines && isToEnd))
        {
            to -= 2;
            isToEnd = false;
        }

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
                (false, false) => prefix.Length == 0 ? new AnyName() : new NamePart(prefix),
                (true, false) => prefix.Length == 0 ? new AnyName() : new NamePrefix(prefix),
                (false, true) => prefix.Length == 0 ? new AnyName() : new NameSuffix(prefix),
                (true, true) => new NameOfCharacters(prefix, "", 0, 0),
            };
        }

        RepetitionPiece times = from + 2 == to && pieces[from + 1] is RepetitionPiece repetition ? repetition : Once;
        return isFromStart && isToEnd && from + (times == Once ? 1 : 2) == to && pieces[from] is SetPiece { Set: { IsNegated: false, Categories.Count: 0 } set }
            && !(mayBreakLines && set.Ranges.Any(range => range.Last >= '\ud800'))
            ? new NameOfCharacters(prefix, string.Concat(set.Ranges.Select(range => $"{range.First}{range.Last}")), times.Least, times.Most)
            : null;

        bool IsAnything(int start, int end) =>
            start >= 0 && start + 2 <= end && pieces[start] is SetPiece { Set: var one } && one == CharacterSet.Dot && pieces[start + 1] is RepetitionPiece { Least: 0, Most: null };
    }
}
