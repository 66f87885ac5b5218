using System.Buffers.Text;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Converts values of scenarios to the parameter types of generated methods.</summary>
internal sealed class ArgumentValues(JsonSerializerOptions options)
{
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public object? Of(Type type, JsonElement value)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string))
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        }

        if (ItemOf(target) is { } item)
        {
            return List(item, value.ValueKind switch
            {
                JsonValueKind.Array => value.EnumerateArray(),
                JsonValueKind.String => value.GetString()!.Split(',').Select(text => JsonSerializer.SerializeToElement(text)),
                _ => [value],
            });
        }

        if (target == typeof(byte[]))
        {
            return Bytes(value);
        }

        if (target == typeof(DateTimeOffset))
        {
            return Moment(value.ToString());
        }

        return target.IsAssignableTo(typeof(JsonNode)) ? JsonNode.Parse(value.GetRawText()) : Parsed(target, value);
    }

    /// <summary>Reads a body with the generated code.</summary>
    public object? OfBody(Type type, byte[] json) =>
        type == typeof(byte[])
            ? Bytes(JsonSerializer.Deserialize<JsonElement>(json))
            : JsonSerializer.Deserialize(json, Nullable.GetUnderlyingType(type) ?? type, options);

    /// <summary>Decodes a string in Base64 or Base64url.</summary>
    public static byte[] Bytes(JsonElement value) => Base64Url.DecodeFromChars(value.GetString()!.TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    /// <summary>Writes a result with the generated code.</summary>
    public JsonElement Written(object value) => JsonSerializer.SerializeToElement(value, value.GetType(), options);

    // A number can be a string and the reverse: in a query, both have the same serialized form.
    private object? Parsed(Type type, JsonElement value)
    {
        try
        {
            return value.Deserialize(type, options);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return value.ValueKind == JsonValueKind.String
                ? JsonSerializer.Deserialize(value.GetString()!, type, options)
                : JsonSerializer.SerializeToElement(value.GetRawText()).Deserialize(type, options);
        }
    }

    private object List(Type item, IEnumerable<JsonElement> values)
    {
        object list = Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        MethodInfo add = list.GetType().GetMethod("Add")!;
        foreach (JsonElement value in values)
        {
            add.Invoke(list, [Of(item, value)]);
        }

        return list;
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.Name is "IReadOnlyList`1" or "IList`1" or "List`1" or "IEnumerable`1" ? type.GetGenericArguments()[0] : null;

    private static DateTimeOffset Moment(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
