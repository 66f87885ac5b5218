namespace Truto.Generated;

/// <summary>
/// Which request goes next: lanes take turns, those that their own rate holds back join again when it lets them. Not safe for use by several
/// threads; all but its timer is called under a lock.
/// </summary>
internal sealed class RequestSchedule : IDisposable
{
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

    /// <param name="limits">What requests are held to.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="wake">Called when time lets something go; to call <see cref="Wake"/> under the lock.</param>
    public RequestSchedule(RequestLimits limits, TimeProvider clock, Action wake)
    {
        this.limits = limits;
        this.clock = clock;
        common = new RequestAllowance(limits.PerToken, clock);
        timer = clock.CreateTimer(static wake => ((Action)wake!)(), wake, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Of how many accounts something is remembered.</summary>
    public int LaneCount => lanes.Count;

    public bool IsQueueFull => waiting >= limits.QueueLimit;

    private bool IsOpen => (limits.MaxConcurrency is not { } most || underWay < most) && common.IsOpen;

    public RequestLane LaneOf(string account)
    {
        if (!lanes.TryGetValue(account, out RequestLane? lane))
        {
            lanes[account] = lane = new RequestLane(account, new RequestAllowance(limits.PerAccount, clock));
        }

        return lane;
    }

    public RequestLane? FindLane(string account) => lanes.TryGetValue(account, out RequestLane? lane) ? lane : null;

    /// <summary>Whether a request of a lane may go now, with none before it.</summary>
    public bool CanGo(RequestLane? lane) => IsOpen && line.Count == 0 && lane is null or { Waiting.Count: 0, Allowance.IsOpen: true };

    /// <summary>Lets a request go.</summary>
    public void Go(RequestTurn turn)
    {
        underWay++;
        common.Take();
        turn.Lane.Allowance.Take();
        turn.Lane.Granted++;
    }

    /// <summary>Puts a request at the end of its lane.</summary>
    public void Enqueue(RequestTurn turn)
    {
        turn.Place = turn.Lane.Waiting.AddLast(turn);
        waiting++;
        Update(turn.Lane);
    }

    /// <summary>Takes a waiting request out.</summary>
    /// <returns>Whether it was waiting.</returns>
    public bool Remove(RequestTurn turn)
    {
        if (turn.Place is not { List: not null } place)
        {
            return false;
        }

        turn.Lane.Waiting.Remove(place);
        waiting--;
        Update(turn.Lane);
        return true;
    }

    /// <summary>The answer to a request is there.</summary>
    public void Return(RequestTurn turn)
    {
        underWay--;
        common.Return();
        turn.Lane.Allowance.Return();
        Update(turn.Lane);
    }

    /// <summary>Puts a lane where it belongs, and lets go what may go.</summary>
    public void Update(RequestLane lane)
    {
        Place(lane);
        LetGo();
    }

    /// <summary>Lets go what time has let go.</summary>
    public void Wake()
    {
        long now = clock.GetTimestamp();
        while (later.Count > 0 && later.Min is var (time, account) && time <= now)
        {
            later.Remove((time, account));
            if (FindLane(account) is { } lane)
            {
                Place(lane);
            }
        }

        LetGo();
    }

    /// <summary>Forgets everything.</summary>
    /// <returns>What was waiting.</returns>
    public IReadOnlyList<RequestTurn> Clear()
    {
        List<RequestTurn> turns = [.. lanes.Values.SelectMany(static lane => lane.Waiting)];
        turns.ForEach(static turn => turn.Lane.Waiting.Clear());
        lanes.Clear();
        line.Clear();
        later.Clear();
        return turns;
    }

    public void Dispose() => timer.Dispose();

    // Into the line, among those for later, or out, where there is nothing to remember.
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

    // A request of each lane in turn.
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
                Go(first.Value);
                first.Value.Announce();
            }

            Place(lane);
        }

        SetTimer();
    }

    private void SetTimer()
    {
        long? next = later.Count > 0 ? later.Min.Time : null;
        if (line.Count > 0 && common.OpensAt is { } time && time < (next ?? long.MaxValue))
        {
            next = time;
        }

        if (next is { } at)
        {
            TimeSpan wait = clock.GetElapsedTime(clock.GetTimestamp(), at);

            // Timers count whole milliseconds; one that is early would only be set again.
            timer.Change(wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
