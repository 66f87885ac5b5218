using System.Threading.RateLimiting;

namespace Truto.Generated;

/// <summary>
/// Keeps clients within an API's limits on requests, so that it refuses none: for <see cref="ApiClientOptions.RateLimiter"/>. Accounts take
/// turns, so that one with many requests does not hold up the others. When the API refuses a request all the same (429), as other processes use
/// the token too, the requests about that account wait as long as it asks. One limiter can serve several clients of the same token. Safe for use
/// by several threads.
/// </summary>
/// <example><c>new ApiClientOptions { RateLimiter = new RequestRateLimiter(PetsClient.RequestLimits with { MaxConcurrency = 50 }) }</c></example>
public sealed class RequestRateLimiter : PartitionedRateLimiter<string>
{
    private readonly object gate = new();
    private readonly RequestLimits limits;
    private readonly RequestSchedule schedule;
    private long failed;
    private bool isDisposed;

    /// <summary>Makes a limiter.</summary>
    /// <param name="limits">What it holds requests to.</param>
    /// <param name="timeProvider">Its clock; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="limits"/> is null.</exception>
    public RequestRateLimiter(RequestLimits limits, TimeProvider? timeProvider = null)
    {
        this.limits = limits ?? throw new ArgumentNullException(nameof(limits));
        schedule = new RequestSchedule(limits, timeProvider ?? TimeProvider.System, Wake);
    }

    /// <summary>Of how many accounts something is remembered.</summary>
    internal int LaneCount
    {
        get
        {
            lock (gate)
            {
                return schedule.LaneCount;
            }
        }
    }

    /// <summary>How many requests about an account wait, and how many have been let go. <c>CurrentAvailablePermits</c> is 1 where one could go now.</summary>
    /// <param name="resource">The account; empty for requests that name none.</param>
    public override RateLimiterStatistics? GetStatistics(string resource)
    {
        lock (gate)
        {
            RequestLane? lane = schedule.FindLane(resource);
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = schedule.CanGo(lane) ? 1 : 0,
                CurrentQueuedCount = lane?.Waiting.Count ?? 0,
                TotalFailedLeases = failed,
                TotalSuccessfulLeases = lane?.Granted ?? 0,
            };
        }
    }

    /// <summary>Holds back the requests about an account for a while, as the API asked.</summary>
    internal void Pause(string account, TimeSpan length)
    {
        if (!limits.PauseAfterRefusal)
        {
            return;
        }

        lock (gate)
        {
            RequestLane lane = schedule.LaneOf(account);
            lane.Allowance.Pause(length);
            schedule.Update(lane);
        }
    }

    internal void Return(RequestTurn turn)
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                schedule.Return(turn);
            }
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(string resource, int permitCount)
    {
        lock (gate)
        {
            RateLimitLease? turn = Begin(resource, permitCount, out RequestLane lane);
            return turn ?? Refuse(lane);
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(string resource, int permitCount, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequestTurn turn;
        lock (gate)
        {
            if (Begin(resource, permitCount, out RequestLane lane) is { } immediate)
            {
                return immediate;
            }

            if (schedule.IsQueueFull)
            {
                return Refuse(lane);
            }

            turn = new RequestTurn(this, lane);
            schedule.Enqueue(turn);
        }

        using (cancellationToken.Register(() => GiveUp(turn, cancellationToken)))
        {
            return await turn.Granted.ConfigureAwait(false);
        }
    }

    /// <summary>Ends the waiting of all requests, with <see cref="ObjectDisposedException"/>.</summary>
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

    /// <summary>The leave to go at once; null where the request has to wait.</summary>
    private RequestTurn? Begin(string account, int permitCount, out RequestLane lane)
    {
        if (permitCount != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, "A request is one permit.");
        }

#if NET
        ObjectDisposedException.ThrowIf(isDisposed, this);
#else
        if (isDisposed)
        {
            throw new ObjectDisposedException(nameof(RequestRateLimiter));
        }
#endif
        lane = schedule.LaneOf(account);
        if (!schedule.CanGo(lane))
        {
            return null;
        }

        RequestTurn turn = new(this, lane);
        schedule.Go(turn);
        return turn;
    }

    private RefusedTurn Refuse(RequestLane lane)
    {
        failed++;
        schedule.Update(lane);
        return RefusedTurn.Instance;
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

    private void GiveUp(RequestTurn turn, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (schedule.Remove(turn))
            {
                turn.Cancel(cancellationToken);
            }
        }
    }

    private void End()
    {
        lock (gate)
        {
            isDisposed = true;
            foreach (RequestTurn turn in schedule.Clear())
            {
                turn.Fail(new ObjectDisposedException(nameof(RequestRateLimiter)));
            }

            schedule.Dispose();
        }
    }
}
