namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Finds the properties of large objects by name: a hash table of positions, which is complete from the start.</summary>
internal sealed class MemberIndex
{
    private readonly IReadOnlyList<Member> members;

    // Positions plus one, so that 0 is a free slot; the length is a power of two.
    private readonly int[] slots;

    public MemberIndex(IReadOnlyList<Member> members)
    {
        this.members = members;
        int length = 16;
        while (length < members.Count * 2)
        {
            length *= 2;
        }

        slots = new int[length];
        for (int i = 0; i < members.Count; i++)
        {
            slots[SlotOf(members[i].Name)] = i + 1;
        }
    }

    /// <summary>Returns the position of a property; -1 if there is none.</summary>
    public int PositionOf(string name) => slots[SlotOf(name)] - 1;

    // The slot of a name, or the free one where it belongs.
    private int SlotOf(string name)
    {
        int mask = slots.Length - 1;
        int slot = name.GetHashCode() & mask;
        while (slots[slot] > 0 && !string.Equals(members[slots[slot] - 1].Name, name, StringComparison.Ordinal))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
