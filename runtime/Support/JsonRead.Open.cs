using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>Reads any JSON but null. Of two members with one name the last counts.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static JsonNode Node(ref Utf8JsonReader reader, JsonReadContext context) =>
        NodeOrNull(ref reader, context) ?? throw Unexpected(ref reader, "a value");

    /// <summary>Reads any JSON.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static JsonNode? NodeOrNull(ref Utf8JsonReader reader, JsonReadContext context) =>
        NodeOf(JsonElement.ParseValue(ref reader));

    /// <summary>Reads any object.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static JsonObject Object(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        return ObjectOf(JsonElement.ParseValue(ref reader));
    }

    // JsonNode.Parse would put off the reading, and throw at some later use of an object that has a name twice.
    // Values stay elements, so numbers keep every digit.
    private static JsonNode? NodeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => ObjectOf(element),
        JsonValueKind.Array => ArrayOf(element),
        _ => JsonValue.Create(element),
    };

    private static JsonObject ObjectOf(JsonElement element)
    {
        var members = new JsonObject();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            members[member.Name] = NodeOf(member.Value);
        }

        return members;
    }

    private static JsonArray ArrayOf(JsonElement element)
    {
        var items = new JsonArray();
        foreach (JsonElement item in element.EnumerateArray())
        {
            items.Add(NodeOf(item));
        }

        return items;
    }
}
