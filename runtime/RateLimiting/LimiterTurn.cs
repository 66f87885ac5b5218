using System.Threading.RateLimiting;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The turn of a call at the limiter of its client.</summary>
internal static class LimiterTurn
{
    /// <summary>Waits for the turn.</summary>
    /// <param name="limiter">The limiter; null where there is none.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What ends the turn when it is disposed; null without a limiter.</returns>
    /// <exception cref="RequestQueueFullException">The limiter refuses.</exception>
    public static async ValueTask<RateLimitLease?> WaitAsync(PartitionedRateLimiter<string>? limiter, ApiCall call, CancellationToken cancellationToken)
    {
        if (limiter is null)
        {
            return null;
        }

        RateLimitLease lease = await limiter.AcquireAsync(call.Account ?? string.Empty, 1, cancellationToken).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            return lease;
        }

        using (lease)
        {
            throw new RequestQueueFullException(call.Operation.ToString(), lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : null);
        }
    }
}
