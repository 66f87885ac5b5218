using System.Text;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Calls;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Checks that a request is the one that the scenario expects, with a media type of the description.</summary>
internal sealed class RequestComparison(Scenario scenario, ClientOfDocument client, DescribedDocument document, ScenarioBody body)
{
    /// <summary>Returns the difference, or null if there is none.</summary>
    public async Task<string?> Difference(SentRequest sent) => Line(sent) ?? Query(sent) ?? Headers(sent) ?? ContentType(sent) ?? await Body(sent);

    private string? Line(SentRequest sent)
    {
        (string expected, string actual) = ($"{scenario.Method} {scenario.Path}", $"{sent.Method} {sent.Uri.AbsolutePath}");
        return expected == actual ? null : $"request: {expected} became {actual}";
    }

    private string? Query(SentRequest sent)
    {
        string[] expected = [.. scenario.Query.SelectMany(one => Pairs(one.Key, one.Value)).Order(StringComparer.Ordinal)];
        string[] pairs = sent.Uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        string[] actual = [.. pairs.Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal)];
        bool areSame = expected.Length == actual.Length
            && expected.Zip(actual).All(pair => pair.First == pair.Second || AreSameMoment(pair.First, pair.Second));
        return areSame ? null : $"query: {string.Join('&', expected)} became {string.Join('&', actual)}";
    }

    private static IEnumerable<string> Pairs(string name, JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(item => $"{name}={item}")
        : [$"{name}={value}"];

    private static bool AreSameMoment(string expected, string actual)
    {
        int at = expected.IndexOf('=', StringComparison.Ordinal) + 1;
        return actual.Length > at && expected[..at] == actual[..at] && Formats.AreSame(expected[at..], actual[at..]);
    }

    // The description determines the media type: the servers of the data do not check the header.
    private string? Headers(SentRequest sent) => scenario.Headers
        .Where(one => !one.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase))
        .Select(one => Header(one.Key, one.Value.ToString(), sent.Headers.GetValueOrDefault(one.Key)))
        .FirstOrDefault(difference => difference is not null);

    private static string? Header(string name, string expected, string? actual) =>
        actual is not null && (actual == expected || Formats.AreSame(expected, actual))
            ? null
            : $"header {name}: {expected} became {actual ?? "nothing"}";

    private string? ContentType(SentRequest sent)
    {
        if (body.Argument is null || body.Described is not { } described)
        {
            return sent.Headers.TryGetValue("content-type", out string? surplus) ? $"content-type: none became {surplus}" : null;
        }

        string actual = sent.Headers.GetValueOrDefault("content-type", "nothing");
        string expected = MediaType.IsRange(described.MediaType) ? scenario.RequestType ?? described.MediaType : described.MediaType;
        bool isSame = MediaType.IsMultipart(expected) ? MediaType.AreSame(expected, actual) : expected == actual;
        return isSame ? null : $"content-type: {expected} became {actual}";
    }

    private async Task<string?> Body(SentRequest sent)
    {
        if (scenario.IsMultipart)
        {
            return await MultipartComparison.Difference(scenario, sent);
        }

        if (body.Bytes is not { } expected)
        {
            return sent.Body.Length == 0 || body.Argument is not null ? null : $"body: none became {Encoding.UTF8.GetString(sent.Body)}";
        }

        if (body.IsXmlModel)
        {
            return new XmlValues(client).Difference(expected, body.Argument, "body")
                ?? (XmlValues.AreEqual(expected, sent.Body) ? null
                    : $"body: {Encoding.UTF8.GetString(expected)} became {Encoding.UTF8.GetString(sent.Body)}");
        }

        if (!MediaType.IsJson(body.Described?.MediaType ?? scenario.BodyType!))
        {
            return expected.AsSpan().SequenceEqual(sent.Body) ? null : $"body: {expected.Length} bytes became {sent.Body.Length} others";
        }

        if (sent.Body.Length == 0)
        {
            return $"body: {Encoding.UTF8.GetString(expected)} became none";
        }

        JsonElement actual = JsonSerializer.Deserialize<JsonElement>(sent.Body);
        return JsonEquality.Difference(JsonSerializer.Deserialize<JsonElement>(expected), actual, Formats.AreSame, "body")
            ?? new SchemaComparison(document, Direction.Request).Difference(
                body.Argument is BinaryContent ? null : body.Described?.Schema, actual, body.Argument, "body");
    }
}
