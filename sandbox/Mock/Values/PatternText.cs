using System.Text;
using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Patterns;

namespace Truto.Generated.Mock.Values;

/// <summary>Writes texts that match a pattern. Assertions in it, such as lookaheads, are left to a later check.</summary>
internal sealed class PatternText
{
    private const int MostPieces = 2_000;
    private const int MostDepth = 50;
    private const int MostCharacters = 20_000;
    private const string Preferred = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Others = "-_. @/:+#=,;~!$%&'()*?[]{}|<>^`\"\\\t\n\u00e9\u03b1\u4e2d";

    private readonly IReadOnlyList<PatternPiece> pieces;
    private readonly SeededRandom random;
    private readonly int extra;
    private readonly StringBuilder text = new();
    private int at;

    private PatternText(IReadOnlyList<PatternPiece> pieces, SeededRandom random, int extra)
    {
        this.pieces = pieces;
        this.random = random;
        this.extra = extra;
    }

    /// <summary>Returns a text, or null if the pattern is not supported.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="random">Chooses alternatives and characters.</param>
    /// <param name="extra">The number of repetitions beyond the minimum, where the pattern allows them.</param>
    public static string? Write(string pattern, SeededRandom random, int extra)
    {
        if (EcmaPattern.Read(pattern).Pattern is not { } read || read.Pieces.Count > MostPieces || read.Pieces.OfType<OtherPiece>().Any())
        {
            return null;
        }

        PatternText writer = new(read.Pieces, random, extra);
        return writer.Choice(0)?.Invoke() == true ? writer.text.ToString() : null;
    }

    // Returns what writes the alternatives up to the end of the group or pattern: false stops the writing, because the text is too long.
    private Func<bool>? Choice(int depth)
    {
        if (depth > MostDepth)
        {
            return null;
        }

        List<List<Func<bool>>> alternatives = [[]];
        while (at < pieces.Count && pieces[at] is not GroupEndPiece)
        {
            PatternPiece piece = pieces[at++];
            if (piece is AlternativePiece)
            {
                alternatives.Add([]);
                continue;
            }

            if (Item(piece, depth) is not { } item)
            {
                return null;
            }

            alternatives[^1].Add(Repeated(item));
        }

        return () => random.Of(alternatives).TrueForAll(write => write());
    }

    private Func<bool>? Item(PatternPiece piece, int depth)
    {
        switch (piece)
        {
            case CharacterPiece { Character: var character }:
                return () => Append(character);
            case SetPiece { Set: var set }:
                return () => Append(CharacterOf(set));
            case GroupPiece { Opening: var opening }:
                Func<bool>? inner = Choice(depth + 1);
                at++;
                return inner is null || opening is "(" or "(?:" ? inner : () => true;
            default:
                return () => true;
        }
    }

    private Func<bool> Repeated(Func<bool> item)
    {
        if (at >= pieces.Count || pieces[at] is not RepetitionPiece times)
        {
            return item;
        }

        at++;
        return () =>
        {
            int most = Math.Min(times.Maximum ?? int.MaxValue, (int)Math.Min(int.MaxValue, (long)times.Minimum + extra));
            for (int i = 0; i < most; i++)
            {
                if (!item())
                {
                    return false;
                }
            }

            return true;
        };
    }

    private bool Append(string? character)
    {
        text.Append(character);
        return character is not null && text.Length < MostCharacters;
    }

    private string? CharacterOf(CharacterSet set)
    {
        char[] allowed = [.. Preferred.Where(c => Contains(set, c))];
        allowed = allowed.Length > 0 ? allowed : [.. Others.Concat(set.Ranges.Select(range => range.First)).Where(c => Contains(set, c))];
        return allowed.Length == 0 ? null : random.Of(allowed).ToString();
    }

    private static bool Contains(CharacterSet set, char c) =>
        set.IsNegated != (set.Ranges.Any(range => range.First <= c && c <= range.Last)
            || set.Categories.Any(category => Regex.IsMatch(c.ToString(), category)));
}
