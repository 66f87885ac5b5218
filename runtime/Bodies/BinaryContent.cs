using System.Text;

namespace Truto.Generated;

/// <summary>
/// Binary content of a request: a file of a multipart body, or a body that is not JSON. A <see cref="Stream"/>, <c>byte[]</c> or
/// <see cref="ReadOnlyMemory{T}"/> converts implicitly. A stream is read while it is sent and not buffered.
/// </summary>
public sealed class BinaryContent
{
    private readonly ReadOnlyMemory<byte>? bytes;
    private readonly StreamSource? source;
    private long? length;
    private string? contentType;

    /// <summary>Creates content from bytes in memory, which must not change until they are sent.</summary>
    /// <param name="bytes">The bytes.</param>
    public BinaryContent(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
    }

    /// <summary>
    /// Creates content from a stream, which is read from its current position to its end. The caller disposes the stream after the call. If the
    /// stream can seek, a retry sends it again from the same position; otherwise a request with it is not retried.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public BinaryContent(Stream stream)
    {
        _ = stream ?? throw new ArgumentNullException(nameof(stream));
        source = stream.CanRead ? StreamSource.Of(stream) : throw new ArgumentException("The stream cannot be read.", nameof(stream));
        FileName = stream is FileStream { Name: var path } ? Path.GetFileName(path) : null;
    }

    /// <summary>Creates content from a stream that is opened for each attempt and disposed after it.</summary>
    /// <param name="open">Opens the stream.</param>
    public BinaryContent(Func<Stream> open)
    {
        source = StreamSource.Of(open ?? throw new ArgumentNullException(nameof(open)));
    }

    /// <summary>
    /// Gets or sets the file name that a multipart body contains, without a path. Null uses the name of the part; a <see cref="FileStream"/> and
    /// <see cref="FromFile"/> set it.
    /// </summary>
    public string? FileName { get; set; }

    /// <summary>
    /// Gets or sets the media type, such as <c>image/png</c>. Null, the default, uses that of the description if it is a single type, otherwise
    /// <c>application/octet-stream</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The value has a character that a header cannot contain, such as a line break.</exception>
    public string? ContentType
    {
        get => contentType;
        set => contentType = value is null ? null : HeaderText.CheckedValue("Content-Type", value, nameof(value));
    }

    /// <summary>
    /// Gets or sets the number of bytes. It is known for bytes in memory and streams that can seek. Set it for another stream if the API requires a
    /// <c>Content-Length</c>; the stream must then have exactly that number of bytes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long? Length
    {
        get => length ?? bytes?.Length ?? source!.Length;
        set => length = value is < 0 ? throw new ArgumentOutOfRangeException(nameof(value), value, "The length cannot be negative.") : value;
    }

    /// <summary>Whether the content can be sent more than once.</summary>
    internal bool CanRepeat => source?.CanOpenAgain ?? true;

    /// <summary>Converts bytes in memory.</summary>
    /// <param name="bytes">The bytes; null for no content.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(bytes))]
    public static implicit operator BinaryContent?(byte[]? bytes) => bytes is null ? null : new(new ReadOnlyMemory<byte>(bytes));

    /// <summary>Converts bytes in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator BinaryContent(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Converts a stream; see <see cref="BinaryContent(Stream)"/>.</summary>
    /// <param name="stream">The stream; null for no content.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(stream))]
    public static implicit operator BinaryContent?(Stream? stream) => stream is null ? null : new(stream);

    /// <summary>Creates content from a file, which is opened for each attempt.</summary>
    /// <param name="path">The path of the file; its file name becomes <see cref="FileName"/>.</param>
    /// <returns>The content.</returns>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static BinaryContent FromFile(string path)
    {
        _ = path ?? throw new ArgumentNullException(nameof(path));
        FileInfo file = new(path);
        return file.Exists
            ? new BinaryContent(file.OpenRead) { FileName = file.Name, Length = file.Length }
            : throw new FileNotFoundException("The file to send does not exist.", path);
    }

    /// <summary>Creates content from text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The media type; <c>text/plain; charset=utf-8</c> by default.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot contain, such as a line break.</exception>
    public static BinaryContent FromText(string text, string contentType = "text/plain; charset=utf-8")
    {
        HeaderText.CheckedValue("Content-Type", contentType ?? throw new ArgumentNullException(nameof(contentType)), nameof(contentType));
        return new(new ReadOnlyMemory<byte>(Utf8.GetBytes(text ?? throw new ArgumentNullException(nameof(text))))) { ContentType = contentType };
    }

    /// <summary>Creates the payload of the content.</summary>
    /// <param name="described">The media type if the content has none.</param>
    internal Payload ToPayload(string described)
    {
        string mediaType = ContentType ?? HeaderText.CheckedValue("Content-Type", described);
        return bytes is { } inMemory ? new BytesPayload(inMemory, mediaType) : new StreamPayload(this, source!, mediaType);
    }
}
