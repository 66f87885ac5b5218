using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>Converts patterns of ECMA-262 to equivalent regular expressions of .NET.</summary>
internal static class PatternExpression
{
    /// <summary>Why a pattern has no counterpart, as the end of a sentence.</summary>
    public const string UnsupportedReason = "it uses a back-reference or a character class that .NET does not support";

    private const string Word = "0-9A-Z_a-z";
    private const string Halves = @"\ud800-\udfff";
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";

    /// <summary>Returns whether a pattern is anchored at both ends and has no alternatives, so that a match is always the whole text.</summary>
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

    /// <summary>Returns the expression; null if .NET has no counterpart of a piece.</summary>
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
        string text = (times.Minimum, times.Maximum) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            _ => string.Format(CultureInfo.InvariantCulture, "{{{0},{1}}}", times.Minimum, times.Maximum),
        };
        return times.IsLazy ? text + "?" : text;
    }

    // Patterns count code points: a negated set matches a pair of surrogates, but never half of one. The general category of a pair is not known
    // here, so a pair counts as belonging to every category.
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

    // Letters and digits need no escape; every other character is escaped by its number.
    private static string Escaped(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' ? c.ToString() : $"\\u{(int)c:x4}";
}
