using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Serving;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Requests;

/// <summary>A request to an operation, read as the operation declares it.</summary>
internal sealed record ReadRequest(
    ReceivedRequest Received,
    Route Route,
    Operation Operation,
    IReadOnlyDictionary<string, JsonNode?> Parameters,
    ReadBody Body,
    IReadOnlyList<MockProblem> Problems);

/// <summary>Reads a request and checks it against its operation.</summary>
internal static class RequestCheck
{
    // OpenAPI leaves these headers to media types and security.
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    public static async ValueTask<ReadRequest> ReadAsync(
        MockDescription description, ReceivedRequest request, Route route, Operation operation, CancellationToken cancellation)
    {
        List<MockProblem> problems = [];
        SchemaCheck check = new(description, isRequest: true);
        Dictionary<string, JsonNode?> values = new(StringComparer.Ordinal);
        IReadOnlyList<(string Name, string Value)> query = QueryText.Pairs(request.QueryText);
        IReadOnlyList<(string Name, string Value)> cookies = QueryText.Cookies(request.Header("Cookie"));
        foreach (Parameter parameter in operation.Parameters.Where(parameter => parameter.In != ParameterLocation.Header
            || !IgnoredHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)))
        {
            bool isWellFormed = true;
            JsonNode? value = null;
            bool isSent = parameter.In switch
            {
                ParameterLocation.Path => Read(route.Values.GetValueOrDefault(parameter.Name)),
                ParameterLocation.Header => Read(request.Header(parameter.Name)),
                ParameterLocation.Cookie => cookies.Any(cookie => cookie.Name == parameter.Name)
                    && Read(Uri.UnescapeDataString(cookies.First(cookie => cookie.Name == parameter.Name).Value)),
                ParameterLocation.QueryString => request.QueryText.Length > 0 && ReadQueryString(parameter),
                _ => ParameterReader.TryReadQuery(parameter, query, out value),
            };
            if (!isSent)
            {
                if (parameter.IsRequired)
                {
                    problems.Add(Problem(parameter, "", "required", "the parameter is required"));
                }

                continue;
            }

            values[parameter.Name] = value;
            Check(parameter, value, isWellFormed, check, problems);

            bool Read(string? text)
            {
                value = text is null ? null : ParameterReader.Read(parameter, text, out isWellFormed);
                return text is not null;
            }

            bool ReadQueryString(Parameter whole)
            {
                value = whole.Content is [{ Name: var name }] && MediaTypes.IsJson(name)
                    ? ParameterReader.Read(whole, QueryText.Decode(request.QueryText), out isWellFormed)
                    : FormFields.Read(SchemaOf(whole), query.Select(pair => (pair.Name, QueryText.Decode(pair.Value))));
                return true;
            }
        }

        ReadBody body = await BodyReader.ReadAsync(operation.RequestBody, request, cancellation);
        if (body.Fault is { } fault)
        {
            problems.Add(fault);
        }
        else if (body is { HasJson: true, Schema: { } schema })
        {
            problems.AddRange(check.Violations(schema, body.Json)
                .Select(violation => new MockProblem("body", null, violation.Pointer, violation.Keyword, violation.Message)));
        }

        return new ReadRequest(request, route, operation, values, body, problems);
    }

    private static void Check(Parameter parameter, JsonNode? value, bool isWellFormed, SchemaCheck check, List<MockProblem> problems)
    {
        bool isEmpty = value is JsonValue text && text.ToString().Length == 0;
        if (isEmpty && parameter.AllowEmptyValue)
        {
            return;
        }

        if (!isWellFormed)
        {
            string form = parameter.Content.Count > 0 ? "JSON" : $"the style '{parameter.Style.ToString().ToLowerInvariant()}'";
            problems.Add(Problem(parameter, "", "style", $"the value is not in the form of {form}"));
        }
        else if (SchemaOf(parameter) is { } schema)
        {
            problems.AddRange(check.Violations(schema, value)
                .Select(violation => Problem(parameter, violation.Pointer, violation.Keyword, violation.Message)));
        }
    }

    private static Schema? SchemaOf(Parameter parameter) => parameter.Schema ?? (parameter.Content.Count > 0 ? parameter.Content[0].Schema : null);

    private static MockProblem Problem(Parameter parameter, string pointer, string rule, string message) => new(
        parameter.In == ParameterLocation.QueryString ? "query" : parameter.In.ToString().ToLowerInvariant(), parameter.Name, pointer, rule, message);
}
