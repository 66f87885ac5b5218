using System.Text.Json;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>Returns whether the reader is positioned on an integer that fits into 64 bits.</summary>
    /// <param name="reader">The reader.</param>
    public static bool IsInteger(ref Utf8JsonReader reader) => KindOf(ref reader) == JsonKinds.Integer;

    /// <summary>Returns the value of a property of the object at the reader's position, without moving the reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The property's name in UTF-8.</param>
    /// <returns>A string, or the JSON text of another scalar; null if there is none.</returns>
    public static string? Discriminator(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        Utf8JsonReader ahead = reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = ahead.ValueTextEquals(name);
            ahead.Read();
            if (isFound)
            {
                return TextOrNull(ref ahead);
            }

            ahead.TrySkip();
        }

        return null;
    }

    internal static string? TextOrNull(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.Number => Text(ref reader),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    internal static JsonKinds KindOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.Number => HasFraction(ref reader) ? JsonKinds.Fraction : JsonKinds.Integer,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        _ => JsonKinds.None,
    };

    // 1.0 and 1e2 are integers, as in JSON Schema. Integers that do not fit into 64 bits are treated like fractions.
    private static bool HasFraction(ref Utf8JsonReader reader) =>
        !reader.TryGetInt64(out _)
        && !(reader.TryGetDecimal(out decimal value) && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue);
}
