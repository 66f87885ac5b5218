using System.Threading.RateLimiting;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Acquires permits from the limiter of a client.</summary>
internal static class LimiterLease
{
    /// <summary>Waits for a permit.</summary>
    /// <param name="limiter">The limiter.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The permit, which is returned when it is disposed.</returns>
    /// <exception cref="RequestQueueFullException">The limiter denies the permit.</exception>
    public static async ValueTask<RateLimitLease> WaitAsync(
        PartitionedRateLimiter<string> limiter, ApiCall call, CancellationToken cancellationToken)
    {
        RateLimitLease lease = await limiter.AcquireAsync(call.Account ?? string.Empty, 1, cancellationToken).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            return lease;
        }

        using (lease)
        {
            TimeSpan? retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : null;
            throw new RequestQueueFullException(call.Operation.ToString(), retryAfter);
        }
    }
}
