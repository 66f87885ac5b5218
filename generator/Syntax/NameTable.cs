namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>
/// Returns the same string for equal parts of a text. A description repeats a few names (<c>type</c>, <c>$ref</c>, <c>description</c>) tens of
/// thousands of times, so most names are not allocated.
/// </summary>
internal sealed class NameTable
{
    private string?[] slots = new string?[512];
    private int count;

    public string Get(string text, int start, int length)
    {
        int mask = slots.Length - 1;
        int slot = Hash(text, start, length) & mask;
        while (slots[slot] is { } known)
        {
            if (known.Length == length && known.AsSpan().SequenceEqual(text.AsSpan(start, length)))
            {
                return known;
            }

            slot = (slot + 1) & mask;
        }

        string added = text.Substring(start, length);
        slots[slot] = added;
        if (++count * 2 > slots.Length)
        {
            Grow();
        }

        return added;
    }

    private void Grow()
    {
        string?[] old = slots;
        slots = new string?[old.Length * 2];
        int mask = slots.Length - 1;
        foreach (string? name in old)
        {
            if (name is not null)
            {
                int slot = Hash(name, 0, name.Length) & mask;
                while (slots[slot] is not null)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = name;
            }
        }
    }

    private static int Hash(string text, int start, int length)
    {
        uint hash = 2166136261;
        for (int i = start; i < start + length; i++)
        {
            hash = unchecked((hash ^ text[i]) * 16777619);
        }

        return (int)(hash ^ (hash >> 15));
    }
}
