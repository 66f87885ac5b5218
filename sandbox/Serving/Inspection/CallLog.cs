namespace Truto.Generated.Serving.Inspection;

/// <summary>Keeps the last calls, each with its attempts.</summary>
internal sealed class CallLog(int capacity = 100)
{
    private const int MaxAttempts = 20;

    private readonly List<LoggedCall> calls = [];
    private readonly object gate = new();
    private long requests;
    private long lastId;

    /// <summary>Gets the number of requests that were added.</summary>
    public long RequestCount
    {
        get
        {
            lock (gate)
            {
                return requests;
            }
        }
    }

    /// <summary>Adds a request: to the call that it repeats, or as a new call.</summary>
    public void Add(LoggedAttempt attempt)
    {
        lock (gate)
        {
            requests++;
            int repeated = calls.FindLastIndex(call => call.Attempts.Count < MaxAttempts && call.IsRepeatedBy(attempt));
            if (repeated >= 0)
            {
                calls[repeated] = calls[repeated] with { Attempts = [.. calls[repeated].Attempts, attempt] };
                return;
            }

            calls.Add(new LoggedCall(++lastId, [attempt]));
            if (calls.Count > capacity)
            {
                calls.RemoveAt(0);
            }
        }
    }

    /// <summary>Returns the calls, newest first.</summary>
    public IReadOnlyList<LoggedCall> Snapshot()
    {
        lock (gate)
        {
            return [.. Enumerable.Reverse(calls)];
        }
    }

    /// <summary>Returns a call, or null if it is no longer kept.</summary>
    public LoggedCall? Find(long id)
    {
        lock (gate)
        {
            return calls.Find(call => call.Id == id);
        }
    }
}
