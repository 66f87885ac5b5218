using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Serving;
using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.Mock.Responses;

/// <summary>Checks the responses of functions that answer operations, so that a test does not rely on what the API would never send.</summary>
internal static class ResponseCheck
{
    public static IReadOnlyList<MockProblem> Of(MockDescription description, Operation operation, Reply reply)
    {
        if (ResponseChoice.WithStatus(operation, reply.Status) is not { } response)
        {
            return [Problem("status", string.Create(CultureInfo.InvariantCulture, $"the operation declares no response {reply.Status}"))];
        }

        List<MockProblem> problems = [.. response.Headers
            .Where(header => header.IsRequired && !reply.Headers.ContainsKey(header.Name))
            .Select(header => new MockProblem("header", header.Name, "", "required", "the header is required"))];
        if (reply.ContentType is not { } contentType || response.Content.Count == 0)
        {
            return problems;
        }

        if (response.Content.FirstOrDefault(candidate => MediaTypes.Matches(candidate.Name, contentType)) is not { } media)
        {
            problems.Add(Problem("contentType", $"the response {response.Status} is not declared as {contentType}"));
        }
        else if (MediaTypes.IsJson(contentType) && media.Schema is { } schema)
        {
            problems.AddRange(BodyJson.TryParse(Encoding.UTF8.GetString(reply.Body), out JsonNode? json, out string? fault)
                ? new SchemaCheck(description, isRequest: false).Violations(schema, json)
                    .Select(violation => new MockProblem("body", null, violation.Pointer, violation.Keyword, violation.Message))
                : [Problem("json", $"the body is not valid JSON: {fault}")]);
        }

        return problems;
    }

    private static MockProblem Problem(string rule, string message) => new("body", null, "", rule, message);
}
