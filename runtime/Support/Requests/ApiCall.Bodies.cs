using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

// The bodies of requests. A value that is null sends none.
public sealed partial class ApiCall
{
    private const string Json = "application/json";

    internal Payload? Body { get; private set; }

    /// <summary>Sets the body.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="required">The argument that must be given for it; null where it may be left out.</param>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    public ApiCall JsonBody<T>(T? value, JsonWriter<T> write, string? required = null) => JsonBody(value, write, mediaType: Json, required: required);

    /// <summary>Sets the body.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="mediaType">JSON of some kind.</param>
    /// <param name="writeNull">Whether null is a value, and sent.</param>
    /// <param name="required">The argument that must be given for it; null where it may be left out.</param>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    public ApiCall JsonBody<T>(T? value, JsonWriter<T> write, string mediaType, bool writeNull = false, string? required = null)
    {
        if (required is not null)
        {
            ApiArgument.Require(value, required);
        }

        given = value;
        if (value is not null)
        {
            Body = new BytesPayload(RequestJson.Of(value, write), mediaType);
        }
        else if (writeNull)
        {
            Body = new BytesPayload("null"u8.ToArray(), mediaType);
        }

        return this;
    }

    /// <inheritdoc cref="JsonBody{T}(T, JsonWriter{T}, string, bool, string)"/>
    public ApiCall JsonBody<T>(T? value, JsonWriter<T> write, string mediaType = Json, bool writeNull = false)
        where T : struct
    {
        if (value is { } given)
        {
            JsonBody(given, write, mediaType: mediaType);
        }
        else if (writeNull)
        {
            Body = new BytesPayload("null"u8.ToArray(), mediaType);
        }

        return this;
    }

    /// <summary>Sets the body to one that a caller made.</summary>
    internal void AnyBody(RequestContent? body) => Body = body?.Payload;

    /// <summary>Sets the body to values that are JSON each, one after the other: JSON lines, or a sequence of RFC 7464.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="write">Writes a value.</param>
    /// <param name="mediaType">The media type.</param>
    public ApiCall JsonLinesBody<T>(IEnumerable<T>? values, JsonWriter<T> write, string mediaType)
    {
        if (values is null)
        {
            return this;
        }

        // One that comes once only cannot be looked at before it is sent.
        given = values as IReadOnlyCollection<T>;
        bool isSequence = mediaType.Contains("json-seq");
        MemoryStream lines = new();
        foreach (T value in values)
        {
            ReadOnlyMemory<byte> json = RequestJson.Of(value, write);
            lines.Write(isSequence ? "\u001e"u8.ToArray() : [], 0, isSequence ? 1 : 0);
            lines.Write(json.ToArray(), 0, json.Length);
            lines.WriteByte((byte)'\n');
        }

        Body = new BytesPayload(lines.ToArray(), mediaType);
        return this;
    }

    /// <summary>Sets the body to a form: the members of an object are its fields.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it as a JSON object.</param>
    /// <param name="fields">Fields that are not written as most are.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentException">The value is no object.</exception>
    public ApiCall FormBody<T>(T? value, JsonWriter<T> write, FormField[]? fields = null, string mediaType = FormWriter.MediaType)
        where T : class
    {
        if (value is null)
        {
            return this;
        }

        given = value;
        JsonElement form = RequestJson.ElementOf(value, write);
        Body = form.ValueKind == JsonValueKind.Object
            ? new BytesPayload(Encoding.ASCII.GetBytes(FormWriter.Write(form, fields ?? [])), mediaType)
            : throw new ArgumentException("A form has fields: the body must be a JSON object.", nameof(value));
        return this;
    }

    /// <summary>Sets the body to parts.</summary>
    /// <typeparam name="T">The type of what is sent.</typeparam>
    /// <param name="value">What is sent; null for no body.</param>
    /// <param name="write">Makes parts of it.</param>
    /// <param name="mediaType">A multipart type, without boundary.</param>
    public ApiCall Multipart<T>(T? value, Action<MultipartWriter, T> write, string mediaType = "multipart/form-data")
    {
        given = value;
        if (value is not null)
        {
            MultipartBody parts = [];
            write(new MultipartWriter(parts), value);
            Body = parts.ToPayload(mediaType);
        }

        return this;
    }

    /// <summary>Sets the body to parts that the caller put together.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="mediaType">A multipart type, without boundary.</param>
    public ApiCall MultipartBody(MultipartBody? parts, string mediaType = "multipart/form-data")
    {
        Body = parts?.ToPayload(mediaType);
        return this;
    }

    /// <summary>Sets the body to bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="mediaType">What they are, unless they say so themselves.</param>
    public ApiCall BinaryBody(BinaryContent? content, string mediaType = "application/octet-stream")
    {
        Body = content?.ToPayload(mediaType);
        return this;
    }

    /// <summary>Sets the body to text, in the charset of the media type, else in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentException">The charset lacks a character.</exception>
    public ApiCall TextBody(WireValue text, string mediaType)
    {
        if (text.Text is { } given)
        {
            Body = TextPayload.Of(given, mediaType);
        }

        return this;
    }
}
