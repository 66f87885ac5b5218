using System.Text.Json;

namespace Truto.Generated.Support;

// Lists whose items are all different, as JSON.
public readonly partial struct JsonMemberChecks
{
    /// <summary>Asks for items that differ; for types that are equal where their JSON is.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="items">The list.</param>
    public JsonMemberChecks Unique<T>(int member, IReadOnlyCollection<T>? items)
    {
        if (items is not { Count: > 1 })
        {
            return this;
        }

        HashSet<T> met = new();
        foreach (T item in items)
        {
            if (!met.Add(item))
            {
                return ReportRepeated(member);
            }
        }

        return this;
    }

    /// <summary>Asks for items that differ, by their JSON.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="items">The list.</param>
    /// <param name="write">Writes an item.</param>
    public JsonMemberChecks Unique<T>(int member, IReadOnlyCollection<T>? items, JsonWriter<T> write)
    {
        if (items is not { Count: > 1 })
        {
            return this;
        }

        HashSet<JsonElement> met = new(JsonEquality.Instance);
        foreach (T item in items)
        {
            // What cannot be written is told where it is sent.
            if (!met.Add(JsonBytes.ElementOf(item, write)))
            {
                return ReportRepeated(member);
            }
        }

        return this;
    }

    /// <summary>Asks for an array whose places have items that differ, by their JSON.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="value">The object; null where it cannot be written.</param>
    /// <param name="write">Writes it, as an array.</param>
    public JsonMemberChecks UniquePlaces<T>(T? value, JsonWriter<T> write)
        where T : class
    {
        if (value is not null)
        {
            HashSet<JsonElement> met = new(JsonEquality.Instance);
            foreach (JsonElement item in JsonBytes.ElementOf(value, write).EnumerateArray())
            {
                if (!met.Add(item))
                {
                    return ReportRepeated(-1);
                }
            }
        }

        return this;
    }

    private JsonMemberChecks ReportRepeated(int member) => Report(member, "uniqueItems", "has items that are equal");
}
