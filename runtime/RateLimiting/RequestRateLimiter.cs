using System.Threading.RateLimiting;

namespace Truto.Generated;

/// <summary>
/// Keeps clients within an API's limits on requests, so that it refuses none: for <see cref="ApiClientOptions.RateLimiter"/>. Accounts take
/// turns, so that one with many requests does not hold up the others. When the API refuses a request all the same (429), as other processes use
/// the token too, the requests about that account wait as long as it asks. One limiter can serve several clients of the same token. Safe for use
/// by several threads.
/// </summary>
/// <example><c>new ApiClientOptions { RateLimiter = new RequestRateLimiter(RequestLimits.Truto with { MaxConcurrency = 50 }) }</c></example>
public sealed class RequestRateLimiter : PartitionedRateLimiter<string>
{
    private readonly object gate = new();
    private readonly RequestLimits limits;
    private readonly TimeProvider clock;
    private readonly RequestAllowance common;
    private readonly Dictionary<string, RequestLane> lanes = new(StringComparer.Ordinal);

    // Lanes with requests that their own rate lets go, and the times at which others may join them.
    private readonly Queue<RequestLane> line = new();
    private readonly SortedSet<(long Time, string Account)> later = [];
    private readonly ITimer timer;
    private int waiting;
    private int underWay;
    private long failed;
    private bool isDisposed;

    /// <summary>Makes a limiter.</summary>
    /// <param name="limits">What it holds requests to.</param>
    /// <param name="timeProvider">Its clock; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="limits"/> is null.</exception>
    public RequestRateLimiter(RequestLimits limits, TimeProvider? timeProvider = null)
    {
        this.limits = limits ?? throw new ArgumentNullException(nameof(limits));
        clock = timeProvider ?? TimeProvider.System;
        common = new RequestAllowance(limits.PerToken, clock);
        timer = clock.CreateTimer(static self => ((RequestRateLimiter)self!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Of how many accounts something is remembered.</summary>
    internal int LaneCount
    {
        get
        {
            lock (gate)
            {
                return lanes.Count;
            }
        }
    }

    /// <summary>How many requests about an account wait, and how many have been let go. <c>CurrentAvailablePermits</c> is 1 where one could go now.</summary>
    /// <param name="resource">The account; empty for requests that name none.</param>
    public override RateLimiterStatistics? GetStatistics(string resource)
    {
        lock (gate)
        {
            lanes.TryGetValue(resource, out RequestLane? lane);
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = IsOpen && lane?.Allowance.IsOpen != false ? 1 : 0,
                CurrentQueuedCount = lane?.Waiting.Count ?? 0,
                TotalFailedLeases = failed,
                TotalSuccessfulLeases = lane?.Granted ?? 0,
            };
        }
    }

    /// <summary>Holds back the requests about an account for a while.</summary>
    internal void Pause(string account, TimeSpan length)
    {
        lock (gate)
        {
            RequestLane lane = LaneOf(account);
            lane.Allowance.Pause(length);
            Place(lane);
            Schedule();
        }
    }

    internal void Return(RequestTurn turn)
    {
        lock (gate)
        {
            underWay--;
            common.Return();
            turn.Lane.Allowance.Return();
            Place(turn.Lane);
            LetGo();
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(string resource, int permitCount)
    {
        Check(permitCount);
        lock (gate)
        {
            ThrowIfDisposed();
            RequestLane lane = LaneOf(resource);
            if (!IsOpen || !lane.Allowance.IsOpen || lane.Waiting.Count > 0)
            {
                return Refuse(lane);
            }

            return Grant(new RequestTurn(this, lane));
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(string resource, int permitCount, CancellationToken cancellationToken)
    {
        Check(permitCount);
        cancellationToken.ThrowIfCancellationRequested();
        RequestTurn turn;
        lock (gate)
        {
            ThrowIfDisposed();
            RequestLane lane = LaneOf(resource);
            if (IsOpen && line.Count == 0 && lane.Waiting.Count == 0 && lane.Allowance.IsOpen)
            {
                return Grant(new RequestTurn(this, lane));
            }

            if (waiting >= limits.QueueLimit)
            {
                return Refuse(lane);
            }

            turn = new RequestTurn(this, lane);
            turn.Place = lane.Waiting.AddLast(turn);
            waiting++;
            Place(lane);
            LetGo();
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

    private void End()
    {
        lock (gate)
        {
            isDisposed = true;
            foreach (RequestTurn turn in lanes.Values.SelectMany(static lane => lane.Waiting))
            {
                turn.Fail(new ObjectDisposedException(nameof(RequestRateLimiter)));
            }

            lanes.Clear();
            line.Clear();
            later.Clear();
        }

        timer.Dispose();
    }

    // All that follows is called under the lock.
    private bool IsOpen => (limits.MaxConcurrency is not { } most || underWay < most) && common.IsOpen;

    private static void Check(int permitCount)
    {
        if (permitCount != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, "A request is one permit.");
        }
    }

    private void ThrowIfDisposed()
    {
#if NET
        ObjectDisposedException.ThrowIf(isDisposed, this);
#else
        if (isDisposed)
        {
            throw new ObjectDisposedException(nameof(RequestRateLimiter));
        }
#endif
    }

    private RequestLane LaneOf(string account)
    {
        if (!lanes.TryGetValue(account, out RequestLane? lane))
        {
            lanes[account] = lane = new RequestLane(account, new RequestAllowance(limits.PerAccount, clock));
        }

        return lane;
    }

    private RefusedTurn Refuse(RequestLane lane)
    {
        failed++;
        Place(lane);
        return RefusedTurn.Instance;
    }

    private RequestTurn Grant(RequestTurn turn)
    {
        underWay++;
        common.Take();
        turn.Lane.Allowance.Take();
        turn.Lane.Granted++;
        return turn;
    }

    /// <summary>Puts a lane where it belongs: into the line, among those for later, or out, when there is nothing to remember of it.</summary>
    private void Place(RequestLane lane)
    {
        bool isOpen = lane.Allowance.IsOpen;
        if (isOpen && lane.Waiting.Count > 0)
        {
            if (!lane.IsInLine)
            {
                lane.IsInLine = true;
                line.Enqueue(lane);
            }
        }
        else if (lane.Allowance.OpensAt is { } time)
        {
            later.Add((time, lane.Account));
        }
        else if (lane.Waiting.Count == 0 && lane.Allowance.IsWhole)
        {
            lanes.Remove(lane.Account);
        }
    }

    /// <summary>Lets go what may go, a request of each lane in turn.</summary>
    private void LetGo()
    {
        while (line.Count > 0 && IsOpen)
        {
            RequestLane lane = line.Dequeue();
            lane.IsInLine = false;
            if (lane.Allowance.IsOpen && lane.Waiting.First is { } first)
            {
                lane.Waiting.Remove(first);
                waiting--;
                Grant(first.Value).Announce();
            }

            Place(lane);
        }

        Schedule();
    }

    private void Schedule()
    {
        long? next = later.Count > 0 ? later.Min.Time : null;
        if (line.Count > 0 && common.OpensAt is { } time && time < (next ?? long.MaxValue))
        {
            next = time;
        }

        if (next is { } at && !isDisposed)
        {
            TimeSpan wait = clock.GetElapsedTime(clock.GetTimestamp(), at);

            // Timers count whole milliseconds; one too early would only be set again.
            timer.Change(wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Wake()
    {
        lock (gate)
        {
            long now = clock.GetTimestamp();
            while (later.Count > 0 && later.Min is var (time, account) && time <= now)
            {
                later.Remove((time, account));
                if (lanes.TryGetValue(account, out RequestLane? lane))
                {
                    Place(lane);
                }
            }

            LetGo();
        }
    }

    private void GiveUp(RequestTurn turn, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (turn.Place is { List: not null } place)
            {
                turn.Lane.Waiting.Remove(place);
                waiting--;
                turn.Cancel(cancellationToken);
                Place(turn.Lane);
            }
        }
    }
}
