namespace Truto.Generated.Support;

/// <summary>
/// Bounds the time that reading one response spends on slow regular expressions. Reading is synchronous, so the thread knows which response it is at;
/// outside of responses nothing bounds it but each pattern itself.
/// </summary>
internal static class PatternTime
{
    // A second, at 50 ms each: far more than any response needs that is not made to be slow.
    private const int MaxTimeouts = 20;

    [ThreadStatic]
    private static Reading current;

    /// <summary>Whether no more time is left for slow expressions.</summary>
    public static bool IsSpent => current.Timeouts >= MaxTimeouts;

    /// <summary>Begins to read a response, until the result is disposed.</summary>
    /// <param name="cancellationToken">Cancelled when the call's time is over, or by the caller.</param>
    public static Scope Begin(CancellationToken cancellationToken)
    {
        Scope scope = new(current);
        current = new Reading(IsResponse: true, Timeouts: 0, cancellationToken);
        return scope;
    }

    /// <summary>An expression took too long.</summary>
    /// <exception cref="OperationCanceledException">The call has ended.</exception>
    public static void CountTimeout()
    {
        if (current.IsResponse)
        {
            current = current with { Timeouts = current.Timeouts + 1 };
            current.Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The reading of one response.</summary>
    /// <param name="Outer">What the thread was reading before.</param>
    internal readonly record struct Scope(Reading Outer) : IDisposable
    {
        public void Dispose() => current = Outer;
    }

    internal readonly record struct Reading(bool IsResponse, int Timeouts, CancellationToken Cancellation);
}
