using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// JSON that is compared with a part of other JSON: each property must have the given value, or one of the values of a given array.
/// </summary>
internal sealed class JsonPattern(string pattern)
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    // Parsed on first use, because most calls do not fail.
    private readonly Lazy<JsonElement> root = new(() => JsonDocument.Parse(pattern).RootElement);

    /// <summary>Returns whether a body contains the JSON. A body that is not JSON does not.</summary>
    public bool IsIn(ReadOnlySpan<byte> body)
    {
        try
        {
            Utf8JsonReader reader = new(body);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            return Matches(root.Value, document.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Names and strings with a lone surrogate can be parsed, but throw when they are compared.
            return false;
        }
    }

    private static bool Matches(JsonElement expected, JsonElement actual) => expected.ValueKind switch
    {
        JsonValueKind.Object => actual.ValueKind == JsonValueKind.Object
            && expected.EnumerateObject().All(property => Matches(property.Value, ValueOf(actual, property.Name))),
        JsonValueKind.Array => expected.EnumerateArray().Any(one => Matches(one, actual)),
        JsonValueKind.String => actual.ValueKind == JsonValueKind.String && actual.ValueEquals(expected.GetString()),
        JsonValueKind.Number => actual.ValueKind == JsonValueKind.Number && IsSameNumber(expected, actual),
        _ => actual.ValueKind == expected.ValueKind,
    };

    private static JsonElement ValueOf(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value : Null;

    private static bool IsSameNumber(JsonElement expected, JsonElement actual) =>
        expected.TryGetDecimal(out decimal left) && actual.TryGetDecimal(out decimal right)
            ? left == right
            : expected.GetRawText() == actual.GetRawText();
}
