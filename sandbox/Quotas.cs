using Truto.Sandbox.Http;

namespace Truto.Sandbox;

/// <summary>Refuses requests beyond Truto's own limits, if the options set them.</summary>
internal sealed class Quotas(SandboxOptions options)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> accepted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a request. Returns the refusal if it exceeds a limit, otherwise null.</summary>
    public SandboxReply? Refuse(SandboxRequest request)
    {
        if (options is { TokenLimit: null, AccountLimit: null })
        {
            return null;
        }

        DateTimeOffset now = options.Clock.GetUtcNow();
        string token = request.Header("Authorization") ?? "";
        string? account = Accounts.IdFor(request);
        lock (accepted)
        {
            if (IsOver(options.TokenLimit, token, now) is { } byToken)
            {
                return Errors.RateLimit(byToken);
            }

            if (account is not null && IsOver(options.AccountLimit, account, now) is { } byAccount)
            {
                return Errors.RateLimit(byAccount);
            }

            Count(options.TokenLimit, token, now);
            Count(options.AccountLimit, account, now);
            return null;
        }
    }

    /// <summary>Returns the time to wait in seconds if the limit is reached: the whole window, as Truto documents it.</summary>
    private int? IsOver(RequestQuota? limit, string owner, DateTimeOffset now)
    {
        if (limit is null || !accepted.TryGetValue(owner, out Queue<DateTimeOffset>? times))
        {
            return null;
        }

        while (times.TryPeek(out DateTimeOffset oldest) && now - oldest >= limit.Window)
        {
            times.Dequeue();
        }

        return times.Count < limit.Requests ? null : (int)Math.Max(1, Math.Ceiling(limit.Window.TotalSeconds));
    }

    private void Count(RequestQuota? limit, string? owner, DateTimeOffset now)
    {
        if (limit is null || owner is null)
        {
            return;
        }

        if (!accepted.TryGetValue(owner, out Queue<DateTimeOffset>? times))
        {
            accepted[owner] = times = new Queue<DateTimeOffset>();
        }

        times.Enqueue(now);
    }
}
