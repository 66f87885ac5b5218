using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;
using Truto.Generated.Tests.Corpus.Scenarios;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>Checks that the body of a request matches its description and the given value.</summary>
internal sealed class BodyMatcher(DescribedDocument document, SampleBody given)
{
    private readonly SchemaValidator validator = new(document.Library, document.Dialect, Direction.Request);

    /// <summary>Returns the difference, or null if there is none.</summary>
    public async Task<string?> Difference(SentRequest sent)
    {
        string type = sent.Headers.GetValueOrDefault("content-type", "");
        if (!SampleBody.IsOf(type, given.Described.MediaType))
        {
            return $"body: {given.Described.MediaType} became {(type.Length > 0 ? type : "nothing")}";
        }

        if (given.Value is not { } value)
        {
            return sent.Body.AsSpan().SequenceEqual(SampleBody.Bytes) ? null : "body: other bytes";
        }

        try
        {
            return given.Kind switch
            {
                BodyKind.Json => Json(JsonDocument.Parse(sent.Body).RootElement, value),
                BodyKind.Lines => Lines(sent.Body, value),
                BodyKind.Form => Form(Encoding.ASCII.GetString(sent.Body), value),
                BodyKind.Multipart => await Multipart(type, sent.Body, value),
                BodyKind.Xml => Xml(sent.Body, value),
                _ => Encoding.UTF8.GetString(sent.Body) == ParameterText.Text(value)
                    ? null
                    : $"body: {value} became {Encoding.UTF8.GetString(sent.Body)}",
            };
        }
        catch (JsonException unreadable)
        {
            return "body: no JSON: " + unreadable.Message;
        }
        catch (System.Xml.XmlException unreadable)
        {
            return "body: no XML: " + unreadable.Message;
        }
    }

    private string? Json(JsonElement actual, JsonElement expected) =>
        JsonEquality.Difference(Sent(expected), Sent(actual), Formats.AreSame, "body")
            ?? (given.IsValid && validator.Fault(given.Described.Schema!, actual) is { } fault ? "body: " + fault : null);

    // Read-only properties are not sent, unless only requests use the type.
    private JsonElement Sent(JsonElement value) => given.ReadOnly.Count == 0 ? value : value.ValueKind switch
    {
        JsonValueKind.Object => JsonSerializer.SerializeToElement(value.EnumerateObject()
            .Where(member => !given.ReadOnly.Contains(member.Name))
            .GroupBy(member => member.Name)
            .ToDictionary(members => members.Key, members => Sent(members.Last().Value))),
        JsonValueKind.Array => JsonSerializer.SerializeToElement(value.EnumerateArray().Select(Sent)),
        _ => value,
    };

    // A schema that XML cannot represent is text or a file.
    private string? Xml(byte[] body, JsonElement expected)
    {
        string text = Encoding.UTF8.GetString(body);
        return body.AsSpan().SequenceEqual(SampleBody.Bytes) || text == ParameterText.Text(expected)
            ? null
            : XmlLeaves.Difference(text, Sent(expected));
    }

    private string? Lines(byte[] body, JsonElement expected)
    {
        string[] lines = Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 1
            ? JsonEquality.Difference(Sent(expected), Sent(JsonDocument.Parse(lines[0].TrimStart('\u001e')).RootElement), Formats.AreSame, "body")
            : $"body: {lines.Length} lines";
    }

    private string? Form(string body, JsonElement expected)
    {
        List<(string Name, string Value)> open =
        [
            .. body
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(sides => (WebUtility.UrlDecode(sides[0]), WebUtility.UrlDecode(sides[1]))),
        ];
        foreach ((string name, string value) in Sent(expected).EnumerateObject().SelectMany(field => Pairs(field.Name, field.Value)))
        {
            int at = open.FindIndex(pair => pair.Name == name && ParameterText.AreSame(value, pair.Value));
            if (at < 0)
            {
                return $"body: {name}={value} is not in {body}";
            }

            open.RemoveAt(at);
        }

        open.RemoveAll(pair => given.ReadOnly.Contains(pair.Name));
        return open.Count == 0 ? null : $"body: {open[0].Name} is new";
    }

    private IEnumerable<(string Name, string Value)> Pairs(string name, JsonElement value)
    {
        DescribedField? field = given.Described.Fields.GetValueOrDefault(name);
        return field is { Style: { } style } ? ParameterText.Pairs(name, style, field.Explode, value)
            : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => (name, ParameterText.Text(item)))
            : [(name, ParameterText.Text(value))];
    }

    private async Task<string?> Multipart(string type, byte[] body, JsonElement expected)
    {
        var parts = new List<(string Name, string Value)>();
        await Read(type, new MemoryStream(body), "", parts);
        expected = Sent(expected);
        foreach ((string name, string[] texts) in expected.ValueKind == JsonValueKind.Object
            ? expected.EnumerateObject().SelectMany(Parts)
            : Items("", expected))
        {
            int at = parts.FindIndex(part => part.Name == name && texts.Append(SampleBody.Text).Any(text => ParameterText.AreSame(text, part.Value)));
            if (at < 0)
            {
                return $"body: part {name} with {texts[0]} is not in {Encoding.UTF8.GetString(body)}";
            }

            parts.RemoveAt(at);
        }

        return parts.Count == 0 ? null : $"body: part {parts[0].Name} is new";
    }

    // The name of a nested part contains both names.
    private static async Task Read(string type, Stream body, string outer, List<(string Name, string Value)> parts)
    {
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(type).Boundary).ToString(), body);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            string name = outer
                + (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
                    ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString()
                    : "");
            if (IsMultipart(section.ContentType))
            {
                await Read(section.ContentType!, section.Body, name + "/", parts);
            }
            else
            {
                parts.Add((name, await new StreamReader(section.Body).ReadToEndAsync()));
            }
        }
    }

    private static bool IsMultipart(string? type) => type?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<(string Name, string[] Texts)> Items(string name, JsonElement list) =>
        list.EnumerateArray().Select(item => (name, Texts(item)));

    // The media type of the part determines whether a string is quoted.
    private static string[] Texts(JsonElement value) => [ParameterText.Text(value), value.GetRawText()];

    private IEnumerable<(string Name, string[] Texts)> Parts(JsonProperty part)
    {
        DescribedField? field = given.Described.Fields.GetValueOrDefault(part.Name);
        if (IsMultipart(field?.ContentType))
        {
            string inner = part.Name + "/";
            return part.Value.ValueKind == JsonValueKind.Object
                ? part.Value.EnumerateObject().Select(member => (inner + member.Name, Texts(member.Value)))
                : Items(inner, part.Value);
        }

        // OpenAPI 3.0 ignores styles of parts.
        if (field is { Style: { } style } && document.Dialect.HonoursSiblings)
        {
            return ParameterText.Pairs(part.Name, style, field.Explode, part.Value).Select(pair => (pair.Name, new[] { pair.Value }));
        }

        return (part.Value.ValueKind == JsonValueKind.Array ? part.Value.EnumerateArray().ToArray() : [part.Value]).Select(item => (
            part.Name,
            field?.ContentType == "application/x-www-form-urlencoded" && item.ValueKind == JsonValueKind.Object
                ? new[]
                {
                    string.Join(
                        '&',
                        item
                            .EnumerateObject()
                            .Select(member => $"{WebUtility.UrlEncode(member.Name)}={WebUtility.UrlEncode(ParameterText.Text(member.Value))}")),
                }
                : Texts(item)));
    }
}
