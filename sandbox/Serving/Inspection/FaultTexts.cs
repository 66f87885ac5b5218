namespace Truto.Generated.Serving.Inspection;

/// <summary>What the faults do, in a few words.</summary>
internal static class FaultTexts
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["account-blocked"] = "503: the account is blocked",
        ["bad-gateway"] = "502",
        ["bad-request"] = "400 with the missing field",
        ["conflict"] = "409 from the provider",
        ["cut-after"] = "executes the request, then closes the connection",
        ["cut-before"] = "closes the connection without executing the request",
        ["cut-stream"] = "closes the connection after half of the body",
        ["empty-page"] = "a page without items that leads to itself",
        ["gateway-timeout"] = "504",
        ["html-error"] = "502 with the HTML page of a proxy",
        ["malformed-json"] = "half of the JSON, as a complete response",
        ["missing-id"] = "items without their id",
        ["missing-scopes"] = "403 with the missing scopes",
        ["needs-reauth"] = "401 from the provider",
        ["no-content"] = "204 instead of the response",
        ["not-found"] = "404: the account is unknown",
        ["provider-rate-limit"] = "429 with ratelimit headers only",
        ["rate-limit"] = "429 with Retry-After of 10 seconds",
        ["read-only-account"] = "405: the account is read-only",
        ["server-error"] = "500",
        ["service-unavailable"] = "503",
        ["slow"] = "a response after 5 seconds",
        ["slow-stream"] = "64 bytes every half second",
        ["unauthorized"] = "401: the token is unknown",
        ["unprocessable"] = "422 from the provider",
    };

    /// <summary>Returns the text of a fault; empty for one without.</summary>
    public static string Of(string name) => Texts.GetValueOrDefault(name, "");
}
