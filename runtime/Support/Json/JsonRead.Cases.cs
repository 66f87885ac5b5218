using System.Text.Json;

namespace Truto.Generated.Support;

public static partial class JsonRead
{
    /// <summary>Whether the reader stands on a number without a fraction that 64 bits hold.</summary>
    /// <param name="reader">The reader.</param>
    public static bool IsInteger(ref Utf8JsonReader reader) => KindOf(ref reader) == JsonKinds.Integer;

    /// <summary>The value of a member of the object that the reader stands on, which stays where it is.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>A string, or another scalar as it is written; null where there is none.</returns>
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

    // 1.0 and 1e2 are integers too, as JSON Schema counts; those that 64 bits do not hold are numbers of the other kind.
    private static bool HasFraction(ref Utf8JsonReader reader) =>
        !reader.TryGetInt64(out _)
        && !(reader.TryGetDecimal(out decimal value) && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue);
}
