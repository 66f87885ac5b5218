using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="readItem">Reads an item.</param>
    public static List<T> List<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonReader<T> readItem)
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(readItem(ref reader, context));
        }

        return items;
    }

    /// <summary>Reads an object as a map. If a name occurs twice, the last value is used.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="readValue">Reads a value.</param>
    public static Dictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonReader<T> readValue)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            map[name] = readValue(ref reader, context);
        }

        return map;
    }

    /// <summary>Reads a value of a reference type, or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="read">Reads a value that is not null.</param>
    public static T? OrNull<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonReader<T> read)
        where T : class => reader.TokenType == JsonTokenType.Null ? null : read(ref reader, context);

    /// <summary>Reads a value of a value type, or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="read">Reads a value that is not null.</param>
    public static T? ValueOrNull<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonReader<T> read)
        where T : struct => reader.TokenType == JsonTokenType.Null ? null : read(ref reader, context);

    /// <summary>Adds a property that the description does not declare, or whose value does not fit its type, to the additional properties.</summary>
    /// <param name="reader">The reader, positioned on the property's name, or on its value if that does not fit.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="extra">The additional properties so far; null before the first one.</param>
    public static Dictionary<string, JsonNode?> Extra(
        ref Utf8JsonReader reader, JsonReadContext context, Dictionary<string, JsonNode?>? extra)
    {
        if (context.Mismatch is null)
        {
            context.Differences?.Add(ApiMismatchKind.UnknownProperty, reader.TokenStartIndex);
        }

        return Extra(ref reader, context, extra, NodeOrNull);
    }

    /// <summary>Adds a property that the description does not declare to typed additional properties.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader, positioned on the property's name.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="extra">The additional properties so far; null before the first one.</param>
    /// <param name="readValue">Reads a value.</param>
    public static Dictionary<string, T> Extra<T>(
        ref Utf8JsonReader reader, JsonReadContext context, Dictionary<string, T>? extra, JsonReader<T> readValue)
    {
        string name;
        if (context.Mismatch is { } mismatch)
        {
            // Numbers are accepted in strings elsewhere, but a preserved value must be written back unchanged.
            if (reader.TokenType == JsonTokenType.String && IsNumber<T>())
            {
                throw Unexpected(ref reader, "a number");
            }

            (name, context) = mismatch;
        }
        else
        {
            name = reader.GetString()!;
            reader.Read();
        }

        T value = readValue(ref reader, context);
        extra ??= new Dictionary<string, T>(StringComparer.Ordinal);
        extra[name] = value;
        return extra;
    }

    private static bool IsNumber<T>() =>
        Type.GetTypeCode(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
