using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Checking;

/// <summary>Compares and describes JSON values as JSON Schema does: numbers by value, objects without order.</summary>
internal static class JsonValues
{
    public static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    /// <summary>Returns the type of a value; none for null. A number without a fraction is an integer.</summary>
    public static JsonTypes TypeOf(JsonNode? value) => KindOf(value) switch
    {
        JsonValueKind.Object => JsonTypes.Object,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.Number => IsInteger(value!) ? JsonTypes.Integer | JsonTypes.Number : JsonTypes.Number,
        _ => JsonTypes.None,
    };

    /// <summary>Returns the name of a value's type for messages.</summary>
    public static string NameOf(JsonNode? value) => KindOf(value) switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => IsInteger(value!) ? "an integer" : "a number",
        _ => "null",
    };

    /// <summary>Returns the exact value of a number; null for one with an enormous exponent.</summary>
    public static ExactNumber? Number(JsonNode value) => ExactNumber.Of(value.ToJsonString());

    public static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        switch (left, right)
        {
            case (null, null):
                return true;
            case (JsonObject a, JsonObject b):
                return a.Count == b.Count && a.All(pair => b.TryGetPropertyValue(pair.Key, out JsonNode? other) && AreEqual(pair.Value, other));
            case (JsonArray a, JsonArray b):
                return a.Count == b.Count && a.Zip(b).All(pair => AreEqual(pair.First, pair.Second));
            case (JsonValue a, JsonValue b) when KindOf(a) == KindOf(b):
                return KindOf(a) switch
                {
                    JsonValueKind.String => a.GetValue<string>() == b.GetValue<string>(),
                    JsonValueKind.Number => AreEqualNumbers(a, b),
                    _ => true,
                };
            default:
                return false;
        }
    }

    /// <summary>Returns a value as JSON, shortened for a message.</summary>
    public static string Excerpt(JsonNode? value)
    {
        string json = value?.ToJsonString() ?? "null";
        return json.Length <= 60 ? json : json[..57] + "...";
    }

    private static bool AreEqualNumbers(JsonValue left, JsonValue right) => Number(left) is { } a && Number(right) is { } b
        ? a.CompareTo(b) == 0
        : left.ToJsonString() == right.ToJsonString();

    private static bool IsInteger(JsonNode value)
    {
        string text = value.ToJsonString();
        return text.IndexOfAny(['.', 'e', 'E']) < 0 || (ExactNumber.Of(text) is { } number && number.IsMultipleOf(ExactNumber.Of("1")!.Value));
    }
}
