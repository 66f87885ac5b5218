using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

public static partial class JsonWrite
{
    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items.</param>
    /// <param name="item">Writes an item.</param>
    /// <exception cref="ArgumentException">An item is null, which the type of the items does not allow.</exception>
    public static void List<T>(Utf8JsonWriter writer, IEnumerable<T> items, JsonConverterOf<T> item)
    {
        writer.WriteStartArray();
        Items(writer, items, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes items of an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items, or null.</param>
    /// <param name="item">Writes an item.</param>
    /// <param name="first">The index of the first of them in the array, counted from 0.</param>
    /// <exception cref="ArgumentException">An item is null, which the type of the items does not allow.</exception>
    public static void Items<T>(Utf8JsonWriter writer, IEnumerable<T>? items, JsonConverterOf<T> item, int first = 0)
    {
        JsonWriter<T> write = item.Writer;
        int index = first;
        try
        {
            foreach (T value in items ?? [])
            {
                write(writer, value is not null || item.TakesNull ? value : throw new NullValueException());
                index++;
            }
        }
        catch (NullValueException error) when (error.IsInside(index))
        {
            throw;
        }
    }

    /// <summary>Writes a map as an object.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="map">The map.</param>
    /// <param name="value">Writes a value.</param>
    /// <exception cref="ArgumentException">A value is null, which the type of the values does not allow.</exception>
    public static void Map<T>(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>> map, JsonConverterOf<T> value)
    {
        writer.WriteStartObject();
        Extra(writer, map, value);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members that the description does not name.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="extra">The members, or null.</param>
    public static void Extra(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, JsonNode?>>? extra) =>
        Extra(writer, extra, JsonTypes.OrNull(JsonTypes.Node));

    /// <summary>Writes the members that the description does not name.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="extra">The members, or null.</param>
    /// <param name="value">Writes a value.</param>
    /// <exception cref="ArgumentException">A value is null, which the type of the values does not allow.</exception>
    public static void Extra<T>(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>>? extra, JsonConverterOf<T> value)
    {
        if (extra is null)
        {
            return;
        }

        JsonWriter<T> write = value.Writer;
        string name = "";
        try
        {
            foreach (KeyValuePair<string, T> member in extra)
            {
                name = member.Key;
                writer.WritePropertyName(Utf8.Checked(name));
                write(writer, member.Value is not null || value.TakesNull ? member.Value : throw new NullValueException());
            }
        }
        catch (NullValueException error) when (error.IsInside(name))
        {
            throw;
        }
    }

    /// <summary>Writes an object of a union together with discriminator values that its own type has no property for.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    /// <param name="converter">Writes the object.</param>
    /// <param name="tags">The properties' names, each followed by its value. A property that the object has, it keeps.</param>
    public static void Tagged<T>(Utf8JsonWriter writer, T value, JsonConverterOf<T> converter, string[] tags)
    {
        JsonElement whole = JsonBytes.ElementOf(value, converter.Writer);
        writer.WriteStartObject();
        for (int i = 0; i < tags.Length; i += 2)
        {
            if (!whole.TryGetProperty(tags[i], out _))
            {
                writer.WriteString(tags[i], tags[i + 1]);
            }
        }

        foreach (JsonProperty property in whole.EnumerateObject())
        {
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>A value as JSON text, for places of a request that take text only.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null has no text.</param>
    /// <param name="write">Writes the value.</param>
    public static string? Text<T>(T? value, JsonWriter<T> write)
        where T : class => value is null ? null : ToText(value, write);

    /// <summary>A value as JSON text, for places of a request that take text only.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null has no text.</param>
    /// <param name="write">Writes the value.</param>
    public static string? Text<T>(T? value, JsonWriter<T> write)
        where T : struct => value is { } given ? ToText(given, write) : null;

    /// <summary>Writes a value of a reference type, or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes a value that is not null.</param>
    public static void OrNull<T>(Utf8JsonWriter writer, T? value, JsonWriter<T> write)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            write(writer, value);
        }
    }

    /// <summary>Writes a value of a value type, or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes a value that is not null.</param>
    public static void OrNull<T>(Utf8JsonWriter writer, T? value, JsonWriter<T> write)
        where T : struct
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            write(writer, value.GetValueOrDefault());
        }
    }

    // Escaped to ASCII, which headers can carry too.
    private static string ToText<T>(T value, JsonWriter<T> write)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            RequestJson.Write(writer, value, write);
        }

        return System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
