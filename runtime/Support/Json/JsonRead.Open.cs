using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>Reads any JSON value except null. If a property name occurs twice, the last value is used.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static JsonNode Node(ref Utf8JsonReader reader, JsonReadContext context) =>
        NodeOrNull(ref reader, context) ?? throw Unexpected(ref reader, "a value");

    /// <summary>Reads any JSON value. If a property name occurs twice, the last value is used.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static JsonNode? NodeOrNull(ref Utf8JsonReader reader, JsonReadContext context)
    {
        bool isSafe = DistinctNames.AreGuaranteed(reader);
        var element = JsonElement.ParseValue(ref reader);
        return isSafe ? LazyNodeOf(element) : NodeOf(element);
    }

    /// <summary>Reads any JSON object. If a property name occurs twice, the last value is used.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static JsonObject Object(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        return (JsonObject)NodeOrNull(ref reader, context)!;
    }

    // A node over a JsonElement creates its children on first access, and throws then if an object has a duplicate name. If there may be duplicates,
    // all nodes are created at once. Numbers keep all digits in either case.
    private static JsonNode? LazyNodeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    private static JsonNode? NodeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ObjectOf(element),
        JsonValueKind.Array => ArrayOf(element),
        _ => LazyNodeOf(element),
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
