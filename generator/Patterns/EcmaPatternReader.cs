using System.Globalization;

namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>
/// Reads a pattern of ECMA-262, with or without the flag <c>u</c>: any character may be escaped, and braces that are no quantifier are characters.
/// </summary>
internal sealed class EcmaPatternReader(string text)
{
    private static readonly string[] Openings = ["(?:", "(?=", "(?!", "(?<=", "(?<!"];

    private readonly List<PatternPiece> pieces = [];
    private int at;

    public (EcmaPattern? Pattern, string? Fault) Read()
    {
        int depth = 0;
        while (at < text.Length)
        {
            if (ReadPiece(ref depth) is { } fault)
            {
                return (null, fault + " at character " + (at + 1).ToString(CultureInfo.InvariantCulture));
            }
        }

        return depth > 0 ? (null, "a '(' is not closed") : (new EcmaPattern(pieces), null);
    }

    private string? ReadPiece(ref int depth)
    {
        char c = text[at];
        switch (c)
        {
            case '^':
                return Add(new StartPiece(), 1);
            case '$':
                return Add(new EndPiece(), 1);
            case '.':
                return Add(new SetPiece(CharacterSet.Dot), 1);
            case '|':
                return Add(new AlternativePiece(), 1);
            case '(':
                depth++;
                return ReadGroup();
            case ')':
                return depth-- > 0 ? Add(new GroupEndPiece(), 1) : "a ')' has no matching '('";
            case '*' or '+' or '?':
                return AddRepetition(new RepetitionPiece(c == '+' ? 1 : 0, c == '?' ? 1 : null, IsLazy: false), 1);
            case '{' when Braces() is { } braces:
                return braces.Piece is { Maximum: { } most } piece && most < piece.Minimum
                    ? "the maximum of a quantifier is less than its minimum"
                    : AddRepetition(braces.Piece, braces.Length);
            case '[':
                return ReadSet();
            case '\\':
                return ReadEscape();
            default:
                int length = char.IsSurrogatePair(text, at) ? 2 : 1;
                return Add(new CharacterPiece(text.Substring(at, length)), length);
        }
    }

    private string? Add(PatternPiece piece, int length)
    {
        pieces.Add(piece);
        at += length;
        return null;
    }

    private string? AddRepetition(RepetitionPiece piece, int length)
    {
        PatternPiece? last = pieces.Count == 0 ? null : pieces[pieces.Count - 1];
        if (last is null or RepetitionPiece or GroupPiece or AlternativePiece or StartPiece or EndPiece or BoundaryPiece)
        {
            return "a quantifier has nothing to repeat";
        }

        bool isLazy = at + length < text.Length && text[at + length] == '?';
        return Add(piece with { IsLazy = isLazy }, isLazy ? length + 1 : length);
    }

    private string? ReadGroup()
    {
        string? opening = Openings.FirstOrDefault(one => string.CompareOrdinal(text, at, one, 0, one.Length) == 0);
        if (opening is null && string.CompareOrdinal(text, at, "(?<", 0, 3) == 0)
        {
            int end = text.IndexOf('>', at);
            string name = end < 0 ? "" : text.Substring(at + 3, end - at - 3);
            bool isName = name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$');
            return isName ? Add(new GroupPiece("("), name.Length + 4) : "a group has no name";
        }

        if (opening is null && at + 1 < text.Length && text[at + 1] == '?')
        {
            return "the group syntax is unknown";
        }

        return Add(new GroupPiece(opening ?? "("), (opening ?? "(").Length);
    }

    // Reads {3}, {3,} or {3,5}; returns null for other braces.
    private (RepetitionPiece Piece, int Length)? Braces()
    {
        int end = text.IndexOf('}', at);
        string[] limits = end < 0 ? [] : text.Substring(at + 1, end - at - 1).Split(',');
        if (limits.Length is 0 or > 2 || Number(limits[0]) is not { } least)
        {
            return null;
        }

        bool isOpen = limits.Length == 2 && limits[1].Length == 0;
        int? most = isOpen ? null : Number(limits[limits.Length - 1]);
        return isOpen || most is not null ? (new RepetitionPiece(least, most, IsLazy: false), end - at + 1) : null;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : digits.Length > 0 && digits.All(c => c is >= '0' and <= '9') ? int.MaxValue
        : null;

    private string? ReadSet()
    {
        var set = new CharacterSetReader(text, at);
        if (set.Read() is { } fault)
        {
            at = set.End;
            return fault;
        }

        return Add(set.Set is { } found ? new SetPiece(found) : new OtherPiece(), set.End - at);
    }

    private string? ReadEscape()
    {
        if (at + 1 == text.Length)
        {
            return "a backslash at the end escapes nothing";
        }

        char letter = text[at + 1];
        switch (letter)
        {
            case 'b' or 'B':
                return Add(new BoundaryPiece(letter == 'B'), 2);
            case >= '1' and <= '9':
                return Add(new OtherPiece(), 2);
            case 'k' when at + 2 < text.Length && text[at + 2] == '<' && text.IndexOf('>', at) is > 0 and var end:
                return Add(new OtherPiece(), end - at + 1);
        }

        var escape = new EscapeReader(text, at);
        if (escape.Read() is { } fault)
        {
            return fault;
        }

        PatternPiece piece = escape.Ranges is { } ranges ? new SetPiece(new CharacterSet(ranges, [], IsNegated: false))
            : escape.Category is { } category ? new SetPiece(new CharacterSet([], [category], IsNegated: false))
            : escape.Character is { } character ? new CharacterPiece(character)
            : new OtherPiece();
        return Add(piece, escape.End - at);
    }
}
