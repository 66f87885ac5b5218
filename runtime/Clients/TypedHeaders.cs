using System.ComponentModel;
using System.Net;
using System.Text;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// Reads headers of a response in the types that a description gives them: the base of generated classes such as <c>ListPetsHeaders</c>.
/// A header that is missing, or is not what it should be, is null.
/// </summary>
public abstract class TypedHeaders
{
    private readonly ResponseHeaders headers;

    /// <summary>Reads headers.</summary>
    /// <param name="headers">Those of a result, of an <see cref="ApiResponse"/> or of an <see cref="ApiException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    protected TypedHeaders(ResponseHeaders headers)
    {
        this.headers = headers ?? throw new ArgumentNullException(nameof(headers));
    }

    /// <inheritdoc cref="ResponseHeaders.StatusCode"/>
    public HttpStatusCode? StatusCode => headers.StatusCode;

    /// <summary>A header as it is. For generated code.</summary>
    /// <param name="name">The header's name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string? ReadText(string name) => headers[name];

    /// <summary>A value of a value type. For generated code.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads the value from JSON.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadValue<T>(string name, JsonReader<T> read)
        where T : struct => headers[name] is { } text && TryRead(text, read, out T value) ? value : null;

    /// <summary>A value of a class. For generated code.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads the value from JSON.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadObject<T>(string name, JsonReader<T> read)
        where T : class => headers[name] is { } text && TryRead(text, read, out T? value) ? value : null;

    /// <summary>The values between commas, as far as they are of the type. For generated code.</summary>
    /// <typeparam name="T">The type of each.</typeparam>
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

    /// <summary>A header that is a JSON document. For generated code.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="read">Reads the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T? ReadJson<T>(string name, JsonReader<T> read)
        where T : class => headers[name] is { } text && TryParse(Encoding.UTF8.GetBytes(text), read, out T? value) ? value : null;

    // What reads a value from JSON reads it as the content of a string, else as JSON: 7, true.
    private static bool TryRead<T>(string text, JsonReader<T> read, out T? value) =>
        TryParse(Quoted(text), read, out value) || TryParse(Encoding.UTF8.GetBytes(text), read, out value) || TryDate(text, out value);

    // Moments in headers are dates of HTTP (RFC 9110, 5.6.7), whatever format a description gives them.
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
            // A header is a note on the response: one that says something else is as good as none.
            value = default;
            return false;
        }
    }
}
