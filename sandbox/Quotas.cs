using Truto.Generated.Serving;
using Truto.Sandbox.Http;

namespace Truto.Sandbox;

/// <summary>Refuses requests beyond Truto's own limits, if the options set them.</summary>
internal sealed class Quotas(SandboxOptions options)
{
    private readonly object gate = new();
    private readonly RequestWindows? tokens = Windows(options.TokenLimit);
    private readonly RequestWindows? accounts = Windows(options.AccountLimit);

    /// <summary>Counts a request. Returns the refusal if it exceeds a limit, otherwise null.</summary>
    public Reply? Refuse(SandboxRequest request)
    {
        DateTimeOffset now = options.Clock.GetUtcNow();
        string token = request.Header("Authorization") ?? "";
        string? account = Accounts.IdFor(request);
        lock (gate)
        {
            if (tokens?.IsFull(token, now) == true)
            {
                return Errors.RateLimit(tokens.Seconds);
            }

            if (account is not null && accounts?.IsFull(account, now) == true)
            {
                return Errors.RateLimit(accounts.Seconds);
            }

            tokens?.Count(token, now);
            if (account is not null)
            {
                accounts?.Count(account, now);
            }

            return null;
        }
    }

    private static RequestWindows? Windows(RequestQuota? limit) => limit is null ? null : new RequestWindows(limit.Requests, limit.Window);
}
