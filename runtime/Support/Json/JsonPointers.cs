using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Determines the JSON Pointers (RFC 6901) of positions in JSON text. Positions in ascending order need one pass.</summary>
/// <param name="json">The JSON text.</param>
internal ref struct JsonPointers(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> json = json;
    private readonly List<JsonPath.Level> levels = [];
    private Utf8JsonReader reader = JsonBytes.Reader(json);

    /// <summary>The type of the token at the last position.</summary>
    public readonly JsonTokenType Token => reader.TokenType;

    /// <summary>Returns the pointer of the value, or of the property, whose token starts at a position.</summary>
    /// <param name="position">The position.</param>
    public string At(long position)
    {
        if (position < reader.TokenStartIndex)
        {
            levels.Clear();
            reader = JsonBytes.Reader(json);
        }

        while ((reader.TokenType == JsonTokenType.None || reader.TokenStartIndex < position) && reader.Read())
        {
            JsonPath.Follow(ref reader, levels);
        }

        StringBuilder pointer = new();
        foreach (JsonPath.Level level in levels)
        {
            if (level.Place != JsonPath.Level.Before)
            {
                Append(pointer, level.IsArray ? level.Place.ToString(CultureInfo.InvariantCulture) : JsonPath.NameAt(json, level.Place));
            }
        }

        return pointer.ToString();
    }

    /// <summary>Appends a property name or an index.</summary>
    public static StringBuilder Append(StringBuilder pointer, string segment) =>
        pointer.Append('/').Append(segment.Replace("~", "~0").Replace("/", "~1"));
}
