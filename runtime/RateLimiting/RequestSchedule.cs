namespace Truto.Generated;

/// <summary>
/// Decides which request is sent next. Accounts take turns; an account whose own rate is exhausted is skipped until a permit returns. Not
/// thread-safe; the limiter calls everything except the timer's callback under its lock.
/// </summary>
internal sealed class RequestSchedule : IDisposable
{
    private readonly RequestLimits limits;
    private readonly TimeProvider clock;
    private readonly RequestAllowance common;
    private readonly Dictionary<string, AccountQueue> queues = new(StringComparer.Ordinal);

    // Accounts with requests whose own rate permits one, and the times at which other accounts can join them.
    private readonly Queue<AccountQueue> ready = new();
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
    public int AccountCount => queues.Count;

    public bool IsQueueFull => waiting >= limits.QueueLimit;

    private bool IsOpen => (limits.MaxConcurrency is not { } most || active < most) && common.IsOpen;

    public AccountQueue QueueOf(string account)
    {
        if (!queues.TryGetValue(account, out AccountQueue? queue))
        {
            queues[account] = queue = new AccountQueue(account, new RequestAllowance(limits.PerAccount, clock));
        }

        return queue;
    }

    public AccountQueue? FindQueue(string account) => queues.TryGetValue(account, out AccountQueue? queue) ? queue : null;

    /// <summary>Returns whether a request of an account may be sent now, without overtaking others.</summary>
    public bool CanGrant(AccountQueue? queue) => IsOpen && ready.Count == 0 && queue is null or { Waiting.Count: 0, Allowance.IsOpen: true };

    /// <summary>Sends a request.</summary>
    public void Grant(RequestLease lease)
    {
        active++;
        common.Take();
        lease.Queue.Allowance.Take();
        lease.Queue.Granted++;
    }

    /// <summary>Adds a request to the queue of its account.</summary>
    public void Enqueue(RequestLease lease)
    {
        lease.Node = lease.Queue.Waiting.AddLast(lease);
        waiting++;
        Update(lease.Queue);
    }

    /// <summary>Removes a waiting request.</summary>
    /// <returns>Whether the request was waiting.</returns>
    public bool Remove(RequestLease lease)
    {
        if (lease.Node is not { List: not null } place)
        {
            return false;
        }

        lease.Queue.Waiting.Remove(place);
        waiting--;
        Update(lease.Queue);
        return true;
    }

    /// <summary>Records the response to a request.</summary>
    public void Return(RequestLease lease)
    {
        active--;
        common.Return();
        lease.Queue.Allowance.Return();
        Update(lease.Queue);
    }

    /// <summary>Updates the state of an account, and sends the requests that are permitted.</summary>
    public void Update(AccountQueue queue)
    {
        Reschedule(queue);
        SendNext();
    }

    /// <summary>Sends the requests that are permitted after some time.</summary>
    public void Wake()
    {
        long now = clock.GetTimestamp();
        while (scheduled.Count > 0 && scheduled.Min is var (time, account) && time <= now)
        {
            scheduled.Remove((time, account));
            if (FindQueue(account) is { } queue)
            {
                Reschedule(queue);
            }
        }

        SendNext();
    }

    /// <summary>Removes everything.</summary>
    /// <returns>The requests that were waiting.</returns>
    public IReadOnlyList<RequestLease> Clear()
    {
        List<RequestLease> leases = [.. queues.Values.SelectMany(static queue => queue.Waiting)];
        leases.ForEach(static lease => lease.Queue.Waiting.Clear());
        queues.Clear();
        ready.Clear();
        scheduled.Clear();
        return leases;
    }

    public void Dispose() => timer.Dispose();

    // Adds an account to the line, schedules it, or removes it if it has no state worth keeping.
    private void Reschedule(AccountQueue queue)
    {
        bool isOpen = queue.Allowance.IsOpen;
        if (isOpen && queue.Waiting.Count > 0)
        {
            if (!queue.IsReady)
            {
                queue.IsReady = true;
                ready.Enqueue(queue);
            }
        }
        else if (queue.Allowance.OpensAt is { } time)
        {
            scheduled.Add((time, queue.Account));
        }
        else if (queue.Waiting.Count == 0 && queue.Allowance.IsUnused)
        {
            queues.Remove(queue.Account);
        }
    }

    // One request of each account in turn.
    private void SendNext()
    {
        while (ready.Count > 0 && IsOpen)
        {
            AccountQueue queue = ready.Dequeue();
            queue.IsReady = false;
            if (queue.Allowance.IsOpen && queue.Waiting.First is { } first)
            {
                queue.Waiting.Remove(first);
                waiting--;
                Grant(first.Value);
                first.Value.Complete();
            }

            Reschedule(queue);
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
