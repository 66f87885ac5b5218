namespace Truto.Generated;

/// <summary>The names of attributes: those of OpenTelemetry for HTTP clients, and those of this library.</summary>
internal static class TagNames
{
    public const string Method = "http.request.method";
    public const string OriginalMethod = "http.request.method_original";
    public const string Resends = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string Host = "server.address";
    public const string Port = "server.port";
    public const string Address = "url.full";
    public const string Template = "url.template";
    public const string Protocol = "network.protocol.version";
    public const string Error = "error.type";

    public const string Operation = "truto_generated.operation";
    public const string Account = "truto_generated.account";
    public const string Attempts = "truto_generated.attempts";
    public const string Remaining = "truto_generated.rate_limit.remaining";
}
