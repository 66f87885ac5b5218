using System.Text.Json;
using System.Text.RegularExpressions;
using Truto.Generated.Tests.Corpus.Scenarios;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>Checks that a request matches its description and the given values.</summary>
/// <param name="operation">The operation of the description.</param>
/// <param name="given">The values of its parameters.</param>
/// <param name="credential">The credential of the request.</param>
internal sealed class RequestMatcher(DescribedOperation operation, IReadOnlyDictionary<DescribedParameter, JsonElement> given, string credential)
{
    /// <summary>Returns the difference, or null if there is none.</summary>
    public string? Difference(SentRequest sent) => Line(sent) ?? Query(sent) ?? Headers(sent) ?? Cookies(sent);

    private string? Line(SentRequest sent)
    {
        if (sent.Method != operation.Method)
        {
            return $"method: {operation.Method} became {sent.Method}";
        }

        string[] expected = operation.Path.Split('?', '#')[0].Split('/');
        string[] actual = sent.Uri.AbsolutePath.Split('/');
        return expected.Length == actual.Length
            && expected.Zip(actual).All(pair => ParameterText.AreSame(Filled(pair.First), Uri.UnescapeDataString(pair.Second)))
            ? null
            : $"path: {string.Join('/', expected.Select(Filled))} became {sent.Uri.AbsolutePath}";
    }

    // The template can contain percent-encoded text; values are not encoded.
    private string Filled(string segment) => string.Concat(Regex.Split(segment, @"(\{.*?})").Select(piece =>
        piece.StartsWith('{')
            && given.FirstOrDefault(one =>
                one.Key.In == "path" && one.Key.Name == piece.Trim('{', '}', '.', ';', '+', '*')) is { Key: { } parameter, Value: var value }
            ? Text(parameter, value)
            : Uri.UnescapeDataString(piece)));

    private static string Text(DescribedParameter parameter, JsonElement value) =>
        parameter.MediaType is not { } type ? ParameterText.Single(parameter, value)
        : Scenarios.MediaType.IsJson(type) ? value.GetRawText()
        : ParameterText.Text(value);

    private string? Query(SentRequest sent)
    {
        List<(string Name, string Value)> expected =
        [
            .. Pairs(operation.Path.Split('#')[0].Split('?').ElementAtOrDefault(1) ?? "").Where(pair => !IsSentByParameter(pair)),
            .. Of("query").SelectMany(Pairs),
            .. Of("querystring").SelectMany(one => ParameterText.Pairs("", "form", explode: true, one.Value)),
        ];
        return Difference("query", expected, [.. Pairs(sent.Uri.Query.TrimStart('?'))]);
    }

    // The argument of a parameter replaces the pair in the path's query.
    private bool IsSentByParameter((string Name, string Value) pair) => operation.Parameters.Any(one =>
        one.In == "query" && one.Name == pair.Name && (given.ContainsKey(one) || pair.Value.StartsWith('{')));

    private string? Cookies(SentRequest sent)
    {
        List<(string, string)> actual =
        [
            .. sent.Headers.GetValueOrDefault("cookie", "").Split("; ", StringSplitOptions.RemoveEmptyEntries).SelectMany(Pairs),
        ];
        return Difference("cookie", [.. Of("cookie").SelectMany(Pairs)], actual);
    }

    private string? Headers(SentRequest sent) => Of("header")
        .Where(one => !IsSaidElsewhere(one.Key.Name))
        .Select(one => (one.Key.Name, Expected: Text(one.Key, one.Value)))
        .Where(one => !(sent.Headers.TryGetValue(one.Name, out string? actual) && ParameterText.AreSame(one.Expected, actual)))
        .Select(one => $"header {one.Name}: {one.Expected} became {sent.Headers.GetValueOrDefault(one.Name, "nothing")}")
        .FirstOrDefault();

    /// <summary>OpenAPI, Parameter Object: headers of these names are ignored.</summary>
    public static bool IsSaidElsewhere(string header) => header.ToLowerInvariant() is "accept" or "content-type" or "authorization";

    private string? Difference(string place, List<(string Name, string Value)> expected, List<(string Name, string Value)> actual)
    {
        List<(string Name, string Value)> open = [.. actual.Where(pair => pair.Value != credential && !IsFixed(place, pair.Name, expected))];
        foreach ((string name, string value) in expected)
        {
            int at = open.FindIndex(pair => pair.Name == name && ParameterText.AreSame(value, pair.Value));
            if (at < 0)
            {
                return $"{place}: {name}={value} is not in {Shown(actual)}";
            }

            open.RemoveAt(at);
        }

        return open.Count == 0 ? null : $"{place}: {Shown(open)} is not described";
    }

    // A parameter whose value selects a method is not an argument.
    private bool IsFixed(string place, string name, List<(string Name, string Value)> expected) =>
        operation.Parameters.Any(one => one.In == place && one.Name == name && !given.ContainsKey(one))
            && !expected.Exists(pair => pair.Name == name);

    private IEnumerable<KeyValuePair<DescribedParameter, JsonElement>> Of(string place) => given.Where(one => one.Key.In == place);

    private static IEnumerable<(string Name, string Value)> Pairs(KeyValuePair<DescribedParameter, JsonElement> one) => one.Key.MediaType is null
        ? ParameterText.Pairs(one.Key.Name, one.Key.Style, one.Key.Explode, one.Value)
        : [(one.Key.Name, Text(one.Key, one.Value))];

    private static IEnumerable<(string Name, string Value)> Pairs(string query) => query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(sides => (Uri.UnescapeDataString(sides[0]), Uri.UnescapeDataString(sides.ElementAtOrDefault(1) ?? "")));

    private static string Shown(IEnumerable<(string Name, string Value)> pairs) =>
        string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
}
