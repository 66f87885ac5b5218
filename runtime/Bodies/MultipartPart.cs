using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>A part of a <see cref="MultipartBody"/>.</summary>
public sealed class MultipartPart
{
    private readonly Func<Payload> payload;
    private readonly string? fileName;
    private Dictionary<string, string>? headers;

    /// <summary>A part that is text, sent in UTF-8 as <c>text/plain</c>.</summary>
    /// <param name="name">The name; null for a part without one, which form data cannot have.</param>
    /// <param name="text">The text.</param>
    public MultipartPart(string? name, string text)
        : this(name, Of(text ?? throw new ArgumentNullException(nameof(text)), "text/plain; charset=utf-8"))
    {
    }

    /// <summary>A part that is a file.</summary>
    /// <param name="name">The name; null for a part without one, which form data cannot have.</param>
    /// <param name="content">The file. Without a name of its own it has the part's.</param>
    public MultipartPart(string? name, BinaryContent content)
        : this(name, content, "application/octet-stream")
    {
    }

    /// <summary>A part that has parts itself.</summary>
    /// <param name="name">The name; null for a part without one, which form data cannot have.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="contentType">The media type, without boundary.</param>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot carry, such as a line break.</exception>
    public MultipartPart(string? name, MultipartBody parts, string contentType = "multipart/mixed")
    {
        _ = parts ?? throw new ArgumentNullException(nameof(parts));
        Name = name;
        HeaderText.CheckedValue("Content-Type", contentType ?? throw new ArgumentNullException(nameof(contentType)), nameof(contentType));
        payload = () => parts.ToPayload(contentType);
    }

    /// <summary>A file, and what it is where it does not say.</summary>
    internal MultipartPart(string? name, BinaryContent content, string described)
    {
        _ = content ?? throw new ArgumentNullException(nameof(content));
        Name = name;
        fileName = content.FileName ?? name ?? "file";
        payload = () => content.ToPayload(described);
    }

    private MultipartPart(string? name, BytesPayload bytes)
    {
        Name = name;
        payload = () => bytes;
    }

    /// <summary>The name; null for a part without one.</summary>
    public string? Name { get; }

    /// <summary>Headers of the part beside <c>Content-Disposition</c> and <c>Content-Type</c>. Visible ASCII.</summary>
    public IDictionary<string, string> Headers => headers ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A part that is JSON.</summary>
    /// <param name="name">The name; null for a part without one.</param>
    /// <param name="value">The JSON.</param>
    /// <param name="contentType">The media type.</param>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot carry, such as a line break.</exception>
    public static MultipartPart Json(string? name, JsonNode value, string contentType = "application/json") =>
        Text(name, (value ?? throw new ArgumentNullException(nameof(value))).ToJsonString(), contentType);

    /// <summary>A part that is text of a media type.</summary>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot carry.</exception>
    internal static MultipartPart Text(string? name, string text, string contentType) => new(
        name, Of(text, HeaderText.CheckedValue("Content-Type", contentType ?? throw new ArgumentNullException(nameof(contentType)), nameof(contentType))));

    internal Payload ToPayload() => payload();

    /// <summary>What stands before the content: the headers and the empty line.</summary>
    /// <exception cref="ArgumentException">A header cannot be sent.</exception>
    internal string Head(string? mediaType)
    {
        StringBuilder head = new();
        if (Name is not null)
        {
            head.Append("Content-Disposition: form-data; name=\"").Append(Quoted(Name)).Append('"');
        }
        else if (fileName is not null)
        {
            head.Append("Content-Disposition: attachment");
        }

        head.Append(fileName is null ? string.Empty : "; filename=\"" + Quoted(fileName) + "\"").Append(head.Length > 0 ? "\r\n" : string.Empty);
        head.Append(mediaType is null ? string.Empty : "Content-Type: " + HeaderText.CheckedValue("Content-Type", mediaType) + "\r\n");
        foreach (KeyValuePair<string, string> header in headers ?? [])
        {
            head.Append(HeaderText.CheckedName(header.Key)).Append(": ").Append(HeaderText.CheckedValue(header.Key, header.Value)).Append("\r\n");
        }

        return head.Append("\r\n").ToString();
    }

    // As browsers do (WHATWG HTML, "multipart form data"): everything in UTF-8, but for what would end the value or the line.
    private static string Quoted(string name) => name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");

    private static BytesPayload Of(string text, string contentType) => new BytesPayload(Utf8.GetBytes(text), contentType);
}
