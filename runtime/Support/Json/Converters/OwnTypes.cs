using System.Globalization;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>What the converters of types of projects and libraries share.</summary>
internal static class OwnTypes
{
    /// <summary>Returns the exception for a value that a type does not accept.</summary>
    public static JsonMismatchException Unreadable<T>(ref Utf8JsonReader reader) => JsonRead.Mismatch(ref reader, $"a value of '{typeof(T).Name}'");

#if NET
    /// <summary>Reads a string or number by the type's own parser.</summary>
    public static T Parse<T>(ref Utf8JsonReader reader)
        where T : IParsable<T>
    {
        string? text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(
                reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan),
            _ => null,
        };
        return text is not null && T.TryParse(text, CultureInfo.InvariantCulture, out T? value) ? value : throw Unreadable<T>(ref reader);
    }
#endif
}
