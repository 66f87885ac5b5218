namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>A set of characters in a pattern.</summary>
/// <param name="Ranges">The ranges of characters, including the first and the last.</param>
/// <param name="Categories">General categories of Unicode such as <c>\p{Lu}</c> or, for all other characters, <c>\P{Lu}</c>.</param>
/// <param name="IsNegated">Whether the set contains all other characters instead.</param>
internal sealed record CharacterSet(IReadOnlyList<(char First, char Last)> Ranges, IReadOnlyList<string> Categories, bool IsNegated)
{
    private static readonly (char First, char Last)[] DigitRanges = [('0', '9')];
    private static readonly (char First, char Last)[] WordRanges = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    // ECMA-262, WhiteSpace and LineTerminator.
    private static readonly (char First, char Last)[] SpaceRanges =
    [
        ('\t', '\r'), (' ', ' '), ('\u00a0', '\u00a0'), ('\u1680', '\u1680'), ('\u2000', '\u200a'), ('\u2028', '\u2029'), ('\u202f', '\u202f'),
        ('\u205f', '\u205f'), ('\u3000', '\u3000'), ('\ufeff', '\ufeff'),
    ];

    /// <summary>Gets the set of a dot: every character that does not end a line.</summary>
    public static CharacterSet Dot { get; } = new([('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029')], [], IsNegated: true);

    /// <summary>Returns the ranges of an escape such as <c>\d</c>; null for a letter that has none.</summary>
    public static IReadOnlyList<(char First, char Last)>? OfEscape(char letter) => letter switch
    {
        'd' => DigitRanges,
        'D' => Others(DigitRanges),
        'w' => WordRanges,
        'W' => Others(WordRanges),
        's' => SpaceRanges,
        'S' => Others(SpaceRanges),
        _ => null,
    };

    /// <summary>Gets whether the set contains no character.</summary>
    public bool IsEmpty => !IsNegated && Ranges.Count == 0 && Categories.Count == 0;

    private static List<(char First, char Last)> Others((char First, char Last)[] ranges)
    {
        var others = new List<(char First, char Last)>();
        int next = 0;
        foreach ((char first, char last) in ranges)
        {
            if (first > next)
            {
                others.Add(((char)next, (char)(first - 1)));
            }

            next = last + 1;
        }

        others.Add(((char)next, char.MaxValue));
        return others;
    }
}
