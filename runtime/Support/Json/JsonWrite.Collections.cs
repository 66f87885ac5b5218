using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

public static partial class JsonWrite
{
    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items.</param>
    /// <param name="item">The converter of an item.</param>
    /// <exception cref="ArgumentException">An item is null, although its type is not nullable.</exception>
    public static void List<T>(Utf8JsonWriter writer, IEnumerable<T> items, JsonConverterOf<T> item)
    {
        writer.WriteStartArray();
        Items(writer, items, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes items within an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items; null for none.</param>
    /// <param name="item">The converter of an item.</param>
    /// <param name="first">The zero-based index of the first item in the array; 0 by default.</param>
    /// <exception cref="ArgumentException">An item is null, although its type is not nullable.</exception>
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
    /// <param name="value">The converter of a value.</param>
    /// <exception cref="ArgumentException">A value is null, although its type is not nullable.</exception>
    public static void Map<T>(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>> map, JsonConverterOf<T> value)
    {
        writer.WriteStartObject();
        Extra(writer, map, value);
        writer.WriteEndObject();
    }

    /// <summary>Writes the additional properties of an object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="extra">The properties; null for none.</param>
    public static void Extra(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, JsonNode?>>? extra)
    {
        if (extra is not null)
        {
            Extra(writer, extra, JsonTypes.OrNull(JsonTypes.Node));
        }
    }

    /// <summary>Writes the typed additional properties of an object.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="extra">The properties; null for none.</param>
    /// <param name="value">The converter of a value.</param>
    /// <exception cref="ArgumentException">A value is null, although its type is not nullable.</exception>
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

    /// <summary>Writes an object of a union together with discriminator values for which its type has no property.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    /// <param name="converter">The converter of the object.</param>
    /// <param name="tags">The names of the discriminators, each followed by its value. A property that the object has is not replaced.</param>
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

    /// <summary>Keeps which case of a union the next value is, if the JSON is converted to XML, where the element distinguishes it.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="index">The index of the case among those that are objects.</param>
    public static void ElementCase(Utf8JsonWriter writer, int index) => RequestXml.Add(writer, index);

    /// <summary>Returns a value as JSON text, for the parts of a request that are text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; the text of null is null.</param>
    /// <param name="write">Writes the value.</param>
    public static string? Text<T>(T? value, JsonWriter<T> write)
        where T : class => value is null ? null : ToText(value, write);

    /// <summary>Returns a value as JSON text, for the parts of a request that are text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; the text of null is null.</param>
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

    // Non-ASCII characters are escaped, so that a header can contain the text.
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
