namespace Truto.Generated.Support;

// Members that are arrays and maps.
public readonly partial struct JsonMemberWriter
{
    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="items">The items, or null.</param>
    /// <param name="writeItem">Writes an item.</param>
    public void List<T>(int member, List<T>? items, JsonWriter<T> writeItem)
    {
        if (Begin(member, items is null))
        {
            JsonWrite.List(writer, items!, writeItem);
        }
        else if (Checks is not null && (!typeof(T).IsValueType || default(T) is IOpenValue or null))
        {
            Checks.Member(members, member, items);
        }
    }

    /// <summary>Writes an array of strings.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="items">The items, or null.</param>
    public void Strings(int member, List<string>? items)
    {
        if (Begin(member, items is null))
        {
            JsonWrite.List(writer, items!, JsonWrite.String);
        }
    }

    /// <summary>Writes a map as an object.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="map">The map, or null.</param>
    /// <param name="writeValue">Writes a value.</param>
    public void Map<T>(int member, Dictionary<string, T>? map, JsonWriter<T> writeValue)
    {
        if (Begin(member, map is null))
        {
            JsonWrite.Map(writer, map!, writeValue);
        }
        else
        {
            Checks?.Member(members, member, map);
        }
    }
}
