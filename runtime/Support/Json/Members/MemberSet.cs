namespace Truto.Generated.Support;

/// <summary>The set of properties that an object has. Does not allocate for objects of up to 64 properties.</summary>
internal struct MemberSet
{
    /// <summary>The number of properties that <see cref="First"/> holds.</summary>
    public const int InFirst = 64;

    private ulong[]? others;

    /// <summary>The first properties, one bit each.</summary>
    public ulong First { get; private set; }

    /// <summary>Adds a property.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="count">The number of properties in the table.</param>
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

    /// <summary>Returns whether the set contains a property.</summary>
    /// <param name="member">The index of the property.</param>
    public readonly bool Contains(int member) =>
        ((member < InFirst ? First : others?[member / InFirst] ?? 0) & (1UL << (member % InFirst))) != 0;
}
