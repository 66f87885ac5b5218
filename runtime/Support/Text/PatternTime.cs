namespace Truto.Generated.Support;

/// <summary>
/// Limits the time for slow regular expressions while one response is read. Reading is synchronous, so the current thread identifies the response.
/// Outside of responses only each single match is limited.
/// </summary>
internal static class PatternTime
{
    // One second in total at 50 ms per timeout, far more than a response needs that is not malicious.
    private const int MaxTimeouts = 20;

    [ThreadStatic]
    private static Reading current;

    /// <summary>Whether the time for slow expressions is used up.</summary>
    public static bool IsSpent => current.Timeouts >= MaxTimeouts;

    /// <summary>Starts the limit for a response; it ends when the result is disposed.</summary>
    /// <param name="cancellationToken">Cancelled by the caller or at the time limit of the call.</param>
    public static Scope Begin(CancellationToken cancellationToken)
    {
        Scope scope = new(current);
        current = new Reading(IsResponse: true, Timeouts: 0, cancellationToken);
        return scope;
    }

    /// <summary>Records that an expression timed out.</summary>
    /// <exception cref="OperationCanceledException">The call has ended.</exception>
    public static void CountTimeout()
    {
        if (current.IsResponse)
        {
            current = current with { Timeouts = current.Timeouts + 1 };
            current.Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The period in which one response is read.</summary>
    /// <param name="Outer">The state of the thread before.</param>
    internal readonly record struct Scope(Reading Outer) : IDisposable
    {
        public void Dispose() => current = Outer;
    }

    internal readonly record struct Reading(bool IsResponse, int Timeouts, CancellationToken Cancellation);
}
