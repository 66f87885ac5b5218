namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>How a pattern requires numbers to be written.</summary>
internal enum NumberNotation
{
    /// <summary>The pattern matches other text too, or whether it does cannot be determined.</summary>
    Other,

    /// <summary>Every match is a number; some have a plus sign or leading zeros, as postal codes and telephone numbers have.</summary>
    Padded,

    /// <summary>Every match is a number of JSON.</summary>
    Json,

    /// <summary>Every match is a number of JSON, some have a fraction and none has an exponent: decimal numbers are written so.</summary>
    Decimal,
}

/// <summary>
/// Determines whether every match of a pattern is a number, however the pattern is written: simulates a reader of numbers on all matches at
/// once, as a set of states. For example, every match of <c>^-?\d+\.\d{2}$</c> is a number with a fraction.
/// </summary>
internal sealed class NumberPattern
{
    // Patterns of numbers are shorter. The limits bound the work and the recursion.
    private const int MostPieces = 200;
    private const int MostSteps = 20_000;
    private const int MostRepetitions = 100;

    private const int Start = 1 << 0;
    private const int Signed = 1 << 1;
    private const int Zero = 1 << 2;
    private const int Whole = 1 << 3;
    private const int Point = 1 << 4;
    private const int Fraction = 1 << 5;
    private const int Exponent = 1 << 6;
    private const int SignedExponent = 1 << 7;
    private const int ExponentDigits = 1 << 8;
    private const int NoNumber = 1 << 9;
    private const int Numbers = Zero | Whole | Fraction | ExponentDigits;

    private readonly IReadOnlyList<PatternPiece> pieces;
    private readonly bool isPadded;
    private int steps;

    private NumberPattern(IReadOnlyList<PatternPiece> pieces, bool isPadded)
    {
        this.pieces = pieces;
        this.isPadded = isPadded;
    }

    /// <summary>Determines how a pattern requires numbers to be written.</summary>
    /// <param name="pattern">The pattern as the description writes it.</param>
    public static NumberNotation NotationOf(string pattern)
    {
        (EcmaPattern? read, _) = EcmaPattern.Read(pattern);
        return read is null || read.Pieces.Count > MostPieces ? NumberNotation.Other
            : EndsOf(read, isPadded: false) is var ends && (ends & ~Numbers) == 0
                ? (ends & (Fraction | ExponentDigits)) == Fraction ? NumberNotation.Decimal : NumberNotation.Json
            : (EndsOf(read, isPadded: true) & ~Numbers) == 0 ? NumberNotation.Padded
            : NumberNotation.Other;
    }

    // The states in which matches end.
    private static int EndsOf(EcmaPattern pattern, bool isPadded) => Alternatives(pattern.Pieces).Aggregate(0, (ends, pieces) => ends
        | (pieces.Count > 2 && pieces[0] is StartPiece && pieces[pieces.Count - 1] is EndPiece
            ? new NumberPattern(pieces.GetRange(1, pieces.Count - 2), isPadded).Group(0, Start)
            : NoNumber));

    // Each alternative has its own anchors: ^a|b$ matches more than a and b.
    private static List<List<PatternPiece>> Alternatives(IReadOnlyList<PatternPiece> pieces)
    {
        var alternatives = new List<List<PatternPiece>> { new() };
        int depth = 0;
        foreach (PatternPiece piece in pieces)
        {
            depth += piece is GroupPiece ? 1 : piece is GroupEndPiece ? -1 : 0;
            if (depth == 0 && piece is AlternativePiece)
            {
                alternatives.Add([]);
            }
            else
            {
                alternatives[alternatives.Count - 1].Add(piece);
            }
        }

        return alternatives;
    }

    /// <summary>Returns the states after a group.</summary>
    /// <param name="at">The first piece in the group.</param>
    /// <param name="states">The states before the group.</param>
    private int Group(int at, int states)
    {
        int all = 0;
        int current = states;
        for (; at < pieces.Count && pieces[at] is not GroupEndPiece; at++)
        {
            if (pieces[at] is AlternativePiece)
            {
                all |= current;
                current = states;
                continue;
            }

            int first = at;
            at = EndOf(at);
            if (at + 1 < pieces.Count && pieces[at + 1] is RepetitionPiece repetition)
            {
                at++;
                current = Repeated(first, current, repetition);
            }
            else
            {
                current = Once(first, current);
            }
        }

        return all | current;
    }

    private int Repeated(int at, int states, RepetitionPiece repetition)
    {
        if (repetition.Minimum > MostRepetitions)
        {
            return NoNumber;
        }

        for (int i = 0; i < repetition.Minimum; i++)
        {
            states = Once(at, states);
        }

        // Stops when another repetition leads to no new state.
        for (int i = repetition.Minimum; i < (repetition.Maximum ?? int.MaxValue); i++)
        {
            int more = states | Once(at, states);
            if (more == states)
            {
                break;
            }

            states = more;
        }

        return states;
    }

    private int Once(int at, int states)
    {
        if (++steps > MostSteps || (states & NoNumber) != 0)
        {
            return NoNumber;
        }

        return pieces[at] switch
        {
            CharacterPiece { Character: { Length: 1 } character } => After(states, character[0]),
            SetPiece { Set: { IsNegated: false, Categories.Count: 0, Ranges: var ranges } } =>
                ranges.Aggregate(0, (after, range) => after | After(states, range.First, range.Last)),
            GroupPiece { Opening: "(" or "(?:" } => Group(at + 1, states),
            _ => NoNumber,
        };
    }

    private int EndOf(int at)
    {
        int depth = 0;
        do
        {
            depth += pieces[at] is GroupPiece ? 1 : pieces[at] is GroupEndPiece ? -1 : 0;
            at++;
        }
        while (depth > 0);

        return at - 1;
    }

    private int After(int states, char first, char last)
    {
        // Characters of numbers form no longer range.
        if (last - first > '9' - '0')
        {
            return NoNumber;
        }

        int after = 0;
        for (char c = first; c <= last; c++)
        {
            after |= After(states, c);
        }

        return after;
    }

    private int After(int states, char c)
    {
        int after = 0;
        for (int state = Start; state < NoNumber; state <<= 1)
        {
            after |= (states & state) == 0 ? 0 : Next(state, c);
        }

        return after;
    }

    private int Next(int state, char c) => (state, c) switch
    {
        (Start, '-') => Signed,
        (Start, '+') when isPadded => Signed,
        (Start or Signed, '0') when !isPadded => Zero,
        (Start or Signed or Whole, >= '0' and <= '9') => Whole,
        (Zero or Whole, '.') => Point,
        (Point or Fraction, >= '0' and <= '9') => Fraction,
        (Zero or Whole or Fraction, 'e' or 'E') => Exponent,
        (Exponent, '+' or '-') => SignedExponent,
        (Exponent or SignedExponent or ExponentDigits, >= '0' and <= '9') => ExponentDigits,
        _ => NoNumber,
    };
}
