using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Truto.Generated.Serving;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Requests;

/// <summary>The body of a request.</summary>
/// <param name="Json">The body as JSON, or what a form contains; null if it has none, or cannot be checked.</param>
/// <param name="Schema">The schema that <paramref name="Json"/> must match; null if there is none.</param>
internal sealed record ReadBody(JsonNode? Json, Schema? Schema)
{
    public static ReadBody None { get; } = new(null, null);

    /// <summary>Gets whether there is a value to check.</summary>
    public bool HasJson { get; init; }

    /// <summary>Gets what is wrong with the body before its schema is considered; null if nothing is.</summary>
    public MockProblem? Fault { get; init; }

    /// <summary>Gets whether the description does not declare the media type of the body.</summary>
    public bool IsUnsupported { get; init; }
}

/// <summary>Reads bodies of requests: JSON, forms, multipart and text. Of XML, the syntax is checked.</summary>
internal static class BodyReader
{
    private const int MostPartHeaders = 32;

    public static async ValueTask<ReadBody> ReadAsync(RequestBody? declared, ReceivedRequest request, CancellationToken cancellation)
    {
        string? contentType = request.Header("Content-Type");
        if (request.Body.Length == 0 && (contentType is null || declared?.IsRequired != true || !MediaTypes.IsForm(contentType)))
        {
            return declared?.IsRequired == true ? Faulty("required", "a body is required") : ReadBody.None;
        }

        if (declared is null || declared.Content.Count == 0)
        {
            return ReadBody.None;
        }

        MediaType? media = contentType is null ? null : declared.Content
            .OrderBy(candidate => candidate.Name.Contains('*', StringComparison.Ordinal))
            .FirstOrDefault(candidate => MediaTypes.Matches(candidate.Name, contentType));
        if (media is null)
        {
            string allowed = string.Join(", ", declared.Content.Select(candidate => candidate.Name));
            return Faulty("contentType", $"the media type must be {allowed}, but it is {contentType ?? "missing"}") with { IsUnsupported = true };
        }

        return MediaTypes.IsJson(contentType!) ? Json(media, request.BodyText)
            : MediaTypes.IsForm(contentType!) ? Form(media, request.BodyText)
            : MediaTypes.IsXml(contentType!) ? Xml(request.Body)
            : MediaTypes.IsMultipart(contentType!) ? await MultipartAsync(media, contentType!, request.Body, cancellation)
            : MediaTypes.IsText(contentType!) && media.Schema is not null
                ? new ReadBody(TextValues.Of(request.BodyText, media.Schema), media.Schema) { HasJson = true }
                : ReadBody.None;
    }

    private static ReadBody Json(MediaType media, string text) => BodyJson.TryParse(text, out JsonNode? json, out string? fault)
        ? new ReadBody(json, media.Schema) { HasJson = true }
        : Faulty("json", $"the body is not valid JSON: {fault}");

    // The values of XML have no types before their schema is known, so only the syntax is checked.
    private static ReadBody Xml(byte[] body)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(
                new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
            }

            return ReadBody.None;
        }
        catch (XmlException e)
        {
            return Faulty("xml", $"the body is not well-formed XML: {e.Message}");
        }
    }

    private static ReadBody Form(MediaType media, string text) => new(
        FormFields.Read(media.Schema, QueryText.Pairs(text).Select(pair => (pair.Name, QueryText.Decode(pair.Value)))),
            media.Schema)
    { HasJson = true };

    private static async ValueTask<ReadBody> MultipartAsync(MediaType media, string contentType, byte[] body, CancellationToken cancellation)
    {
        string? boundary = MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(boundary))
        {
            return Faulty("multipart", "the media type has no boundary");
        }

        try
        {
            JsonObject form = [];
            MultipartReader reader = new(boundary, new MemoryStream(body)) { HeadersCountLimit = MostPartHeaders, BodyLengthLimit = body.Length };
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                await AddPartAsync(form, media.Schema, section, cancellation);
            }

            bool hasNames = form.Count > 0 || MediaTypes.Bare(contentType) == "multipart/form-data";
            return hasNames ? new ReadBody(form, media.Schema) { HasJson = true } : ReadBody.None;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return Faulty("multipart", $"the body is not valid multipart content: {e.Message}");
        }
    }

    private static async Task AddPartAsync(JsonObject form, Schema? schema, MultipartSection section, CancellationToken cancellation)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
        {
            return;
        }

        using MemoryStream content = new();
        await section.Body.CopyToAsync(content, cancellation);
        bool isFile = disposition.FileName.HasValue || disposition.FileNameStar.HasValue;
        string text = (isFile ? Encoding.Latin1 : Encoding.UTF8).GetString(content.ToArray());
        bool isJson = section.ContentType is { } type && MediaTypes.IsJson(type);
        if (isJson && BodyJson.TryParse(text, out JsonNode? json))
        {
            form[name] = form[name] is JsonArray array ? new JsonArray([.. array.Select(item => item?.DeepClone()), json]) : json;
            return;
        }

        foreach ((string field, JsonNode? value) in FormFields.Read(schema, [(name, text)]))
        {
            form[field] = form[field] is JsonArray before && value is JsonArray more
                ? new JsonArray([.. before.Concat(more).Select(item => item?.DeepClone())])
                : value?.DeepClone();
        }
    }

    private static ReadBody Faulty(string rule, string message) => ReadBody.None with { Fault = new MockProblem("body", null, "", rule, message) };
}
