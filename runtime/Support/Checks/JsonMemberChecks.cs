using System.ComponentModel;
using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>
/// Validates properties by their index in the table of their class, or items by their index in a tuple; -1 stands for the value itself. Null values
/// are valid here. For generated code.
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

    /// <summary>Returns the same checks for the properties of a base class.</summary>
    /// <param name="table">The table of the base class.</param>
    public JsonMemberChecks For(JsonMembers table) => new(checks, table);

    /// <summary>Requires a value.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The value.</param>
    public JsonMemberChecks Required(int member, object? value) => value is null ? Report(member, "required", "is required, but null") : this;

    /// <summary>Validates the contents of a value.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The value.</param>
    public JsonMemberChecks Held(int member, object? value)
    {
        if (value is not null && !checks.IsOmitted(members, member))
        {
            Push(member);
            checks.Any(value);
            Pop(member);
        }

        return this;
    }

    /// <summary>Validates the contents of the additional items of a tuple.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="first">The index of the first additional item.</param>
    /// <param name="items">The additional items.</param>
    public JsonMemberChecks Rest<T>(int first, List<T>? items)
    {
        foreach (T item in items ?? [])
        {
            Held(first++, item);
        }

        return this;
    }

    /// <summary>Requires that a tuple has no additional items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="first">The index of the first additional item.</param>
    /// <param name="items">The additional items.</param>
    public JsonMemberChecks NoRest<T>(int first, List<T>? items) =>
        items is { Count: > 0 } ? Report(first, "items", "is an additional item, which is not allowed") : this;

    /// <summary>Requires a length in Unicode code points.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The text.</param>
    /// <param name="minimum">The minimum length.</param>
    /// <param name="maximum">The maximum length; unlimited by default.</param>
    public JsonMemberChecks Length(int member, string? value, int minimum, int maximum = int.MaxValue)
    {
        // A text has at most as many code points as UTF-16 code units, and at least half as many.
        if (value is null || (value.Length <= maximum && value.Length / 2 >= minimum))
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

        return length < minimum ? Report(member, "minLength", $"has {Number(length)} characters, but must have at least {Number(minimum)}")
            : length > maximum ? Report(member, "maxLength", $"has {Number(length)} characters, but may have at most {Number(maximum)}")
            : this;
    }

    /// <inheritdoc cref="Length(int, string?, int, int)"/>
    public JsonMemberChecks Length(int member, Uri? value, int minimum, int maximum = int.MaxValue) =>
        Length(member, value?.OriginalString, minimum, maximum);

    /// <summary>Requires a match of a pattern. A text for which matching takes too long does not match.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="value">The text.</param>
    /// <param name="pattern">The pattern.</param>
    public JsonMemberChecks Pattern(int member, string? value, NamePattern pattern) =>
        value is not null && !pattern.IsMatch(value) ? Report(member, "pattern", "does not match the pattern") : this;

    /// <inheritdoc cref="Pattern(int, string?, NamePattern)"/>
    public JsonMemberChecks Pattern(int member, Uri? value, NamePattern pattern) => Pattern(member, value?.OriginalString, pattern);

    /// <summary>Requires a number of items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The index of the property.</param>
    /// <param name="items">The list.</param>
    /// <param name="minimum">The minimum number.</param>
    /// <param name="maximum">The maximum number; unlimited by default.</param>
    public JsonMemberChecks Items<T>(int member, IReadOnlyCollection<T>? items, int minimum, int maximum = int.MaxValue) =>
        items is null ? this : Items(member, items.Count, minimum, maximum);

    /// <summary>Requires a number of items.</summary>
    /// <param name="member">The index of the property.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="minimum">The minimum number.</param>
    /// <param name="maximum">The maximum number; unlimited by default.</param>
    public JsonMemberChecks Items(int member, int count, int minimum, int maximum = int.MaxValue) =>
        count < minimum ? Report(member, "minItems", $"has {Number(count)} items, but must have at least {Number(minimum)}")
        : count > maximum ? Report(member, "maxItems", $"has {Number(count)} items, but may have at most {Number(maximum)}")
        : this;

    /// <summary>Requires a number of entries in a map.</summary>
    /// <typeparam name="T">The type of an entry.</typeparam>
    /// <param name="member">The index of the property.</param>
    /// <param name="map">The map.</param>
    /// <param name="minimum">The minimum number.</param>
    /// <param name="maximum">The maximum number; unlimited by default.</param>
    public JsonMemberChecks Members<T>(int member, ICollection<T>? map, int minimum, int maximum = int.MaxValue) =>
        map is null ? this : Members(member, map.Count, minimum, maximum);

    /// <summary>Requires a number of properties of the object itself.</summary>
    /// <param name="extra">The number of additional properties.</param>
    /// <param name="minimum">The minimum number.</param>
    /// <param name="maximum">The maximum number; unlimited by default.</param>
    public JsonMemberChecks OwnMembers(int? extra, int minimum, int maximum = int.MaxValue) =>
        Members(-1, checks.SeenCount + (extra ?? 0), minimum, maximum);

    /// <summary>Validates each item of a list.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The index of the property.</param>
    /// <param name="items">The list.</param>
    /// <param name="check">Validates an item, at index -1.</param>
    public JsonMemberChecks Each<T>(int member, IReadOnlyCollection<T>? items, Action<JsonMemberChecks, T> check)
    {
        if (items is not { Count: > 0 } || checks.IsOmitted(members, member))
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

    /// <summary>Validates each value of a map.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="member">The index of the property.</param>
    /// <param name="map">The map.</param>
    /// <param name="check">Validates a value, at index -1.</param>
    public JsonMemberChecks EachValue<T>(int member, IEnumerable<KeyValuePair<string, T>>? map, Action<JsonMemberChecks, T> check)
    {
        if (map is null || checks.IsOmitted(members, member))
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

    private JsonMemberChecks Members(int member, int count, int minimum, int maximum) =>
        count < minimum ? Report(member, "minProperties", $"has {Number(count)} properties, but must have at least {Number(minimum)}")
        : count > maximum ? Report(member, "maxProperties", $"has {Number(count)} properties, but may have at most {Number(maximum)}")
        : this;

    private JsonMemberChecks Report(int member, string keyword, string message)
    {
        if (!checks.IsOmitted(members, member))
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
