using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

// Properties of other types, and properties for which null differs from absent.
public partial struct JsonMember
{
    /// <summary>Reads, writes or validates a property with any JSON value.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Node(ref Utf8JsonReader reader, ref JsonNode? value)
    {
        if (context is not null)
        {
            value = JsonRead.NodeOrNull(ref reader, context);
        }
        else if (Begin(value is null))
        {
            JsonWrite.Node(writer!, value!);
        }
    }

    /// <summary>Reads, writes or validates a property with any JSON object.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Object(ref Utf8JsonReader reader, ref LazyJsonObject value)
    {
        if (context is null)
        {
            if (Begin(value.IsNull))
            {
                JsonWrite.Node(writer!, value.Value!);
            }
        }
        else if (IsNull(ref reader))
        {
            value = default;
        }
        else
        {
            value.Read(ref reader, context);
        }
    }

    /// <summary>Reads, writes or validates a property of any type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    /// <param name="converter">The converter of the type.</param>
    public readonly void Value<T>(ref Utf8JsonReader reader, ref T? value, JsonConverterOf<T> converter)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? default : converter.Read(ref reader, context);
        }
        else if (Begin(value is null))
        {
            converter.Write(writer!, value!);
        }
        else if (checks is not null && value is not null && !converter.IsSound(value))
        {
            checks.Member(members, member, value);
        }
    }

    /// <summary>Reads, writes or validates a nullable property of a value type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    /// <param name="converter">The converter of the type.</param>
    public readonly void Value<T>(ref Utf8JsonReader reader, ref T? value, JsonConverterOf<T> converter)
        where T : struct
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : converter.Read(ref reader, context);
        }
        else if (Begin(value is null))
        {
            converter.Write(writer!, value.GetValueOrDefault());
        }
        else if (checks is not null && value is { } given && !converter.IsSound(given))
        {
            checks.Member(members, member, given);
        }
    }

    /// <summary>Reads, writes or validates a property for which null differs from absent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    /// <param name="converter">The converter of values that are not null.</param>
    public readonly void Optional<T>(ref Utf8JsonReader reader, ref Optional<T?> value, JsonConverterOf<T> converter)
        where T : class
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : converter.Read(ref reader, context);
        }
        else if (value.IsPresent)
        {
            // Null is written, because only an absent value is omitted.
            if (Begin(isNull: false))
            {
                JsonWrite.OrNull(writer!, value.Value, converter.Writer);
            }
            else
            {
                checks?.Member(members, member, value.Value);
            }
        }
    }

    /// <summary>Reads, writes or validates a property for which null differs from absent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    /// <param name="converter">The converter of values that are not null.</param>
    public readonly void Optional<T>(ref Utf8JsonReader reader, ref Optional<T?> value, JsonConverterOf<T> converter)
        where T : struct
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? (T?)null : converter.Read(ref reader, context);
        }
        else if (value.IsPresent)
        {
            if (Begin(isNull: false))
            {
                JsonWrite.OrNull(writer!, value.Value, converter.Writer);
            }
            else if (value.Value is { } given && !converter.IsSound(given))
            {
                checks?.Member(members, member, given);
            }
        }
    }

    /// <summary>Reads, writes or validates a property with an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="items">The field of the property.</param>
    /// <param name="item">The converter of an item.</param>
    public readonly void List<T>(ref Utf8JsonReader reader, ref List<T>? items, JsonConverterOf<T> item)
    {
        if (context is not null)
        {
            items = IsNull(ref reader) ? null : JsonRead.List(ref reader, context, item.Reader);
        }
        else if (Begin(items is null))
        {
            JsonWrite.List(writer!, items!, item);
        }
        else if (CanHold<T>())
        {
            checks?.Member(members, member, items);
        }
    }

    /// <summary>Reads, writes or validates a property with a map.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="map">The field of the property.</param>
    /// <param name="item">The converter of a value.</param>
    public readonly void Map<T>(ref Utf8JsonReader reader, ref Dictionary<string, T>? map, JsonConverterOf<T> item)
    {
        if (context is not null)
        {
            map = IsNull(ref reader) ? null : JsonRead.Map(ref reader, context, item.Reader);
        }
        else if (Begin(map is null))
        {
            JsonWrite.Map(writer!, map!, item);
        }
        else
        {
            checks?.Member(members, member, map);
        }
    }

    // Strings, and values of value types other than enums, contain nothing that validation checks.
    private static bool CanHold<T>() => typeof(T) != typeof(string) && (!typeof(T).IsValueType || default(T) is IOpenValue or null);
}
