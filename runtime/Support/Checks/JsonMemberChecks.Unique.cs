using System.Text.Json;

namespace Truto.Generated.Support;

// Unique items, compared as JSON.
public readonly partial struct JsonMemberChecks
{
    /// <summary>Requires unique items, for types whose equality is that of their JSON.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The index of the property.</param>
    /// <param name="items">The list.</param>
    public JsonMemberChecks Unique<T>(int member, IReadOnlyCollection<T>? items)
    {
        if (items is not { Count: > 1 })
        {
            return this;
        }

        HashSet<T> distinct = new();
        foreach (T item in items)
        {
            if (!distinct.Add(item))
            {
                return ReportDuplicate(member);
            }
        }

        return this;
    }

    /// <summary>Requires unique items, compared by their JSON.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The index of the property.</param>
    /// <param name="items">The list.</param>
    /// <param name="write">Writes an item.</param>
    public JsonMemberChecks Unique<T>(int member, IReadOnlyCollection<T>? items, JsonWriter<T> write)
    {
        if (items is not { Count: > 1 })
        {
            return this;
        }

        HashSet<JsonElement> distinct = new(JsonEquality.Instance);
        foreach (T item in items)
        {
            // A value that cannot be written throws when it is sent.
            if (!distinct.Add(JsonBytes.ElementOf(item, write)))
            {
                return ReportDuplicate(member);
            }
        }

        return this;
    }

    /// <summary>Requires unique items of an array whose items have a type by index.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="value">The instance of the class; null if it cannot be written.</param>
    /// <param name="write">Writes the value as an array.</param>
    public JsonMemberChecks UniquePlaces<T>(T? value, JsonWriter<T> write)
        where T : class
    {
        if (value is not null)
        {
            HashSet<JsonElement> distinct = new(JsonEquality.Instance);
            foreach (JsonElement item in JsonBytes.ElementOf(value, write).EnumerateArray())
            {
                if (!distinct.Add(item))
                {
                    return ReportDuplicate(-1);
                }
            }
        }

        return this;
    }

    private JsonMemberChecks ReportDuplicate(int member) => Report(member, "uniqueItems", "has equal items");
}
