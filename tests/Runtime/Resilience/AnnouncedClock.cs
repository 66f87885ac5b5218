using Microsoft.Extensions.Time.Testing;

namespace Truto.Generated.Tests.Runtime.Resilience;

/// <summary>A clock on which announced delays pass at once and no others, so that no test sleeps.</summary>
public sealed class AnnouncedClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    private readonly object advancing = new();
    private TimeSpan? next;
    private int fired;

    /// <summary>Gets the delays in their order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public IEnumerable<double> Seconds => Waits.Select(wait => wait.TotalSeconds);

    /// <summary>
    /// The number of times that a timer fired. It changes while the clock advances; what waits for a timer continues later, on another thread.
    /// </summary>
    public int Fired => Volatile.Read(ref fired);

    /// <summary>Gets or sets whether announced delays pass at once.</summary>
    public bool IsStopped { get; set; }

    /// <summary>
    /// Advances the clock once any other advance is complete: until then the base class leaves timers to that advance, on its thread.
    /// </summary>
    public new void Advance(TimeSpan delta)
    {
        lock (advancing)
        {
            base.Advance(delta);
        }
    }

    public void Announce(TimeSpan wait)
    {
        Waits.Add(wait);
        next = wait;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(
            given =>
            {
                Interlocked.Increment(ref fired);
                callback(given);
            },
            state,
            dueTime,
            period);

        // .NET rounds the length of a delay down to milliseconds.
        if (!IsStopped && next is { } wait && (wait - dueTime).Duration() < TimeSpan.FromMilliseconds(1))
        {
            next = null;
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
