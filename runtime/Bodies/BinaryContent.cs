using System.Text;

namespace Truto.Generated;

/// <summary>
/// Bytes to send: a file of a multipart body, or a body that is no JSON. Made of a <see cref="Stream"/>, <c>byte[]</c> or
/// <see cref="ReadOnlyMemory{T}"/> by assignment. Bytes of a stream are read while they are sent and never held in memory.
/// </summary>
public sealed class BinaryContent
{
    private readonly ReadOnlyMemory<byte>? bytes;
    private readonly StreamSource? source;
    private long? length;
    private string? contentType;

    /// <summary>Sends bytes in memory. They may not change until they are sent.</summary>
    /// <param name="bytes">The bytes.</param>
    public BinaryContent(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
    }

    /// <summary>
    /// Sends a stream from where it stands to its end. The caller disposes it, after the call. One that can seek is sent again from the
    /// same place when a request is repeated; with any other, a request cannot be repeated.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public BinaryContent(Stream stream)
    {
        _ = stream ?? throw new ArgumentNullException(nameof(stream));
        source = stream.CanRead ? StreamSource.Of(stream) : throw new ArgumentException("The stream cannot be read.", nameof(stream));
        FileName = stream is FileStream { Name: var path } ? Path.GetFileName(path) : null;
    }

    /// <summary>Sends a stream that is opened each time a request is sent, and disposed after it.</summary>
    /// <param name="open">Opens the stream.</param>
    public BinaryContent(Func<Stream> open)
    {
        source = StreamSource.Of(open ?? throw new ArgumentNullException(nameof(open)));
    }

    /// <summary>The file's name as the server sees it, without a path. Null sends the name of the part. Only multipart bodies tell it.</summary>
    public string? FileName { get; set; }

    /// <summary>
    /// The media type, such as <c>image/png</c>. Null sends what the description says where that is one type, else
    /// <c>application/octet-stream</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The value has a character that a header cannot carry, such as a line break.</exception>
    public string? ContentType
    {
        get => contentType;
        set => contentType = value is null ? null : HeaderText.CheckedValue("Content-Type", value, nameof(value));
    }

    /// <summary>
    /// The number of bytes: known by itself for bytes in memory and streams that can seek. To be set for any other stream where the
    /// API asks for a length; exactly so many bytes must then come.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long? Length
    {
        get => length ?? bytes?.Length ?? source!.Length;
        set => length = value is < 0 ? throw new ArgumentOutOfRangeException(nameof(value), value, "A length is not negative.") : value;
    }

    /// <summary>Whether it can be sent more than once.</summary>
    internal bool CanSendAgain => source?.CanOpenAgain ?? true;

    /// <summary>Sends bytes in memory.</summary>
    /// <param name="bytes">The bytes; null is no content.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(bytes))]
    public static implicit operator BinaryContent?(byte[]? bytes) => bytes is null ? null : new(new ReadOnlyMemory<byte>(bytes));

    /// <summary>Sends bytes in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator BinaryContent(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Sends a stream from where it stands: see <see cref="BinaryContent(Stream)"/>.</summary>
    /// <param name="stream">The stream; null is no content.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(stream))]
    public static implicit operator BinaryContent?(Stream? stream) => stream is null ? null : new(stream);

    /// <summary>Sends a file, which is opened each time a request is sent.</summary>
    /// <param name="path">Its path; its name is <see cref="FileName"/>.</param>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    public static BinaryContent FromFile(string path)
    {
        _ = path ?? throw new ArgumentNullException(nameof(path));
        FileInfo file = new(path);
        return file.Exists
            ? new BinaryContent(file.OpenRead) { FileName = file.Name, Length = file.Length }
            : throw new FileNotFoundException("There is no such file to send.", path);
    }

    /// <summary>Sends text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">Its media type.</param>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot carry, such as a line break.</exception>
    public static BinaryContent FromText(string text, string contentType = "text/plain; charset=utf-8")
    {
        HeaderText.CheckedValue("Content-Type", contentType ?? throw new ArgumentNullException(nameof(contentType)), nameof(contentType));
        return new(new ReadOnlyMemory<byte>(Utf8.GetBytes(text ?? throw new ArgumentNullException(nameof(text))))) { ContentType = contentType };
    }

    /// <summary>The content as a body.</summary>
    /// <param name="described">The media type where the content says none.</param>
    internal Payload ToPayload(string described)
    {
        string mediaType = ContentType ?? HeaderText.CheckedValue("Content-Type", described);
        return bytes is { } inMemory ? new BytesPayload(inMemory, mediaType) : new StreamPayload(this, source!, mediaType);
    }
}
