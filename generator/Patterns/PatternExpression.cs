using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>Patterns of ECMA-262 as regular expressions of .NET that mean the same.</summary>
internal static class PatternExpression
{
    /// <summary>Why a pattern has no counterpart, as the end of a sentence.</summary>
    public const string UnsupportedReason = "it uses a back-reference or a character class that .NET does not support";

    private const string Word = "0-9A-Z_a-z";
    private const string Halves = @"\ud800-\udfff";
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";

    /// <summary>Whether a match is always all of the text: it goes from the start to the end, without alternatives.</summary>
    public static bool IsWhole(EcmaPattern pattern)
    {
        IReadOnlyList<PatternPiece> pieces = pattern.Pieces;
        if (pieces.Count < 2 || pieces[0] is not StartPiece || pieces[pieces.Count - 1] is not EndPiece)
        {
            return false;
        }

        int depth = 0;
        foreach (PatternPiece piece in pieces)
        {
            depth += piece is GroupPiece ? 1 : piece is GroupEndPiece ? -1 : 0;
            if (depth == 0 && piece is AlternativePiece)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The expression; null where .NET has no counterpart of a piece.</summary>
    public static string? Of(EcmaPattern pattern)
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

    // Patterns count code points: what a set of all others allows may be a pair of surrogates, and never half of one. Of such pairs no general
    // category can be told, therefore they count as being of every one.
    private static string Text(CharacterSet set)
    {
        if (set.IsEmpty)
        {
            return "(?!)";
        }

        string items = string.Concat(set.Ranges.Select(Text)) + string.Concat(set.Categories);
        bool takesPairs = set.IsNegated || set.Categories.Count > 0 || set.Ranges.Any(range => range is { First: < '\ud800', Last: > '\udfff' });
        return !takesPairs ? $"[{items}]"
            : set.IsNegated ? $"(?:{Pair}|[^{items}{Halves}])"
            : $"(?:{Pair}|[{items}-[{Halves}]])";
    }

    private static string Text((char First, char Last) range) =>
        range.First == range.Last ? Escaped(range.First) : $"{Escaped(range.First)}-{Escaped(range.Last)}";

    // Letters and digits stand for themselves everywhere, and every other character for itself when escaped by its number.
    private static string Escaped(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' ? c.ToString() : $"\\u{(int)c:x4}";
}
