using System.ComponentModel;
using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>Adds the parts of a multipart body in the order in which they are sent. Null adds no part. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartWriter
{
    private readonly MultipartBody body;
    private int firstOfLast;

    internal MultipartWriter(MultipartBody body)
    {
        this.body = body;
    }

    /// <summary>Adds a value; each item of a list is a part of its own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name; null for a part without a name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value as JSON.</param>
    /// <param name="contentType">The media type of the parts. By default, scalars are text and other values are JSON.</param>
    public MultipartWriter Value<T>(string? name, T? value, JsonWriter<T> write, string? contentType = null)
    {
        firstOfLast = body.Count;
        if (value is not null)
        {
            PartValues.Add(body, name, RequestJson.ElementOf(value, write), contentType);
        }

        return this;
    }

    /// <inheritdoc cref="Value{T}(string, T, JsonWriter{T}, string)"/>
    public MultipartWriter Value<T>(string? name, T? value, JsonWriter<T> write, string? contentType = null)
        where T : struct
    {
        firstOfLast = body.Count;
        if (value is { } given)
        {
            PartValues.Add(body, name, RequestJson.ElementOf(given, write), contentType);
        }

        return this;
    }

    /// <inheritdoc cref="Value{T}(string, T, JsonWriter{T}, string)"/>
    public MultipartWriter Value<T>(string? name, Optional<T?> value, JsonWriter<T> write, string? contentType = null)
        where T : class => Value(name, value.GetValueOrDefault(), write, contentType);

    /// <inheritdoc cref="Value{T}(string, T, JsonWriter{T}, string)"/>
    public MultipartWriter Value<T>(string? name, Optional<T?> value, JsonWriter<T> write, string? contentType = null)
        where T : struct => Value(name, value.GetValueOrDefault(), write, contentType);

    /// <summary>Adds a value as XML; each item of a list is a part of its own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name; null for a part without a name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value as JSON.</param>
    /// <param name="root">The root element of each part.</param>
    /// <param name="contentType">The media type of the parts.</param>
    public MultipartWriter Xml<T>(string? name, T? value, JsonWriter<T> write, XmlField root, string contentType)
    {
        firstOfLast = body.Count;
        if (value is not null)
        {
            foreach (byte[] xml in RequestXml.EachOf(value, write, root))
            {
                body.Add(MultipartPart.Text(name, Encoding.UTF8.GetString(xml), contentType));
            }
        }

        return this;
    }

    /// <inheritdoc cref="Xml{T}(string, T, JsonWriter{T}, XmlField, string)"/>
    public MultipartWriter Xml<T>(string? name, T? value, JsonWriter<T> write, XmlField root, string contentType)
        where T : struct
    {
        firstOfLast = body.Count;
        return value is { } given ? Xml(name, given, write, root, contentType) : this;
    }

    /// <inheritdoc cref="Xml{T}(string, T, JsonWriter{T}, XmlField, string)"/>
    public MultipartWriter Xml<T>(string? name, Optional<T?> value, JsonWriter<T> write, XmlField root, string contentType)
        where T : struct => Xml(name, value.GetValueOrDefault(), write, root, contentType);

    /// <inheritdoc cref="Xml{T}(string, T, JsonWriter{T}, XmlField, string)"/>
    public MultipartWriter Xml<T>(string? name, Optional<T?> value, JsonWriter<T> write, XmlField root, string contentType)
        where T : class => Xml(name, value.GetValueOrDefault(), write, root, contentType);

    /// <summary>Adds a value in a serialization style of query parameters, without percent-encoding.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value as JSON.</param>
    /// <param name="style">The serialization style.</param>
    /// <param name="explode">Whether each item or property is a part of its own.</param>
    public MultipartWriter Styled<T>(string name, T? value, JsonWriter<T> write, ArgumentStyle style = ArgumentStyle.Form, bool explode = true)
        where T : class
    {
        firstOfLast = body.Count;
        if (value is not null)
        {
            PartValues.AddStyled(body, name, RequestJson.ElementOf(value, write), style, explode);
        }

        return this;
    }

    /// <inheritdoc cref="Styled{T}(string, T, JsonWriter{T}, ArgumentStyle, bool)"/>
    public MultipartWriter Styled<T>(
        string name, Optional<T?> value, JsonWriter<T> write, ArgumentStyle style = ArgumentStyle.Form, bool explode = true)
        where T : class => Styled(name, value.GetValueOrDefault(), write, style, explode);

    /// <summary>Adds a file.</summary>
    /// <param name="name">The part's name; null for a part without a name.</param>
    /// <param name="content">The file.</param>
    /// <param name="contentType">The media type if <paramref name="content"/> has none.</param>
    public MultipartWriter File(string? name, BinaryContent? content, string contentType = "application/octet-stream")
    {
        firstOfLast = body.Count;
        if (content is not null)
        {
            body.Add(new MultipartPart(name, content, contentType));
        }

        return this;
    }

    /// <summary>Adds files, which share a name.</summary>
    /// <param name="name">The parts' name; null for parts without a name.</param>
    /// <param name="contents">The files.</param>
    /// <param name="contentType">The media type of each file that has none.</param>
    public MultipartWriter Files(string? name, IEnumerable<BinaryContent>? contents, string contentType = "application/octet-stream")
    {
        firstOfLast = body.Count;
        foreach (BinaryContent content in contents ?? [])
        {
            body.Add(new MultipartPart(name, content, contentType));
        }

        return this;
    }

    /// <summary>Adds a part that is itself a multipart body.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="contentType">The multipart media type, without a boundary.</param>
    public MultipartWriter Nested(string name, MultipartBody? parts, string contentType)
    {
        firstOfLast = body.Count;
        if (parts is not null)
        {
            body.Add(new MultipartPart(name, parts, contentType));
        }

        return this;
    }

    /// <summary>Adds parts that the description does not declare.</summary>
    /// <param name="parts">The parts.</param>
    public MultipartWriter Extra(MultipartBody? parts)
    {
        foreach (MultipartPart part in parts ?? [])
        {
            body.Add(part);
        }

        return this;
    }

    /// <summary>Adds values that the description does not declare.</summary>
    /// <param name="values">The values by name.</param>
    public MultipartWriter Extra(IReadOnlyDictionary<string, JsonNode?>? values) =>
        Extra(values, static (writer, value) => JsonWrite.OrNull(writer, value, JsonWrite.Node));

    /// <summary>Adds values that the description does not declare.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="values">The values by name.</param>
    /// <param name="write">Writes a value as JSON.</param>
    public MultipartWriter Extra<T>(IReadOnlyDictionary<string, T>? values, JsonWriter<T> write)
    {
        foreach (KeyValuePair<string, T> value in values ?? new Dictionary<string, T>())
        {
            PartValues.Add(body, value.Key, RequestJson.ElementOf(value.Value, write), contentType: null);
        }

        return this;
    }

    /// <summary>Sets a header of the parts that the last call added.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    public MultipartWriter Header(string name, WireValue value)
    {
        string? text = HeaderWriter.Write(name, value);
        for (int index = firstOfLast; text is not null && index < body.Count; index++)
        {
            body[index].Headers[name] = text;
        }

        return this;
    }
}
