using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Truto.Generated.Serving;
using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>Creates Truto's error bodies. <c>statusCode</c>, <c>error</c> and <c>message</c> are always present.</summary>
internal static class Errors
{
    public static Reply BadRequest(string message) => Json(400, message);

    public static Reply MissingBodyFields(IReadOnlyList<string> fields) =>
        Json(400, $"Missing required body fields: {string.Join(", ", fields)}", insight: Insight(
            "missing_required_body_fields", "These fields are required by the integration of the account.", Array(fields)));

    public static Reply MissingQueryParameters(IReadOnlyList<string> parameters) =>
        Json(400, $"Missing required query parameters: {string.Join(", ", parameters)}", insight: Insight(
            "missing_required_query_parameters", "These query parameters are required.", Array(parameters)));

    public static Reply Unauthorized() => Json(401, "The API token is missing, unknown or expired");

    public static Reply AccountTokenNotAllowed() => Json(403, "An integrated account token is for /unified, /proxy and /custom only");

    public static Reply NotFound(string message) => Json(404, message);

    public static Reply NoSuchRoute(SandboxRequest request) => NotFound($"The sandbox has no {request.Method} {request.Path}");

    public static Reply NoSuchStage(Provider provider, string id) =>
        Remote(provider.Refuse(RefusalReason.NotFound, $"Could not find a stage with ID '{id}'."));

    public static Reply NoJsonObject() => BadRequest("The body must be a JSON object");

    public static Reply UnknownAccount(string account) =>
        NotFound($"The integrated account '{account}' is unknown or not visible to this token");

    public static Reply ReadOnlyAccount() =>
        Json(405, "The integrated account is a sandbox account: it can be read, not written");

    public static Reply TooLarge() => Json(413, $"The sandbox reads bodies of {SandboxRequest.MaxBodySize} bytes at most");

    public static Reply RateLimit(int seconds) =>
        Json(429, "Too many requests for this API token").With("Retry-After", $"{seconds}");

    public static Reply ProviderRateLimit(Provider provider, int seconds) =>
        Remote(
            provider.Refuse(RefusalReason.RateLimited, "Rate limit exceeded."), "rate_limit_error", "The provider limits how many requests are sent.")
            .With("ratelimit-limit", "110;w=10")
            .With("ratelimit-remaining", "0")
            .With("ratelimit-reset", $"{seconds}");

    public static Reply NeedsReauth(Provider provider) =>
        Remote(provider.Refuse(RefusalReason.Unauthorized, "The access token expired."), "remote_error", "The account needs to be connected again.");

    public static Reply MissingScopes(Provider provider) =>
        Remote(
            provider.Refuse(RefusalReason.Forbidden, "Scope and URL mismatch."),
            Insight(
                "forbidden_error",
                "The account was connected without these scopes.",
                new JsonObject { ["missing_scopes"] = new JsonArray("admin") }));

    public static Reply Server(int status) => Json(status, status switch
    {
        500 => "Something went wrong on our side",
        502 => "The remote API could not be reached",
        503 => "The integrated account is blocked",
        _ => "The remote API did not answer in time",
    });

    /// <summary>Creates the response that Truto returns when the provider refused the request.</summary>
    public static Reply Remote(Refusal refusal) => Remote(refusal, "remote_error", "The remote API refused the request.");

    private static Reply Remote(Refusal refusal, string insight, string description) =>
        Remote(refusal, Insight(insight, description, value: null));

    private static Reply Remote(Refusal refusal, JsonObject insight) =>
        Json(refusal.Status, refusal.Message, refusal.RawResponse, insight) with { Headers = refusal.Headers };

    private static Reply Json(int status, string message, JsonNode? rawResponse = null, JsonObject? insight = null)
    {
        JsonObject body = new()
        {
            ["statusCode"] = status,
            ["error"] = ReasonPhrases.GetReasonPhrase(status),
            ["message"] = message,
        };
        if (rawResponse is not null)
        {
            body["truto_is_remote_error"] = true;
            body["raw_response"] = rawResponse;
        }

        if (insight is not null)
        {
            body["truto_error_insight"] = insight;
        }

        return Reply.Json(status, body);
    }

    private static JsonObject Insight(string kind, string description, JsonNode? value)
    {
        JsonObject content = new() { ["description"] = description };
        if (value is not null)
        {
            content["value"] = value;
        }

        return new JsonObject { [kind] = content };
    }

    private static JsonArray Array(IReadOnlyList<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
