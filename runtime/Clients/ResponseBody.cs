using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The body of a response in memory, as UTF-8 without byte order mark, whatever encoding it came in.</summary>
internal sealed class ResponseBody
{
    // In UTF-8, of what is one unit in UTF-16.
    private const int MaxBytesOfUnit = 3;

    private ResponseBody(ReadOnlyMemory<byte> bytes, string? mediaType, bool isCut, Exception? problem = null)
    {
        Bytes = bytes;
        MediaType = mediaType;
        IsCut = isCut;
        Problem = problem;
    }

    public static ResponseBody Empty { get; } = new(default, mediaType: null, isCut: false);

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The media type of <c>Content-Type</c>, without parameters.</summary>
    public string? MediaType { get; }

    /// <summary>Whether the body was longer than what was read of it.</summary>
    public bool IsCut { get; }

    /// <summary>Why the rest could not be read; null where it was, or is too long.</summary>
    public Exception? Problem { get; }

    /// <summary>Whether the body has nothing but JSON's white space.</summary>
    public bool IsBlank => IsBlankJson(Bytes.Span);

    /// <summary>A body, or a part of one, that is UTF-8 already.</summary>
    public static ResponseBody Of(byte[] bytes, string? mediaType) => new(bytes, mediaType, isCut: false);

    /// <summary>Whether bytes are nothing but JSON's white space.</summary>
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

    /// <summary>Whether an exception of a body's stream says that its bytes are not compressed as <c>Content-Encoding</c> says.</summary>
    public static bool IsUndecodable(Exception exception) => exception is InvalidDataException or InvalidOperationException and not ObjectDisposedException;

    /// <summary>Reads a body to its end, or to a length; what follows is left unread.</summary>
    public static Task<ResponseBody> ReadBeginningAsync(HttpContent? content, long maxLength, CancellationToken cancellationToken) =>
        ReadAsync(content, maxLength, isBreakAnEnd: false, cancellationToken);

    /// <summary>The same, or to where the connection breaks: what came says more than that there should have been more.</summary>
    public static Task<ResponseBody> ReadErrorAsync(HttpContent? content, long maxLength, CancellationToken cancellationToken) =>
        ReadAsync(content, maxLength, isBreakAnEnd: true, cancellationToken);

    private static async Task<ResponseBody> ReadAsync(HttpContent? content, long maxLength, bool isBreakAnEnd, CancellationToken cancellationToken)
    {
        // Null on .NET Framework where a response has no body.
        if (content is null)
        {
            return Empty;
        }

        BodyBuffer buffer = new(content.Headers.ContentLength);
        bool isCut = true;
        Exception? problem = null;
        try
        {
            isCut = await ReadAsync(content, buffer, maxLength, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (IsUndecodable(broken) || (isBreakAnEnd && broken is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested))
        {
            problem = broken;
        }

        MediaTypeHeaderValue? type = content.Headers.ContentType;
        return new ResponseBody(ToUtf8(buffer.Take(), type?.CharSet), type?.MediaType, isCut, problem);
    }

    /// <summary>The text of the body; of a JSON string, where the media type says JSON, its content.</summary>
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
                // Servers call text JSON that is none: it is taken as it stands.
            }
        }

        return Encoding.UTF8.GetString(Bytes.ToArray());
    }

    /// <summary>The text of the body, up to a number of UTF-16 units.</summary>
    public string Text(int maxLength)
    {
        int length = (int)Math.Min(Bytes.Length, (long)maxLength * MaxBytesOfUnit);
        string text = Encoding.UTF8.GetString(Bytes.Slice(0, length).ToArray());
        return BodyText.Cut(text, maxLength);
    }

    /// <summary>A copy of as much of it as an exception shows, which does not hold on to the rest.</summary>
    public ResponseBody Beginning()
    {
        const int MaxShown = MaxBytesOfUnit * (Failure.MaxRawBodyLength + Redaction.MaxSecretLength);
        return Bytes.Length <= MaxShown ? this : new ResponseBody(Bytes.Slice(0, MaxShown).ToArray(), MediaType, isCut: true, Problem);
    }

    private static async Task<bool> ReadAsync(HttpContent content, BodyBuffer buffer, long maxLength, CancellationToken cancellationToken)
    {
        Stream source = await content.ReadAsStreamAsync(
#if NET
            cancellationToken
#endif
            ).ConfigureAwait(false);
#if NET
        await using ConfiguredAsyncDisposable disposal = source.ConfigureAwait(false);
#else
        using Stream disposal = source;
#endif
        return await buffer.ReadAsync(source, maxLength, cancellationToken).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, string? charset)
    {
        Encoding encoding = EncodingOf(bytes.Span, charset);
        if (encoding.CodePage != Encoding.UTF8.CodePage)
        {
            bytes = Encoding.UTF8.GetBytes(encoding.GetString(bytes.ToArray()));
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return bytes.Span.StartsWith(mark) ? bytes.Slice(mark.Length) : bytes;
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
            // A charset that .NET does not know or, as UTF-7, no longer reads: JSON is UTF-8 whatever the header says (RFC 8259, 8.1).
            return Encoding.UTF8;
        }
    }
}
