using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// Patterns of names. Those that most write (a prefix, a suffix, some kinds of characters) are compared without a regular expression, the
/// rest by one of .NET.
/// </summary>
internal static class NamePatterns
{
    private const string Word = "0-9A-Z_a-z";

    private static readonly RepetitionPiece Once = new(1, 1, IsLazy: false);

    /// <summary>The names that a pattern means; null where neither a simple comparison nor .NET can tell.</summary>
    public static NamePattern? Of(EcmaPattern pattern) => Simple(pattern.Pieces) ?? (Expression(pattern) is { } expression ? new NameExpression(expression) : null);

    /// <summary>The words that a pattern spells out, such as <c>x</c> of <c>^x-[a-z]+$</c>.</summary>
    public static string Words(EcmaPattern pattern) => string.Concat(pattern.Pieces.Select(piece => piece is CharacterPiece character ? character.Character : " ")).Trim();

    private static NamePattern? Simple(IReadOnlyList<PatternPiece> pieces)
    {
        int from = 0;
        int to = pieces.Count;
        bool isFromStart = to > 0 && pieces[0] is StartPiece;
        bool isToEnd = to > from && pieces[to - 1] is EndPiece;
        from += isFromStart ? 1 : 0;
        to -= isToEnd && to > from ? 1 : 0;

        // Any number of any characters is no limit at either end; a name has no line breaks that a dot would have to exclude.
        if (IsAnything(from, to))
        {
            from += 2;
            isFromStart = false;
        }

        if (IsAnything(to - 2, to) && to - 2 >= from)
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
            ? new NameOfCharacters(prefix, string.Concat(set.Ranges.Select(range => $"{range.First}{range.Last}")), times.Least, times.Most)
            : null;

        bool IsAnything(int start, int end) =>
            start >= 0 && start + 2 <= end && pieces[start] is SetPiece { Set: var one } && one == CharacterSet.Dot && pieces[start + 1] is RepetitionPiece { Least: 0, Most: null };
    }

    private static string? Expression(EcmaPattern pattern)
    {
        var text = new StringBuilder();
        foreach (PatternPiece piece in pattern.Pieces)
        {
            switch (piece)
            {
                case CharacterPiece { Character.Length: 1 } one:
                    text.Append(Escaped(one.Character[0]));
                    break;
                case CharacterPiece pair:
                    text.Append("(?:").Append(pair.Character).Append(')');
                    break;
                case SetPiece { Set: var set }:
                    text.Append(Text(set));
                    break;
                case StartPiece:
                    text.Append('^');
                    break;
                case EndPiece:
                    text.Append(@"\z");
                    break;
                case BoundaryPiece boundary:
                    text.Append(boundary.IsNegated
                        ? $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))"
                        : $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))");
                    break;
                case RepetitionPiece times:
                    text.Append(Text(times));
                    break;
                case GroupPiece group:
                    text.Append(group.Opening);
                    break;
                case GroupEndPiece:
                    text.Append(')');
                    break;
                case AlternativePiece:
                    text.Append('|');
                    break;
                default:
                    return null;
            }
        }

        return text.ToString();
    }

    private static string Text(RepetitionPiece times)
    {
        string text = (times.Least, times.Most) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            _ => string.Format(CultureInfo.InvariantCulture, "{{{0},{1}}}", times.Least, times.Most),
        };
        return times.IsLazy ? text + "?" : text;
    }

    private static string Text(CharacterSet set) =>
        set.IsEmpty ? "(?!)"
        : set.IsNegated && set.Ranges.Count == 0 && set.Categories.Count == 0 ? @"[\s\S]"
        : $"[{(set.IsNegated ? "^" : "")}{string.Concat(set.Ranges.Select(Text))}{string.Concat(set.Categories)}]";

    private static string Text((char First, char Last) range) =>
        range.First == range.Last ? Escaped(range.First) : $"{Escaped(range.First)}-{Escaped(range.Last)}";

    // Letters and digits stand for themselves everywhere, and every other character for itself when escaped by its number.
    private static string Escaped(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' ? c.ToString() : $"\\u{(int)c:x4}";
}
