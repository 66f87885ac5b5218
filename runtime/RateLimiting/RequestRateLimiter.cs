using System.Threading.RateLimiting;

namespace Truto.Generated;

/// <summary>
/// Delays requests so that they stay within the limits of an API, for <see cref="ApiClientOptions.RateLimiter"/>. Capacity is shared fairly between
/// accounts, so that an account with many requests does not delay the others. If the API nevertheless responds with 429, for example because another
/// process uses the same token, further requests of that account wait for the time that the response requests. A limiter can be shared by several
/// clients with the same token. Safe for concurrent use.
/// </summary>
/// <example><c>new ApiClientOptions { RateLimiter = new RequestRateLimiter(PetsClient.RequestLimits with { MaxConcurrency = 50 }) }</c></example>
public sealed class RequestRateLimiter : PartitionedRateLimiter<string>
{
    private readonly object gate = new();
    private readonly RequestLimits limits;
    private readonly RequestSchedule schedule;
    private long failed;
    private bool isDisposed;

    /// <summary>Creates a limiter.</summary>
    /// <param name="limits">The limits to enforce.</param>
    /// <param name="timeProvider">The clock; null, the default, for <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="limits"/> is null.</exception>
    public RequestRateLimiter(RequestLimits limits, TimeProvider? timeProvider = null)
    {
        this.limits = limits ?? throw new ArgumentNullException(nameof(limits));
        schedule = new RequestSchedule(limits, timeProvider ?? TimeProvider.System, Wake);
    }

    /// <summary>The number of accounts whose state is kept.</summary>
    internal int AccountCount
    {
        get
        {
            lock (gate)
            {
                return schedule.AccountCount;
            }
        }
    }

    /// <summary>
    /// Returns the number of waiting and of permitted requests of an account. <c>CurrentAvailablePermits</c> is 1 if a request could be sent now,
    /// otherwise 0.
    /// </summary>
    /// <param name="resource">The account; empty for requests without one.</param>
    /// <returns>The statistics.</returns>
    public override RateLimiterStatistics? GetStatistics(string resource)
    {
        lock (gate)
        {
            AccountQueue? queue = schedule.FindQueue(resource);
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = schedule.CanGrant(queue) ? 1 : 0,
                CurrentQueuedCount = queue?.Waiting.Count ?? 0,
                TotalFailedLeases = failed,
                TotalSuccessfulLeases = queue?.Granted ?? 0,
            };
        }
    }

    /// <summary>Delays the requests of an account, as the API requested.</summary>
    internal void Pause(string account, TimeSpan length)
    {
        if (!limits.PauseAfterRefusal)
        {
            return;
        }

        lock (gate)
        {
            AccountQueue queue = schedule.QueueOf(account);
            queue.Allowance.Pause(length);
            schedule.Update(queue);
        }
    }

    internal void Return(RequestLease lease)
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                schedule.Return(lease);
            }
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(string resource, int permitCount)
    {
        lock (gate)
        {
            RateLimitLease? lease = Begin(resource, permitCount, out AccountQueue queue);
            return lease ?? Deny(queue);
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(string resource, int permitCount, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequestLease lease;
        lock (gate)
        {
            if (Begin(resource, permitCount, out AccountQueue queue) is { } immediate)
            {
                return immediate;
            }

            if (schedule.IsQueueFull)
            {
                return Deny(queue);
            }

            lease = new RequestLease(this, queue);
            schedule.Enqueue(lease);
        }

        using (cancellationToken.Register(() => CancelWaiting(lease, cancellationToken)))
        {
            return await lease.Granted.ConfigureAwait(false);
        }
    }

    /// <summary>Fails all waiting requests with <see cref="ObjectDisposedException"/>.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc cref="Dispose(bool)"/>
    protected override ValueTask DisposeAsyncCore()
    {
        End();
        return base.DisposeAsyncCore();
    }

    /// <summary>Returns a permit, or null if the request must wait.</summary>
    private RequestLease? Begin(string account, int permitCount, out AccountQueue queue)
    {
        if (permitCount != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, "A request takes exactly one permit.");
        }

#if NET
        ObjectDisposedException.ThrowIf(isDisposed, this);
#else
        if (isDisposed)
        {
            throw new ObjectDisposedException(nameof(RequestRateLimiter));
        }
#endif
        queue = schedule.QueueOf(account);
        if (!schedule.CanGrant(queue))
        {
            return null;
        }

        RequestLease lease = new(this, queue);
        schedule.Grant(lease);
        return lease;
    }

    private DeniedLease Deny(AccountQueue queue)
    {
        failed++;
        schedule.Update(queue);
        return DeniedLease.Instance;
    }

    private void Wake()
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                schedule.Wake();
            }
        }
    }

    private void CancelWaiting(RequestLease lease, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (schedule.Remove(lease))
            {
                lease.Cancel(cancellationToken);
            }
        }
    }

    private void End()
    {
        lock (gate)
        {
            isDisposed = true;
            foreach (RequestLease lease in schedule.Clear())
            {
                lease.Fail(new ObjectDisposedException(nameof(RequestRateLimiter)));
            }

            schedule.Dispose();
        }
    }
}
