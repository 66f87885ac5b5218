using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// The field of a property with any JSON object. An object that was read is kept as text until it is first requested, because many are never used.
/// All threads get the same object. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LazyJsonObject
{
    // Null, the text in UTF-8, or the object.
    private object? state;

    /// <summary>Gets or sets the object; null if there is none.</summary>
    public JsonObject? Value
    {
        get
        {
            object? current = state;
            return current is byte[] text ? Parse(text) : (JsonObject?)current;
        }
        set => state = value;
    }

    internal readonly bool IsNull => state is null;

    internal void Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        JsonRead.Expect(ref reader, JsonTokenType.StartObject, "an object");
        state = JsonRead.TryCopy(ref reader) ?? (object)JsonRead.Object(ref reader, context);
    }

    private JsonObject Parse(byte[] text)
    {
        JsonObject parsed = JsonRead.ParseObject(text);

        // Another thread may have been faster, or have set the property.
        object? before = Interlocked.CompareExchange(ref state, parsed, text);
        return ReferenceEquals(before, text) ? parsed : (JsonObject?)before ?? parsed;
    }
}
