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
    public static JsonNode? NodeOrNull(ref Utf8JsonReader reader, JsonReadContext context)
    {
        bool isSafe = DistinctNames.AreCertain(reader);
        var element = JsonElement.ParseValue(ref reader);
        return isSafe ? LazyNodeOf(element) : NodeOf(element);
    }

    /// <summary>Reads any object.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">What the JSON may lack.</param>
    public static JsonObject Object(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        return (JsonObject)NodeOrNull(ref reader, context)!;
    }

    // Nodes over an element are made when they are looked at, which throws for an object that has a name twice. Where there may be
    // one, all nodes are made at once. In both cases values stay elements, so numbers keep every digit.
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
