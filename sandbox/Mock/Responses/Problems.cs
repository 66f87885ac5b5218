using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Truto.Generated.Serving;

namespace Truto.Generated.Mock.Responses;

/// <summary>Creates the mock's own error responses, as problem details (RFC 9457).</summary>
internal static class Problems
{
    public static Reply Of(int status, string detail, IReadOnlyList<MockProblem>? problems = null)
    {
        JsonObject body = new()
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = detail,
        };
        if (problems is { Count: > 0 })
        {
            body["errors"] = new JsonArray([.. problems.Select(Json)]);
        }

        return new Reply(status, "application/problem+json", JsonBytes.Write(body));
    }

    private static JsonObject Json(MockProblem problem)
    {
        JsonObject json = new() { ["in"] = problem.In };
        if (problem.Name is { } name)
        {
            json["name"] = name;
        }

        json["pointer"] = problem.Pointer;
        json["rule"] = problem.Rule;
        json["message"] = problem.Message;
        return json;
    }
}
