using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

// Request bodies. A null value sends no body.
public sealed partial class ApiCall
{
    private const string Json = "application/json";

    internal static readonly JsonWriter<ApiModel> WriteModel = static (writer, value) => value.Converter!.WriteObject(writer, value);

    internal Payload? Body { get; private set; }

    /// <summary>Sets a JSON body.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value.</param>
    /// <param name="required">The parameter's name if the body is required; null, the default, if it is optional.</param>
    /// <exception cref="ArgumentNullException">The body is required and <paramref name="value"/> is null.</exception>
    public ApiCall JsonBody<T>(T? value, JsonWriter<T> write, string? required = null) => JsonBody(value, write, mediaType: Json, required: required);

    /// <summary>Sets a JSON body with a given media type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value.</param>
    /// <param name="mediaType">The media type, such as <c>application/merge-patch+json</c>.</param>
    /// <param name="writeNull">Whether null is sent as the JSON value <c>null</c>. By default, null sends no body.</param>
    /// <param name="required">The parameter's name if the body is required; null, the default, if it is optional.</param>
    /// <exception cref="ArgumentNullException">The body is required and <paramref name="value"/> is null.</exception>
    public ApiCall JsonBody<T>(T? value, JsonWriter<T> write, string mediaType, bool writeNull = false, string? required = null)
    {
        if (required is not null)
        {
            ApiArgument.Require(value, required);
        }

        checkedBody = value;
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

    /// <summary>Sets a JSON body with a generated object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="required">The parameter's name if the body is required; null, the default, if it is optional.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentNullException">The body is required and <paramref name="value"/> is null.</exception>
    public ApiCall ModelBody(ApiModel? value, string? required = null, string mediaType = Json) =>
        JsonBody(value, WriteModel, mediaType, required: required);

    /// <summary>Sets a required JSON body with a generated object.</summary>
    /// <inheritdoc cref="ModelBody(ApiModel, string, string)"/>
    public ApiCall ModelBody(ApiModel? value, string required) => ModelBody(value, required, Json);

    /// <summary>Sets an optional JSON body with a generated object; null sends none.</summary>
    /// <param name="value">The object.</param>
    public ApiCall ModelBody(ApiModel? value) => ModelBody(value, required: null, Json);

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

    /// <summary>Sets a body that the caller created; null sends none.</summary>
    internal void AnyBody(RequestContent? body) => Body = body?.Payload;

    /// <summary>
    /// Sets a body of several JSON texts: JSON Lines, or a JSON text sequence (RFC 7464) if the media type contains <c>json-seq</c>.
    /// </summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="values">The values; null sends no body.</param>
    /// <param name="write">Writes a value.</param>
    /// <param name="mediaType">The media type.</param>
    public ApiCall JsonLinesBody<T>(IEnumerable<T>? values, JsonWriter<T> write, string mediaType)
    {
        if (values is null)
        {
            return this;
        }

        // A sequence that can be enumerated only once cannot be checked before it is written.
        checkedBody = values as IReadOnlyCollection<T>;
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

    /// <summary>Sets a form body: the properties of the JSON object are its fields.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value as a JSON object.</param>
    /// <param name="fields">The fields with an encoding of their own; null, the default, for none.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentException">The JSON of the value is not an object.</exception>
    public ApiCall FormBody<T>(T? value, JsonWriter<T> write, FormField[]? fields = null, string mediaType = FormWriter.MediaType)
        where T : class
    {
        if (value is null)
        {
            return this;
        }

        checkedBody = value;
        JsonElement form = RequestJson.ElementOf(value, write);
        Body = form.ValueKind == JsonValueKind.Object
            ? new BytesPayload(Encoding.ASCII.GetBytes(FormWriter.Write(form, fields ?? [])), mediaType)
            : throw new ArgumentException("The body of a form must be a JSON object, whose properties are the form's fields.", nameof(value));
        return this;
    }

    /// <summary>Sets a form body: the properties of the generated object are its fields; null sends none.</summary>
    /// <inheritdoc cref="FormBody{T}(T, JsonWriter{T}, FormField[], string)" path="/param"/>
    public ApiCall FormBody(ApiModel? value, FormField[]? fields = null, string mediaType = FormWriter.MediaType) =>
        FormBody(value, WriteModel, fields, mediaType);

    /// <summary>Sets a form body: the properties of the generated object are its fields.</summary>
    /// <param name="value">The object; null sends none.</param>
    public ApiCall FormBody(ApiModel? value) => FormBody(value, fields: null);

    /// <summary>Sets a multipart body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="value">The body; null sends none.</param>
    /// <param name="write">Adds the parts of the body.</param>
    /// <param name="mediaType">The multipart media type, without a boundary.</param>
    public ApiCall Multipart<T>(T? value, Action<MultipartWriter, T> write, string mediaType = "multipart/form-data")
    {
        checkedBody = value;
        if (value is not null)
        {
            MultipartBody parts = [];
            write(new MultipartWriter(parts), value);
            Body = parts.ToPayload(mediaType);
        }

        return this;
    }

    /// <summary>Sets a multipart body from parts that the caller created.</summary>
    /// <param name="parts">The parts; null sends no body.</param>
    /// <param name="mediaType">The multipart media type, without a boundary.</param>
    public ApiCall MultipartBody(MultipartBody? parts, string mediaType = "multipart/form-data")
    {
        Body = parts?.ToPayload(mediaType);
        return this;
    }

    /// <summary>Sets a binary body.</summary>
    /// <param name="content">The content; null sends no body.</param>
    /// <param name="mediaType">The media type if <paramref name="content"/> has none.</param>
    public ApiCall BinaryBody(BinaryContent? content, string mediaType = "application/octet-stream")
    {
        Body = content?.ToPayload(mediaType);
        return this;
    }

    /// <summary>Sets a text body, encoded in the charset of the media type, or in UTF-8 if it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentException">The charset cannot encode a character of the text.</exception>
    public ApiCall TextBody(WireValue text, string mediaType)
    {
        if (text.Text is { } given)
        {
            Body = TextPayload.Of(given, mediaType);
        }

        return this;
    }
}
