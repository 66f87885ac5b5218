#if NET
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
        if (TextOf(reader, end) is { IsEmpty: false } text)
        {
            JsonDocumentOptions options = new() { MaxDepth = reader.CurrentState.Options.MaxDepth };
            reader = end;
            return LazyNodeOf(JsonElement.Parse(text, options));
        }
#endif
        return LazyNodeOf(JsonElement.ParseValue(ref reader));
    }

    /// <summary>
    /// Copies the text of an object or array, and moves to its end. Returns null, and does not move, if a property name may occur twice, or if the
    /// text is not contiguous or has extensions of JSON.
    /// </summary>
    internal static byte[]? TryCopy(ref Utf8JsonReader reader)
    {
#if NET
        Utf8JsonReader end = reader;
        if (DistinctNames.TrySkip(ref end) && TextOf(reader, end) is { IsEmpty: false } text)
        {
            reader = end;
            return text.ToArray();
        }
#endif
        return null;
    }

    /// <summary>Parses a text that <see cref="TryCopy"/> returned.</summary>
    internal static JsonObject ParseObject(byte[] text)
    {
        // The reader of the response has already applied its limit.
        Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonObject.Create(JsonElement.ParseValue(ref reader))!;
    }

#if NET
    // The text between two positions, which costs one pass less than reading a value. Empty if it is not contiguous or has extensions of JSON.
    private static ReadOnlySpan<byte> TextOf(in Utf8JsonReader start, in Utf8JsonReader end)
    {
        int length = (int)(end.BytesConsumed - start.TokenStartIndex);
        ref byte first = ref MemoryMarshal.GetReference(start.ValueSpan);
        return start.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)
            || Unsafe.ByteOffset(ref first, ref MemoryMarshal.GetReference(end.ValueSpan)) != length - 1
            || start.CurrentState.Options is { CommentHandling: not JsonCommentHandling.Disallow } or { AllowTrailingCommas: true }
            ? default
            : MemoryMarshal.CreateReadOnlySpan(ref first, length);
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
