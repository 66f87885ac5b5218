using System.Net.Http.Headers;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The body of a response in memory, converted to UTF-8 without a byte order mark.</summary>
internal sealed class ResponseBody : IDisposable
{
    // The UTF-8 length of one UTF-16 code unit.
    private const int MaxBytesOfCodeUnit = 3;

    // The memory of the bytes, if they are to be given back.
    private readonly BodyBuffer? buffer;

    private ResponseBody(
        ReadOnlyMemory<byte> bytes, string? mediaType, bool isTruncated, Exception? problem = null, BodyBuffer? buffer = null)
    {
        this.buffer = buffer;
        Bytes = bytes;
        MediaType = mediaType;
        IsTruncated = isTruncated;
        Problem = problem;
    }

    public static ResponseBody Empty { get; } = new(default, mediaType: null, isTruncated: false);

    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>The media type of <c>Content-Type</c>, without parameters.</summary>
    public string? MediaType { get; }

    /// <summary>Whether the body is longer than the part that was read.</summary>
    public bool IsTruncated { get; }

    /// <summary>Why the rest could not be read; null if it was read, or exceeds the limit.</summary>
    public Exception? Problem { get; }

    /// <summary>Whether <c>Content-Type</c> determines the charset, so that an encoding that the body itself declares does not apply.</summary>
    public bool IsConverted { get; private init; }

    /// <summary>Whether the body is only JSON white space.</summary>
    public bool IsBlank => IsBlankJson(Bytes.Span);

    /// <summary>Creates a body, or a part of one, from UTF-8.</summary>
    public static ResponseBody Of(byte[] bytes, string? mediaType) => new(bytes, mediaType, isTruncated: false);

    /// <summary>Returns whether bytes are only JSON white space.</summary>
    public static bool IsBlankJson(ReadOnlySpan<byte> bytes)
    {
        foreach (byte unit in bytes)
        {
            if (unit is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether an exception of a body's stream reports that its bytes do not match <c>Content-Encoding</c>.</summary>
    public static bool IsUndecodable(Exception exception) =>
        exception is InvalidDataException or InvalidOperationException and not ObjectDisposedException;

    /// <summary>Reads a body to its end or to a maximum length.</summary>
    public static ValueTask<ResponseBody> ReadToLimitAsync(HttpContent? content, long maxLength, CancellationToken cancellationToken) =>
        ReadAsync(content, maxLength, allowsBrokenConnection: false, cancellationToken);

    /// <summary>
    /// Reads a body to its end, to a maximum length, or to where the connection breaks, because a part of an error body explains more than the
    /// connection failure.
    /// </summary>
    public static ValueTask<ResponseBody> ReadErrorAsync(HttpContent? content, long maxLength, CancellationToken cancellationToken) =>
        ReadAsync(content, maxLength, allowsBrokenConnection: true, cancellationToken);

    private static async ValueTask<ResponseBody> ReadAsync(
        HttpContent? content, long maxLength, bool allowsBrokenConnection, CancellationToken cancellationToken)
    {
        // Null on .NET Framework for a response without a body.
        if (content is null)
        {
            return Empty;
        }

        BodyBuffer buffer = new(content.Headers.ContentLength);
        bool isTruncated = true;
        Exception? problem = null;
        try
        {
            isTruncated = await buffer.ReadAsync(content, maxLength, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (
            IsUndecodable(broken)
            || (allowsBrokenConnection && broken is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested))
        {
            problem = broken;
        }

        MediaTypeHeaderValue? type = content.Headers.ContentType;
        ReadOnlyMemory<byte> bytes = ToUtf8(buffer.Bytes, type?.CharSet, out bool isConverted);
        return new ResponseBody(bytes, type?.MediaType, isTruncated, problem, buffer) { IsConverted = isConverted };
    }

    /// <summary>Returns a copy whose bytes remain valid after this body is disposed; the body itself if they do anyway.</summary>
    public ResponseBody ToOwned() => buffer is null ? this : new ResponseBody(Bytes.ToArray(), MediaType, IsTruncated, Problem)
    {
        IsConverted = IsConverted,
    };

    /// <summary>Gives the memory of the bytes back.</summary>
    public void Dispose()
    {
        buffer?.Dispose();
        Bytes = default;
    }

    /// <summary>Returns the text of the body. If the media type is JSON and the body is a JSON string, returns its content.</summary>
    public string ToText()
    {
        if (MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                return ReadResult.Parse(Bytes.Span, JsonRead.String, JsonReadContext.Complete);
            }
            catch (Exception unreadable) when (ReadResult.IsFormatProblem(unreadable))
            {
                // Some servers declare plain text as JSON; it is returned unchanged.
            }
        }

        return Encoding.UTF8.GetString(Bytes.ToArray());
    }

    /// <summary>Returns the text of the body, truncated to a number of UTF-16 code units.</summary>
    public string Text(int maxLength)
    {
        int length = (int)Math.Min(Bytes.Length, (long)maxLength * MaxBytesOfCodeUnit);
        string text = Encoding.UTF8.GetString(Bytes.Slice(0, length).ToArray());
        return BodyText.Truncate(text, maxLength);
    }

    /// <summary>Returns a copy of the part that an exception shows, so that the rest can be collected.</summary>
    public ResponseBody Excerpt()
    {
        const int MaxShown = MaxBytesOfCodeUnit * (Failure.MaxRawBodyLength + Redaction.MaxSecretLength);
        return Bytes.Length <= MaxShown ? this : new ResponseBody(Bytes.Slice(0, MaxShown).ToArray(), MediaType, isTruncated: true, Problem);
    }

    private static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, string? charset, out bool isConverted)
    {
        Encoding encoding = EncodingOf(bytes.Span, charset);
        bool isOther = encoding.CodePage != Encoding.UTF8.CodePage;
        isConverted = isOther || charset?.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) == true;
        if (isOther)
        {
            bytes = Encoding.UTF8.GetBytes(encoding.GetString(bytes.ToArray()));
        }

        return bytes.Span.StartsWith(Utf8.ByteOrderMark) ? bytes.Slice(Utf8.ByteOrderMark.Length) : bytes;
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // .NET does not know the charset or, as for UTF-7, no longer supports it. JSON is UTF-8 regardless of the header (RFC 8259, section 8.1).
            return Encoding.UTF8;
        }
    }
}
