namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>Reads a set of characters in brackets.</summary>
internal sealed class CharacterSetReader(string text, int start)
{
    private readonly List<(char First, char Last)> ranges = [];
    private readonly List<string> categories = [];
    private bool isOther;

    /// <summary>Gets the set; null if it contains more than UTF-16 units and general categories.</summary>
    public CharacterSet? Set { get; private set; }

    /// <summary>Gets the index after the set.</summary>
    public int End { get; private set; } = start + 1;

    /// <summary>Reads the set and returns what is wrong with it, or null.</summary>
    public string? Read()
    {
        bool isNegated = Next('^');
        bool isClosed = Next(']');
        for (; End < text.Length && !isClosed; isClosed = Next(']'))
        {
            (string? first, string? fault) = Item();
            if (fault is not null)
            {
                return fault;
            }

            // A hyphen before the end is a character.
            if (first is not null && End + 1 < text.Length && text[End] == '-' && text[End + 1] != ']')
            {
                End++;
                (string? last, fault) = Item();
                if (fault is not null || (last is not null && string.CompareOrdinal(first, last) > 0))
                {
                    return fault ?? "a range ends before it starts";
                }

                if (last is null)
                {
                    Add(first, first);
                    Add("-", "-");
                }
                else
                {
                    Add(first, last);
                }
            }
            else if (first is not null)
            {
                Add(first, first);
            }
        }

        if (!isClosed)
        {
            return "a '[' is not closed";
        }

        Set = isOther ? null : new CharacterSet(ranges, categories, isNegated);
        return null;
    }

    private bool Next(char c)
    {
        bool isNext = End < text.Length && text[End] == c;
        End += isNext ? 1 : 0;
        return isNext;
    }

    private void Add(string first, string last)
    {
        isOther |= first.Length > 1 || last.Length > 1 || char.IsSurrogate(first[0]) || char.IsSurrogate(last[0]);
        ranges.Add((first[0], last[0]));
    }

    // Returns a character; null for an escape of several characters, which are added to the set.
    private (string? Character, string? Fault) Item()
    {
        int at = End;
        if (text[at] != '\\')
        {
            End += char.IsSurrogatePair(text, at) ? 2 : 1;
            return (text.Substring(at, End - at), null);
        }

        if (at + 1 == text.Length)
        {
            return (null, "a backslash at the end escapes nothing");
        }

        if (text[at + 1] == 'b')
        {
            End += 2;
            return ("\b", null);
        }

        var escape = new EscapeReader(text, at);
        string? fault = escape.Read();
        End = escape.End;
        ranges.AddRange(escape.Ranges ?? []);
        categories.AddRange(escape.Category is { } category ? [category] : Array.Empty<string>());
        isOther |= escape is { Ranges: null, Category: null, Character: null };
        return (escape.Character, fault);
    }
}
