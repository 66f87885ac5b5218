using System.ComponentModel;
using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>
/// Checks values of members by their place in the table of their type (or, of a tuple, in the array); -1 stands for the value itself. What is null is
/// allowed here. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct JsonMemberChecks
{
    private readonly JsonChecks checks;
    private readonly JsonMembers? members;

    internal JsonMemberChecks(JsonChecks checks, JsonMembers? members)
    {
        this.checks = checks;
        this.members = members;
    }

    /// <summary>The same for members of another table.</summary>
    internal JsonMemberChecks For(JsonMembers table) => new(checks, table);

    /// <summary>Asks for a value.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value.</param>
    public JsonMemberChecks Required(int member, object? value) => value is null ? Report(member, "required", "is required, but null") : this;

    /// <summary>Checks what a value holds.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value.</param>
    public JsonMemberChecks Held(int member, object? value)
    {
        if (value is not null && !checks.IsLeftOut(members, member))
        {
            Push(member);
            checks.Any(value);
            Pop(member);
        }

        return this;
    }

    /// <summary>Checks what the items of an array hold that come after those with places of their own.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="first">The place of the first.</param>
    /// <param name="items">The items.</param>
    public JsonMemberChecks Rest<T>(int first, List<T>? items)
    {
        foreach (T item in items ?? [])
        {
            Held(first++, item);
        }

        return this;
    }

    /// <summary>Asks that no items come after those with places of their own.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="first">The place of the first.</param>
    /// <param name="items">The items.</param>
    public JsonMemberChecks NoRest<T>(int first, List<T>? items) => items is { Count: > 0 } ? Report(first, "items", "is beyond the last place of the array") : this;

    /// <summary>Asks for a number of code points.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The text.</param>
    /// <param name="least">At least.</param>
    /// <param name="most">At most.</param>
    public JsonMemberChecks Length(int member, string? value, int least, int most = int.MaxValue)
    {
        // There are at most as many code points as units, and at least half as many.
        if (value is null || (value.Length <= most && value.Length / 2 >= least))
        {
            return this;
        }

        int length = value.Length;
        for (int i = 1; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value[i - 1], value[i]))
            {
                length--;
                i++;
            }
        }

        return length < least ? Report(member, "minLength", $"has {Number(length)} characters, but must have at least {Number(least)}")
            : length > most ? Report(member, "maxLength", $"has {Number(length)} characters, but may have at most {Number(most)}")
            : this;
    }

    /// <inheritdoc cref="Length(int, string?, int, int)"/>
    public JsonMemberChecks Length(int member, Uri? value, int least, int most = int.MaxValue) => Length(member, value?.OriginalString, least, most);

    /// <summary>Asks for a match of a pattern. Text that takes long to decide is none.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The text.</param>
    /// <param name="pattern">The pattern.</param>
    public JsonMemberChecks Pattern(int member, string? value, NamePattern pattern) =>
        value is not null && !pattern.IsMatch(value) ? Report(member, "pattern", "does not match the pattern") : this;

    /// <inheritdoc cref="Pattern(int, string?, NamePattern)"/>
    public JsonMemberChecks Pattern(int member, Uri? value, NamePattern pattern) => Pattern(member, value?.OriginalString, pattern);

    /// <summary>Asks for a number of items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="items">The list.</param>
    /// <param name="least">At least.</param>
    /// <param name="most">At most.</param>
    public JsonMemberChecks Items<T>(int member, IReadOnlyCollection<T>? items, int least, int most = int.MaxValue) =>
        items is null ? this : Items(member, items.Count, least, most);

    /// <summary>Asks for a number of items.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="least">At least.</param>
    /// <param name="most">At most.</param>
    public JsonMemberChecks Items(int member, int count, int least, int most = int.MaxValue) =>
        count < least ? Report(member, "minItems", $"has {Number(count)} items, but must have at least {Number(least)}")
        : count > most ? Report(member, "maxItems", $"has {Number(count)} items, but may have at most {Number(most)}")
        : this;

    /// <summary>Asks for a number of members of a map.</summary>
    /// <typeparam name="T">The type of an entry.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="map">The map.</param>
    /// <param name="least">At least.</param>
    /// <param name="most">At most.</param>
    public JsonMemberChecks Members<T>(int member, ICollection<T>? map, int least, int most = int.MaxValue) =>
        map is null ? this : Members(member, map.Count, least, most);

    /// <summary>Asks for a number of members of the object itself.</summary>
    /// <param name="extra">How many it has that the description does not name.</param>
    /// <param name="least">At least.</param>
    /// <param name="most">At most.</param>
    public JsonMemberChecks OwnMembers(int? extra, int least, int most = int.MaxValue) => Members(-1, checks.SeenCount + (extra ?? 0), least, most);

    /// <summary>Checks each item of a list.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="items">The list.</param>
    /// <param name="check">Checks an item, whose place is -1.</param>
    public JsonMemberChecks Each<T>(int member, IReadOnlyCollection<T>? items, Action<JsonMemberChecks, T> check)
    {
        if (items is not { Count: > 0 } || checks.IsLeftOut(members, member))
        {
            return this;
        }

        Push(member);
        int index = 0;
        foreach (T item in items)
        {
            checks.Push(new JsonChecks.Step(index++));
            check(new JsonMemberChecks(checks, members: null), item);
            checks.Pop();
        }

        Pop(member);
        return this;
    }

    /// <summary>Checks each value of a map.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="map">The map.</param>
    /// <param name="check">Checks a value, whose place is -1.</param>
    public JsonMemberChecks EachValue<T>(int member, IEnumerable<KeyValuePair<string, T>>? map, Action<JsonMemberChecks, T> check)
    {
        if (map is null || checks.IsLeftOut(members, member))
        {
            return this;
        }

        Push(member);
        foreach (KeyValuePair<string, T> entry in map)
        {
            checks.Push(new JsonChecks.Step(entry.Key));
            check(new JsonMemberChecks(checks, members: null), entry.Value);
            checks.Pop();
        }

        Pop(member);
        return this;
    }

    private JsonMemberChecks Members(int member, int count, int least, int most) =>
        count < least ? Report(member, "minProperties", $"has {Number(count)} members, but must have at least {Number(least)}")
        : count > most ? Report(member, "maxProperties", $"has {Number(count)} members, but may have at most {Number(most)}")
        : this;

    private JsonMemberChecks Report(int member, string keyword, string message)
    {
        if (!checks.IsLeftOut(members, member))
        {
            Push(member);
            checks.Report(keyword, message);
            Pop(member);
        }

        return this;
    }

    private void Push(int member)
    {
        if (member >= 0)
        {
            checks.Push(members is null ? new JsonChecks.Step(member) : new JsonChecks.Step(members, member));
        }
    }

    private void Pop(int member)
    {
        if (member >= 0)
        {
            checks.Pop();
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
