using System.Text;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Whether the request that was sent is the one a scenario expects.</summary>
internal static class RequestComparison
{
    /// <summary>How the request differs; null where it does not.</summary>
    public static string? Difference(Scenario scenario, SentRequest sent) =>
        Line(scenario, sent) ?? Query(scenario, sent) ?? Headers(scenario, sent) ?? Body(scenario, sent);

    private static string? Line(Scenario scenario, SentRequest sent)
    {
        (string expected, string actual) = ($"{scenario.Method} {scenario.Path}", $"{sent.Method} {sent.Uri.AbsolutePath}");
        return expected == actual ? null : $"request: {expected} became {actual}";
    }

    private static string? Query(Scenario scenario, SentRequest sent)
    {
        string[] expected = [.. scenario.Query.SelectMany(one => Pairs(one.Key, one.Value)).Order(StringComparer.Ordinal)];
        string[] actual = [.. sent.Uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal)];
        bool areSame = expected.Length == actual.Length && expected.Zip(actual).All(pair => pair.First == pair.Second || AreSameMoment(pair.First, pair.Second));
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

    private static string? Headers(Scenario scenario, SentRequest sent) => scenario.Headers
        .Select(one => Header(one.Key, one.Value.ToString(), sent.Headers.GetValueOrDefault(one.Key)))
        .FirstOrDefault(difference => difference is not null);

    private static string? Header(string name, string expected, string? actual)
    {
        bool areSame = actual is not null && (actual == expected || Formats.AreSame(expected, actual)
            || (name.Equals("content-type", StringComparison.OrdinalIgnoreCase) && MediaType.AreSame(expected, actual)));
        return areSame ? null : $"header {name}: {expected} became {actual ?? "nothing"}";
    }

    private static string? Body(Scenario scenario, SentRequest sent)
    {
        if (scenario.Body is not { } expected)
        {
            return sent.Body.Length == 0 ? null : $"body: none became {Encoding.UTF8.GetString(sent.Body)}";
        }

        if (scenario.IsJsonBody)
        {
            if (sent.Body.Length == 0)
            {
                return $"body: {Encoding.UTF8.GetString(expected)} became none";
            }

            using var expectedJson = JsonDocument.Parse(expected);
            using var actualJson = JsonDocument.Parse(sent.Body);
            return JsonEquality.Difference(expectedJson.RootElement, actualJson.RootElement, Formats.AreSame, "body");
        }

        // The data has the text of a body as a JSON string: what is called text may be sent either way.
        byte[] bytes = scenario.IsTextBody ? Encoding.UTF8.GetBytes(JsonSerializer.Deserialize<string>(expected)!) : expected;
        return bytes.AsSpan().SequenceEqual(sent.Body) || (scenario.IsTextBody && expected.AsSpan().SequenceEqual(sent.Body)) ? null : $"body: {bytes.Length} bytes became {sent.Body.Length} others";
    }
}
