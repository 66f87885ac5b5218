using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>JSON that other JSON contains: each property with its value, or with one of the values of an array.</summary>
internal sealed class JsonPattern(string pattern)
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    // Parsed when it is first needed: most calls do not fail.
    private readonly Lazy<JsonElement> root = new(() => JsonDocument.Parse(pattern).RootElement);

    /// <summary>Whether a body contains it. A body that is not JSON contains nothing.</summary>
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
            // Names and texts with half a surrogate pair parse, and fail when they are compared.
            return false;
        }
    }

    private static bool Matches(JsonElement wanted, JsonElement actual) => wanted.ValueKind switch
    {
        JsonValueKind.Object => actual.ValueKind == JsonValueKind.Object
            && wanted.EnumerateObject().All(property => Matches(property.Value, actual.TryGetProperty(property.Name, out JsonElement value) ? value : Null)),
        JsonValueKind.Array => wanted.EnumerateArray().Any(one => Matches(one, actual)),
        JsonValueKind.String => actual.ValueKind == JsonValueKind.String && actual.ValueEquals(wanted.GetString()),
        JsonValueKind.Number => actual.ValueKind == JsonValueKind.Number && IsSameNumber(wanted, actual),
        _ => actual.ValueKind == wanted.ValueKind,
    };

    private static bool IsSameNumber(JsonElement wanted, JsonElement actual) =>
        wanted.TryGetDecimal(out decimal left) && actual.TryGetDecimal(out decimal right) ? left == right : wanted.GetRawText() == actual.GetRawText();
}
