namespace Truto.Generated;

/// <summary>
/// Decides which request is sent next. Lanes take turns; a lane whose own rate is exhausted is skipped until a permit returns. Not thread-safe; the
/// limiter calls everything except the timer's callback under its lock.
/// </summary>
internal sealed class RequestSchedule : IDisposable
{
    private readonly RequestLimits limits;
    private readonly TimeProvider clock;
    private readonly RequestAllowance common;
    private readonly Dictionary<string, RequestLane> lanes = new(StringComparer.Ordinal);

    // Lanes with requests whose own rate permits one, and the times at which other lanes can join them.
    private readonly Queue<RequestLane> ready = new();
    private readonly SortedSet<(long Time, string Account)> scheduled = [];
    private readonly ITimer timer;
    private int waiting;
    private int active;

    /// <param name="limits">The limits to enforce.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="wake">Called when a permit returns after some time; must call <see cref="Wake"/> under the lock.</param>
    public RequestSchedule(RequestLimits limits, TimeProvider clock, Action wake)
    {
        this.limits = limits;
        this.clock = clock;
        common = new RequestAllowance(limits.PerToken, clock);
        timer = clock.CreateTimer(static wake => ((Action)wake!)(), wake, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The number of accounts whose state is kept.</summary>
    public int LaneCount => lanes.Count;

    public bool IsQueueFull => waiting >= limits.QueueLimit;

    private bool IsOpen => (limits.MaxConcurrency is not { } most || active < most) && common.IsOpen;

    public RequestLane LaneOf(string account)
    {
        if (!lanes.TryGetValue(account, out RequestLane? lane))
        {
            lanes[account] = lane = new RequestLane(account, new RequestAllowance(limits.PerAccount, clock));
        }

        return lane;
    }

    public RequestLane? FindLane(string account) => lanes.TryGetValue(account, out RequestLane? lane) ? lane : null;

    /// <summary>Returns whether a request of a lane may be sent now, without overtaking others.</summary>
    public bool CanGrant(RequestLane? lane) => IsOpen && ready.Count == 0 && lane is null or { Waiting.Count: 0, Allowance.IsOpen: true };

    /// <summary>Sends a request.</summary>
    public void Grant(RequestLease lease)
    {
        active++;
        common.Take();
        lease.Lane.Allowance.Take();
        lease.Lane.Granted++;
    }

    /// <summary>Adds a request to the queue of its lane.</summary>
    public void Enqueue(RequestLease lease)
    {
        lease.Node = lease.Lane.Waiting.AddLast(lease);
        waiting++;
        Update(lease.Lane);
    }

    /// <summary>Removes a waiting request.</summary>
    /// <returns>Whether the request was waiting.</returns>
    public bool Remove(RequestLease lease)
    {
        if (lease.Node is not { List: not null } place)
        {
            return false;
        }

        lease.Lane.Waiting.Remove(place);
        waiting--;
        Update(lease.Lane);
        return true;
    }

    /// <summary>Records the response to a request.</summary>
    public void Return(RequestLease lease)
    {
        active--;
        common.Return();
        lease.Lane.Allowance.Return();
        Update(lease.Lane);
    }

    /// <summary>Updates the state of a lane, and sends the requests that are permitted.</summary>
    public void Update(RequestLane lane)
    {
        Reschedule(lane);
        SendNext();
    }

    /// <summary>Sends the requests that are permitted after some time.</summary>
    public void Wake()
    {
        long now = clock.GetTimestamp();
        while (scheduled.Count > 0 && scheduled.Min is var (time, account) && time <= now)
        {
            scheduled.Remove((time, account));
            if (FindLane(account) is { } lane)
            {
                Reschedule(lane);
            }
        }

        SendNext();
    }

    /// <summary>Removes everything.</summary>
    /// <returns>The requests that were waiting.</returns>
    public IReadOnlyList<RequestLease> Clear()
    {
        List<RequestLease> leases = [.. lanes.Values.SelectMany(static lane => lane.Waiting)];
        leases.ForEach(static lease => lease.Lane.Waiting.Clear());
        lanes.Clear();
        ready.Clear();
        scheduled.Clear();
        return leases;
    }

    public void Dispose() => timer.Dispose();

    // Queues a lane, schedules it, or removes it if it has no state worth keeping.
    private void Reschedule(RequestLane lane)
    {
        bool isOpen = lane.Allowance.IsOpen;
        if (isOpen && lane.Waiting.Count > 0)
        {
            if (!lane.IsReady)
            {
                lane.IsReady = true;
                ready.Enqueue(lane);
            }
        }
        else if (lane.Allowance.OpensAt is { } time)
        {
            scheduled.Add((time, lane.Account));
        }
        else if (lane.Waiting.Count == 0 && lane.Allowance.IsUnused)
        {
            lanes.Remove(lane.Account);
        }
    }

    // One request of each lane in turn.
    private void SendNext()
    {
        while (ready.Count > 0 && IsOpen)
        {
            RequestLane lane = ready.Dequeue();
            lane.IsReady = false;
            if (lane.Allowance.IsOpen && lane.Waiting.First is { } first)
            {
                lane.Waiting.Remove(first);
                waiting--;
                Grant(first.Value);
                first.Value.Complete();
            }

            Reschedule(lane);
        }

        SetTimer();
    }

    private void SetTimer()
    {
        long? next = scheduled.Count > 0 ? scheduled.Min.Time : null;
        if (ready.Count > 0 && common.OpensAt is { } time && time < (next ?? long.MaxValue))
        {
            next = time;
        }

        if (next is { } at)
        {
            TimeSpan wait = clock.GetElapsedTime(clock.GetTimestamp(), at);

            // Timers have millisecond precision; an early one would only have to be set again.
            TimeSpan due = wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.Zero;
            timer.Change(due, Timeout.InfiniteTimeSpan);
        }
    }
}
