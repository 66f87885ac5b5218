using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

// Members that hold other values, and such as may be absent.
public partial struct JsonMember
{
    /// <summary>Any JSON.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>Any object.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
    public readonly void Object(ref Utf8JsonReader reader, ref JsonObject? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.Object(ref reader, context);
        }
        else if (Begin(value is null))
        {
            JsonWrite.Node(writer!, value!);
        }
    }

    /// <summary>A value of any type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
    /// <param name="converter">How it is read and written.</param>
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

    /// <summary>A value of a value type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
    /// <param name="converter">How it is read and written.</param>
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

    /// <summary>A member that may be left out, which is something other than null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
    /// <param name="converter">How it is read and written where it is not null.</param>
    public readonly void Optional<T>(ref Utf8JsonReader reader, ref Optional<T?> value, JsonConverterOf<T> converter)
        where T : class
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : converter.Read(ref reader, context);
        }
        else if (value.IsPresent)
        {
            // Null is a value of what may be absent.
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

    /// <summary>A member that may be left out, which is something other than null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
    /// <param name="converter">How it is read and written where it is not null.</param>
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

    /// <summary>An array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="items">What holds it.</param>
    /// <param name="item">How an item is read and written.</param>
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

    /// <summary>A map.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="map">What holds it.</param>
    /// <param name="item">How a value is read and written.</param>
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

    // Text and values of value types other than enums hold nothing that could be checked by itself.
    private static bool CanHold<T>() => typeof(T) != typeof(string) && (!typeof(T).IsValueType || default(T) is IOpenValue or null);
}
