using System.ComponentModel;
using System.Net;
using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// The base class of generated classes such as <c>ListPetsHeaders</c>, which read response headers in the types of the description. A header that is
/// missing or does not match its type is null.
/// </summary>
public abstract class TypedHeaders
{
    private readonly ResponseHeaders headers;

    /// <summary>Creates typed headers.</summary>
    /// <param name="headers">The headers of a result, of an <see cref="ApiResponse"/> or of an <see cref="ApiException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    protected TypedHeaders(ResponseHeaders headers)
    {
        this.headers = headers ?? throw new ArgumentNullException(nameof(headers));
    }

    /// <inheritdoc cref="ResponseHeaders.StatusCode"/>
    public HttpStatusCode? StatusCode => headers.StatusCode;

    /// <summary>Reads a header as text. For generated code.</summary>
    /// <param name="name">The header's name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string? ReadText(string name) => headers[name];

    /// <summary>Reads a header of a value type. For generated code.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads the value from JSON.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadValue<T>(string name, JsonReader<T> read)
        where T : struct => headers[name] is { } text && TryRead(text, read, out T value) ? value : null;

    /// <summary>Reads a header of a reference type. For generated code.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads the value from JSON.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadObject<T>(string name, JsonReader<T> read)
        where T : class => headers[name] is { } text && TryRead(text, read, out T? value) ? value : null;

    /// <summary>Reads a header with values separated by commas; values that do not match the type are skipped. For generated code.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads a value from JSON.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected List<T>? ReadList<T>(string name, JsonReader<T> read)
    {
        if (headers[name] is not { } text)
        {
            return null;
        }

        List<T> list = [];
        foreach (string item in text.Split(','))
        {
            if (TryRead(item.Trim(), read, out T? value))
            {
                list.Add(value!);
            }
        }

        return list;
    }

    /// <summary>Reads a header that is a JSON document. For generated code.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadJson<T>(string name, JsonReader<T> read)
        where T : class => headers[name] is { } text && TryParse(Encoding.UTF8.GetBytes(text), read, out T? value) ? value : null;

    // JSON readers of strings, dates and so on expect a string, those of numbers and Booleans the text itself.
    private static bool TryRead<T>(string text, JsonReader<T> read, out T? value) =>
        TryParse(Quoted(text), read, out value) || TryParse(Encoding.UTF8.GetBytes(text), read, out value) || TryDate(text, out value);

    // Timestamps in headers are HTTP dates (RFC 9110, section 5.6.7), regardless of the format in the description.
    private static bool TryDate<T>(string text, out T? value)
    {
        bool isDate = typeof(T) == typeof(DateTimeOffset);
        value = isDate && TryParse(Quoted(text), JsonRead.DateTimeOffsetHttp, out DateTimeOffset date) ? (T)(object)date : default;
        return isDate && !EqualityComparer<T>.Default.Equals(value!, default!);
    }

    private static byte[] Quoted(string text)
    {
        ReadOnlySpan<byte> escaped = JsonEncodedText.Encode(text).EncodedUtf8Bytes;
        return [(byte)'"', .. escaped, (byte)'"'];
    }

    private static bool TryParse<T>(byte[] json, JsonReader<T> read, out T? value)
    {
        try
        {
            value = ReadResult.Parse(json, read, JsonReadContext.Complete);
            return true;
        }
        catch (Exception unreadable) when (ReadResult.IsFormatProblem(unreadable))
        {
            // An invalid header is treated as missing, because headers are optional metadata.
            value = default;
            return false;
        }
    }
}
