using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A multipart body (RFC 2046, RFC 7578), for operations whose parts the description does not declare: <c>new MultipartBody { { "title", "Cat" }, {
/// "photo", File.OpenRead("cat.png") } }</c>.
/// </summary>
public sealed class MultipartBody : IEnumerable<MultipartPart>
{
    private readonly List<MultipartPart> parts = [];

    /// <summary>Adds a part.</summary>
    /// <param name="part">The part.</param>
    public void Add(MultipartPart part) => parts.Add(part ?? throw new ArgumentNullException(nameof(part)));

    /// <summary>Adds a text part.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="text">The text; null adds nothing.</param>
    public void Add(string name, string? text)
    {
        if (text is not null)
        {
            parts.Add(new MultipartPart(name, text));
        }
    }

    /// <summary>Adds a file part.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="content">The file; null adds nothing.</param>
    public void Add(string name, BinaryContent? content)
    {
        if (content is not null)
        {
            parts.Add(new MultipartPart(name, content));
        }
    }

    /// <summary>Adds a value: a scalar as text, an object as JSON, and each item of an array as a part of its own.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public void Add(string name, JsonNode? value)
    {
        if (value is not null)
        {
            PartValues.Add(this, name, JsonBytes.ElementOf(value, JsonWrite.Node), contentType: null);
        }
    }

    /// <summary>Returns an enumerator over the parts in the order in which they are sent.</summary>
    public IEnumerator<MultipartPart> GetEnumerator() => parts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int Count => parts.Count;

    internal MultipartPart this[int index] => parts[index];

    internal Payload ToPayload(string mediaType, int depth = 0) => new MultipartPayload(parts, mediaType, depth);
}
