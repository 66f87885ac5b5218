using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A body of several parts (RFC 2046, RFC 7578), for what the description leaves open:
/// <c>new MultipartBody { { "title", "Cat" }, { "photo", File.OpenRead("cat.png") } }</c>.
/// </summary>
public sealed class MultipartBody : IEnumerable<MultipartPart>
{
    private readonly List<MultipartPart> parts = [];

    /// <summary>Adds a part.</summary>
    /// <param name="part">The part.</param>
    public void Add(MultipartPart part) => parts.Add(part ?? throw new ArgumentNullException(nameof(part)));

    /// <summary>Adds a part that is text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">The text; null adds nothing.</param>
    public void Add(string name, string? text)
    {
        if (text is not null)
        {
            parts.Add(new MultipartPart(name, text));
        }
    }

    /// <summary>Adds a part that is a file.</summary>
    /// <param name="name">The name.</param>
    /// <param name="content">The file; null adds nothing.</param>
    public void Add(string name, BinaryContent? content)
    {
        if (content is not null)
        {
            parts.Add(new MultipartPart(name, content));
        }
    }

    /// <summary>Adds a value: a scalar as text, an object as JSON, each item of an array as a part of its own.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public void Add(string name, JsonNode? value)
    {
        if (value is not null)
        {
            PartValues.Add(this, name, JsonBytes.ElementOf(value, JsonWrite.Node), contentType: null);
        }
    }

    /// <summary>The parts in the order they are sent.</summary>
    public IEnumerator<MultipartPart> GetEnumerator() => parts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int Count => parts.Count;

    internal MultipartPart this[int index] => parts[index];

    internal Payload ToPayload(string mediaType) => new MultipartPayload(parts, mediaType);
}
