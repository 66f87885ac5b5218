using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Collects the properties of nested objects while they are read, innermost last, and copies each object at its exact size.</summary>
internal sealed class MemberBuffer(DiagnosticLog problems)
{
    // Up to this size, comparing all pairs is cheaper than a set.
    private const int SmallObject = 16;

    private readonly List<Member> members = [];

    /// <summary>The start of the properties of an object that is opened now.</summary>
    public int Mark => members.Count;

    public void Add(Member member) => members.Add(member);

    /// <summary>Removes and returns the properties from <paramref name="mark"/> on. Of equal names, the last one is kept.</summary>
    public Member[] Close(int mark)
    {
        int count = members.Count - mark;
        if (count == 0)
        {
            return [];
        }

        var closed = new Member[count];
        members.CopyTo(mark, closed, 0, count);
        members.RemoveRange(mark, count);
        return HasRepeated(closed) ? LastOfEach(closed) : closed;
    }

    private static bool HasRepeated(Member[] members)
    {
        if (members.Length > SmallObject)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            return !members.All(member => names.Add(member.Name));
        }

        for (int i = 1; i < members.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Member[] LastOfEach(Member[] members)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<Member>(members.Length);
        var dropped = new List<Member>();
        for (int i = members.Length - 1; i >= 0; i--)
        {
            (names.Add(members[i].Name) ? kept : dropped).Add(members[i]);
        }

        kept.Reverse();
        dropped.Reverse();
        foreach (Member member in dropped)
        {
            problems.Warn(DiagnosticCatalog.RepeatedName(problems.At(member.NameRange), member.Name));
        }

        return kept.ToArray();
    }
}
