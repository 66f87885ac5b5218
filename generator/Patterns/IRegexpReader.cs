using System.Globalization;

namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>Reads an expression of RFC 9485 as a program.</summary>
internal sealed class IRegexpReader(string text)
{
    // Far above expressions that are meant; repetitions multiply.
    private const int LargestProgram = 5000;
    private const int DeepestGroup = 50;

    private int at;
    private int depth;

    private bool IsAtEnd => at == text.Length;

    /// <summary>Returns the program or the problem.</summary>
    public (IReadOnlyList<RegexpInstruction>? Program, string? Problem) Read()
    {
        try
        {
            List<RegexpInstruction> program = ReadAlternatives();
            if (!IsAtEnd)
            {
                throw Wrong("a ')' has no matching '('");
            }

            program.Add(new RegexpInstruction(RegexpInstructionKind.Match));
            return (program, null);
        }
        catch (FormatException problem)
        {
            return (null, problem.Message);
        }
    }

    private List<RegexpInstruction> ReadAlternatives()
    {
        List<RegexpInstruction> program = ReadBranch();
        while (!IsAtEnd && text[at] == '|')
        {
            at++;
            List<RegexpInstruction> other = ReadBranch();
            program.Insert(0, new RegexpInstruction(RegexpInstructionKind.Split, 1, program.Count + 2));
            program.Add(new RegexpInstruction(RegexpInstructionKind.Jump, other.Count + 1));
            program.AddRange(other);
        }

        return program;
    }

    private List<RegexpInstruction> ReadBranch()
    {
        var program = new List<RegexpInstruction>();
        while (!IsAtEnd && text[at] is not ('|' or ')'))
        {
            program.AddRange(ReadQuantifier(ReadAtom()));
            if (program.Count > LargestProgram)
            {
                throw Wrong("the expression is too large");
            }
        }

        return program;
    }

    private List<RegexpInstruction> ReadAtom()
    {
        switch (text[at])
        {
            case '(':
                return ReadGroup();
            case '[':
                return [Of(ReadSet())];
            case '^':
                at++;
                return [new RegexpInstruction(RegexpInstructionKind.Start)];
            case '$':
                at++;
                return [new RegexpInstruction(RegexpInstructionKind.End)];
            case '.':
                at++;
                return [Of(CodePointSet.Dot)];
            case '\\' when IsCategoryNext():
                return [Of(new CodePointSet([], [ReadCategory()], IsNegated: false))];
            case '*' or '+' or '?' or '{':
                throw Wrong("a quantifier has nothing to repeat");
            case '}' or ']':
                throw Wrong($"'{text[at]}' must be escaped");
            default:
                int character = ReadCharacter();
                return [Of(new CodePointSet([(character, character)], [], IsNegated: false))];
        }
    }

    private static RegexpInstruction Of(CodePointSet set) => new(RegexpInstructionKind.Set, Set: set);

    private List<RegexpInstruction> ReadGroup()
    {
        if (++depth > DeepestGroup)
        {
            throw Wrong("groups are nested too deeply");
        }

        int start = at++;
        if (!IsAtEnd && text[at] == '?')
        {
            throw Wrong("a group must not begin with '?'");
        }

        List<RegexpInstruction> program = ReadAlternatives();
        if (IsAtEnd)
        {
            at = start;
            throw Wrong("a '(' is not closed");
        }

        at++;
        depth--;
        return program;
    }

    private List<RegexpInstruction> ReadQuantifier(List<RegexpInstruction> atom)
    {
        if (IsAtEnd || text[at] is not ('*' or '+' or '?' or '{'))
        {
            return atom;
        }

        (int least, int? most) = text[at] switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            _ => ReadRange(),
        };
        at++;
        if ((long)atom.Count * Math.Max(least, most ?? 1) > LargestProgram)
        {
            throw Wrong("the expression is too large");
        }

        return Repeated(atom, least, most);
    }

    // The parser is left at the closing brace.
    private (int Minimum, int? Maximum) ReadRange()
    {
        int end = text.IndexOf('}', at);
        string[] limits = end < 0 ? [] : text.Substring(at + 1, end - at - 1).Split(',');
        bool isOpen = limits.Length == 2 && limits[1].Length == 0;
        int? most = isOpen || limits.Length is not (1 or 2) ? null : Number(limits[limits.Length - 1]);
        if (limits.Length == 0 || Number(limits[0]) is not { } least || (most is null && !isOpen))
        {
            throw Wrong("a quantifier must be {n}, {n,} or {n,m}");
        }

        if (most < least)
        {
            throw Wrong("the maximum of a quantifier is less than its minimum");
        }

        at = end;
        return (least, most);
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static List<RegexpInstruction> Repeated(List<RegexpInstruction> atom, int least, int? most)
    {
        var program = new List<RegexpInstruction>();
        for (int i = 0; i < least; i++)
        {
            program.AddRange(atom);
        }

        if (most is null)
        {
            program.Add(new RegexpInstruction(RegexpInstructionKind.Split, 1, atom.Count + 2));
            program.AddRange(atom);
            program.Add(new RegexpInstruction(RegexpInstructionKind.Jump, -atom.Count - 1));
        }

        for (int i = least; i < most; i++)
        {
            program.Add(new RegexpInstruction(RegexpInstructionKind.Split, 1, atom.Count + 1));
            program.AddRange(atom);
        }

        return program;
    }

    private CodePointSet ReadSet()
    {
        int start = at++;
        bool isNegated = !IsAtEnd && text[at] == '^';
        at += isNegated ? 1 : 0;
        var ranges = new List<(int First, int Last)>();
        var categories = new List<(string Name, bool IsNegated)>();
        while (!IsAtEnd && text[at] != ']')
        {
            if (text[at] == '\\' && IsCategoryNext())
            {
                categories.Add(ReadCategory());
                continue;
            }

            ranges.Add(ReadRangeOfSet());
        }

        if (IsAtEnd)
        {
            at = start;
            throw Wrong("a '[' is not closed");
        }

        at++;
        return ranges.Count + categories.Count > 0
            ? new CodePointSet(ranges, categories, isNegated)
            : throw Wrong("a set has no characters");
    }

    // A hyphen that is not between two characters stands for itself at the start and at the end only.
    private (int First, int Last) ReadRangeOfSet()
    {
        bool isEdge = text[at] == '-' && (text[at - 1] is '[' or '^' || (at + 1 < text.Length && text[at + 1] == ']'));
        if (text[at] == '[' || (text[at] == '-' && !isEdge))
        {
            throw Wrong($"'{text[at]}' in a set must be escaped");
        }

        int first = ReadCharacter();
        if (isEdge || at + 1 >= text.Length || text[at] != '-' || text[at + 1] is ']')
        {
            return (first, first);
        }

        at++;
        if (text[at] is '[' or '-')
        {
            throw Wrong($"'{text[at]}' in a set must be escaped");
        }

        int last = IsCategoryNext() ? throw Wrong("a category cannot end a range") : ReadCharacter();
        return last >= first ? (first, last) : throw Wrong("the end of a range is before its start");
    }

    private bool IsCategoryNext() => at + 1 < text.Length && text[at] == '\\' && text[at + 1] is 'p' or 'P';

    private (string Name, bool IsNegated) ReadCategory()
    {
        bool isNegated = text[at + 1] == 'P';
        int end = at + 2 < text.Length && text[at + 2] == '{' ? text.IndexOf('}', at) : -1;
        string name = end < 0 ? "" : text.Substring(at + 3, end - at - 3);
        if (!CodePointSet.IsCategory(name))
        {
            throw Wrong("'\\p' must be followed by a general category of Unicode, such as {Lu}");
        }

        at = end + 1;
        return (name, isNegated);
    }

    private int ReadCharacter()
    {
        if (text[at] != '\\')
        {
            int character = char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
            at += character > char.MaxValue ? 2 : 1;
            return character;
        }

        char escaped = at + 1 < text.Length ? text[at + 1] : ' ';
        int result = escaped switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '(' or ')' or '*' or '+' or '-' or '.' or '?' or '[' or '\\' or ']' or '^' or '{' or '|' or '}' or '$' => escaped,
            _ => throw Wrong($"'\\{escaped}' is not an escape of I-Regexp"),
        };
        at += 2;
        return result;
    }

    private FormatException Wrong(string what) => new(what + " at character " + (at + 1).ToString(CultureInfo.InvariantCulture));
}
