using System.Globalization;
using Truto.Generated.Serving;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>
/// Counts requests as the providers do and returns the count in Truto's normalized headers. A provider's limit is not enforced: tests use
/// <see cref="Fault.ProviderRateLimit"/> instead. <see cref="Quotas"/> has Truto's own limits.
/// </summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private const int Limit = 110;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private readonly Dictionary<Integration, (DateTimeOffset Start, int Count)> windows = [];

    public Reply AddHeaders(Provider provider, Reply reply)
    {
        if (!provider.ReturnsRateLimits || reply.Headers.ContainsKey("ratelimit-reset"))
        {
            return reply;
        }

        (int remaining, int reset) = Count(provider.Integration);
        return reply
            .With("ratelimit-limit", $"{Limit};w={(int)Window.TotalSeconds}")
            .With("ratelimit-remaining", remaining.ToString(CultureInfo.InvariantCulture))
            .With("ratelimit-reset", reset.ToString(CultureInfo.InvariantCulture));
    }

    private (int Remaining, int ResetSeconds) Count(Integration integration)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (windows)
        {
            (DateTimeOffset start, int count) = windows.GetValueOrDefault(integration);
            if (now - start >= Window)
            {
                (start, count) = (now, 0);
            }

            count++;
            windows[integration] = (start, count);
            return (Math.Max(0, Limit - count), (int)Math.Ceiling((start + Window - now).TotalSeconds));
        }
    }
}
