using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Truto.Generated;

/// <summary>
/// A time limit in addition to a caller's cancellation token; distinguishes which of the two ended the work. An infinite limit allocates nothing.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The rule does not recognize that a structure is disposable.")]
internal readonly struct Deadline : IDisposable
{
    private readonly OperationName operation;
    private readonly string setting;
    private readonly TimeSpan timeout;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource? timer;
    private readonly CancellationTokenRegistration cancellation;

    /// <param name="operation">The operation, for messages.</param>
    /// <param name="setting">The name of the option that sets the limit.</param>
    /// <param name="timeout">The limit from now on, which may be infinite.</param>
    /// <param name="clock">The clock that measures it.</param>
    /// <param name="caller">The caller's cancellation token.</param>
    public Deadline(OperationName operation, string setting, TimeSpan timeout, TimeProvider clock, CancellationToken caller)
    {
        this.operation = operation;
        this.setting = setting;
        this.timeout = timeout;
        this.clock = clock;
        this.caller = caller;
        start = clock.GetTimestamp();
        if (timeout != Timeout.InfiniteTimeSpan)
        {
#if NET
            timer = new CancellationTokenSource(timeout, clock);
            cancellation = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
#else
            timer = clock.CreateCancellationTokenSource(timeout);
            cancellation = caller.Register(static source => ((CancellationTokenSource)source).Cancel(), timer, useSynchronizationContext: false);
#endif
        }
    }

    /// <summary>A token that is cancelled by the caller or at the time limit.</summary>
    public CancellationToken Token => timer?.Token ?? caller;

    /// <summary>Whether the time limit has passed, and the caller has not cancelled.</summary>
    public bool IsOver => timer is { IsCancellationRequested: true } && !caller.IsCancellationRequested;

    /// <summary>The remaining time.</summary>
    public TimeSpan Remaining => timer is null ? TimeSpan.MaxValue : timeout - clock.GetElapsedTime(start);

    /// <summary>
    /// Returns whether an exception results from the cancellation or the time limit. Closing a connection during a read throws different types.
    /// Without either, only the time limit of a given <see cref="HttpClient"/> ends the call; a token provider or handler that gave up, or a disposed
    /// client, is another failure.
    /// </summary>
    public bool Explains(Exception exception) =>
        exception is OperationCanceledException { InnerException: TimeoutException }
        || (Token.IsCancellationRequested
            && exception is OperationCanceledException or IOException or HttpRequestException or ObjectDisposedException);

    /// <summary>Returns the exception to throw instead. If the caller has cancelled, that takes precedence over the time limit.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="url">The URL for the message; null if no request was sent.</param>
    /// <param name="before">The failure of the previous attempt; null if there was none.</param>
    public Exception Explain(Exception exception, Uri? url, Exception? before = null)
    {
        if (caller.IsCancellationRequested)
        {
            return new OperationCanceledException(operation + " was cancelled.", exception, caller);
        }

        string limit = IsOver
            ? timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)
                + " s (ApiClientOptions." + setting + ", RequestOptions." + setting + ")"
            : "the time limit of its HttpClient";
        string from = url is null ? string.Empty : " from " + url.AbsoluteUri;
        string failure = before is null ? string.Empty : " The previous attempt failed: " + before.Message;
        return new TimeoutException(operation + " got no complete response" + from + " within " + limit + "." + failure, exception);
    }

    public void Dispose()
    {
        cancellation.Dispose();
        timer?.Dispose();
    }
}
