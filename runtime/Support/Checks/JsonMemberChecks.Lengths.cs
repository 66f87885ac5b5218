namespace Truto.Generated.Support;

// The most common constraint of items and of values of maps.
public readonly partial struct JsonMemberChecks
{
    /// <summary>Requires a length of each item of a list.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="items">The list.</param>
    /// <param name="minimum">The minimum length in Unicode code points.</param>
    /// <param name="maximum">The maximum length; unlimited by default.</param>
    public JsonMemberChecks EachLength(int member, IReadOnlyList<string?>? items, int minimum, int maximum = int.MaxValue)
    {
        if (items is not { Count: > 0 } || checks.IsOmitted(members, member))
        {
            return this;
        }

        Push(member);
        for (int i = 0; i < items.Count; i++)
        {
            checks.Push(new JsonChecks.Step(i));
            new JsonMemberChecks(checks, members: null).Length(-1, items[i], minimum, maximum);
            checks.Pop();
        }

        Pop(member);
        return this;
    }

    /// <summary>Requires a length of each value of a map.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="map">The map.</param>
    /// <param name="minimum">The minimum length in Unicode code points.</param>
    /// <param name="maximum">The maximum length; unlimited by default.</param>
    public JsonMemberChecks EachLength(int member, Dictionary<string, string>? map, int minimum, int maximum = int.MaxValue)
    {
        if (map is null || checks.IsOmitted(members, member))
        {
            return this;
        }

        Push(member);
        foreach (KeyValuePair<string, string> entry in map)
        {
            checks.Push(new JsonChecks.Step(entry.Key));
            new JsonMemberChecks(checks, members: null).Length(-1, entry.Value, minimum, maximum);
            checks.Pop();
        }

        Pop(member);
        return this;
    }
}
