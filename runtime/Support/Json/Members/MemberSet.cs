namespace Truto.Generated.Support;

/// <summary>Which members of an object were there; without memory of its own for most objects.</summary>
internal struct MemberSet
{
    /// <summary>How many members the first word tells of.</summary>
    public const int InFirst = 64;

    private ulong[]? others;

    /// <summary>The first members, a bit for each.</summary>
    public ulong First { get; private set; }

    /// <summary>Adds a member.</summary>
    /// <param name="member">Its place.</param>
    /// <param name="count">How many members there are.</param>
    public void Add(int member, int count)
    {
        if (member < InFirst)
        {
            First |= 1UL << member;
        }
        else
        {
            (others ??= new ulong[(count / InFirst) + 1])[member / InFirst] |= 1UL << (member % InFirst);
        }
    }

    /// <summary>Whether a member is in it.</summary>
    /// <param name="member">Its place.</param>
    public readonly bool Contains(int member) =>
        ((member < InFirst ? First : others?[member / InFirst] ?? 0) & (1UL << (member % InFirst))) != 0;
}
