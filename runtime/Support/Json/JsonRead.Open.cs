#if NET10_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif
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
        Utf8JsonReader end = reader;
        if (!DistinctNames.TrySkip(ref end))
        {
            return NodeOf(JsonElement.ParseValue(ref reader));
        }

#if NET10_0_OR_GREATER
        if (TryParse(reader, end) is { } element)
        {
            reader = end;
            return LazyNodeOf(element);
        }
#endif
        return LazyNodeOf(JsonElement.ParseValue(ref reader));
    }

#if NET10_0_OR_GREATER
    // Parses the text between two positions, which costs one pass less than reading a value. The text must be contiguous and without extensions of
    // JSON.
    private static JsonElement? TryParse(in Utf8JsonReader start, in Utf8JsonReader end)
    {
        int length = (int)(end.BytesConsumed - start.TokenStartIndex);
        ref byte first = ref MemoryMarshal.GetReference(start.ValueSpan);
        if (start.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)
            || Unsafe.ByteOffset(ref first, ref MemoryMarshal.GetReference(end.ValueSpan)) != length - 1
            || start.CurrentState.Options is { CommentHandling: not JsonCommentHandling.Disallow } or { AllowTrailingCommas: true })
        {
            return null;
        }

        JsonDocumentOptions options = new() { MaxDepth = start.CurrentState.Options.MaxDepth };
        return JsonElement.Parse(MemoryMarshal.CreateReadOnlySpan(ref first, length), options);
    }
#endif

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
