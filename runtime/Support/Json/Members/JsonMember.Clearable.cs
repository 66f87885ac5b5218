using System.Text.Json;

namespace Truto.Generated.Support;

// Properties that an empty string clears.
public partial struct JsonMember
{
    /// <summary>Reads, writes or validates an optional property for which null is sent as an empty string.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    /// <param name="converter">The converter of values that are not null.</param>
    public readonly void Clearable<T>(ref Utf8JsonReader reader, ref Optional<T?> value, JsonConverterOf<T> converter)
        where T : class
    {
        if (context is not null)
        {
            value = IsCleared(ref reader) ? null : converter.Read(ref reader, context);
        }
        else if (value is { IsPresent: true, Value: null } && checks is null)
        {
            WriteCleared();
        }
        else
        {
            Optional(ref reader, ref value, converter);
        }
    }

    /// <summary>Reads, writes or validates an optional property for which null is sent as an empty string.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    /// <param name="converter">The converter of values that are not null.</param>
    public readonly void Clearable<T>(ref Utf8JsonReader reader, ref Optional<T?> value, JsonConverterOf<T> converter)
        where T : struct
    {
        if (context is not null)
        {
            value = IsCleared(ref reader) ? (T?)null : converter.Read(ref reader, context);
        }
        else if (value is { IsPresent: true, Value: null } && checks is null)
        {
            WriteCleared();
        }
        else
        {
            Optional(ref reader, ref value, converter);
        }
    }

    private static bool IsCleared(ref Utf8JsonReader reader) =>
        IsNull(ref reader) || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(default(ReadOnlySpan<byte>)));

    private readonly void WriteCleared()
    {
        if (Begin(isNull: false))
        {
            writer!.WriteStringValue(default(ReadOnlySpan<byte>));
        }
    }
}
