using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>A part of a <see cref="MultipartBody"/>.</summary>
public sealed class MultipartPart
{
    private readonly Func<int, Payload> payload;
    private readonly string? fileName;
    private Dictionary<string, string>? headers;

    /// <summary>Creates a text part, sent in UTF-8 as <c>text/plain</c>.</summary>
    /// <param name="name">The part's name; null for a part without a name, which form data does not allow.</param>
    /// <param name="text">The text.</param>
    public MultipartPart(string? name, string text)
        : this(name, Of(text ?? throw new ArgumentNullException(nameof(text)), "text/plain; charset=utf-8"))
    {
    }

    /// <summary>Creates a file part.</summary>
    /// <param name="name">The part's name; null for a part without a name, which form data does not allow.</param>
    /// <param name="content">The file. If it has no file name, the part's name is used.</param>
    public MultipartPart(string? name, BinaryContent content)
        : this(name, content, "application/octet-stream")
    {
    }

    /// <summary>Creates a part that is itself a multipart body.</summary>
    /// <param name="name">The part's name; null for a part without a name, which form data does not allow.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="contentType">The multipart media type without a boundary; <c>multipart/mixed</c> by default.</param>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot contain, such as a line break.</exception>
    public MultipartPart(string? name, MultipartBody parts, string contentType = "multipart/mixed")
    {
        _ = parts ?? throw new ArgumentNullException(nameof(parts));
        Name = name;
        HeaderText.CheckedValue("Content-Type", contentType ?? throw new ArgumentNullException(nameof(contentType)), nameof(contentType));
        payload = depth => parts.ToPayload(contentType, depth);
    }

    /// <summary>Creates a file part with the media type for a file that has none.</summary>
    internal MultipartPart(string? name, BinaryContent content, string described)
    {
        _ = content ?? throw new ArgumentNullException(nameof(content));
        Name = name;
        fileName = content.FileName ?? name ?? "file";
        payload = _ => content.ToPayload(described);
    }

    private MultipartPart(string? name, BytesPayload bytes)
    {
        Name = name;
        payload = _ => bytes;
    }

    /// <summary>Gets the part's name; null for a part without a name.</summary>
    public string? Name { get; }

    /// <summary>Gets the headers of the part in addition to <c>Content-Disposition</c> and <c>Content-Type</c>. Values are visible ASCII.</summary>
    public IDictionary<string, string> Headers => headers ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a JSON part.</summary>
    /// <param name="name">The part's name; null for a part without a name.</param>
    /// <param name="value">The JSON.</param>
    /// <param name="contentType">The media type; <c>application/json</c> by default.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot contain, such as a line break.</exception>
    public static MultipartPart Json(string? name, JsonNode value, string contentType = "application/json") =>
        Text(name, (value ?? throw new ArgumentNullException(nameof(value))).ToJsonString(), contentType);

    /// <summary>Creates a text part with a media type.</summary>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot contain.</exception>
    internal static MultipartPart Text(string? name, string text, string contentType)
    {
        _ = contentType ?? throw new ArgumentNullException(nameof(contentType));
        return new(name, Of(text, HeaderText.CheckedValue("Content-Type", contentType, nameof(contentType))));
    }

    /// <summary>Creates the payload of the content.</summary>
    /// <param name="depth">The number of multipart bodies around the part.</param>
    internal Payload ToPayload(int depth) => payload(depth);

    /// <summary>Returns the headers of the part and the empty line after them.</summary>
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

    // As browsers do (WHATWG HTML, "multipart form data"): UTF-8, except for characters that would end the value or the line.
    private static string Quoted(string name) => name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");

    private static BytesPayload Of(string text, string contentType) => new BytesPayload(Utf8.GetBytes(text), contentType);
}
