using System.Globalization;

namespace Truto.Generated;

/// <summary>A time limit beside a caller's cancellation; tells which of the two ended the work.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly OperationName operation;
    private readonly string setting;
    private readonly TimeSpan timeout;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource? alarm;
    private readonly CancellationTokenSource? either;

    /// <param name="operation">The operation's name, for messages.</param>
    /// <param name="setting">The name of the options that set the limit.</param>
    /// <param name="timeout">The limit, from now on; may be infinite.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="caller">The caller's cancellation.</param>
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
            alarm = new CancellationTokenSource(timeout, clock);
#else
            alarm = clock.CreateCancellationTokenSource(timeout);
#endif
            either = CancellationTokenSource.CreateLinkedTokenSource(caller, alarm.Token);
        }
    }

    /// <summary>Cancelled by the caller or when the time is up.</summary>
    public CancellationToken Token => either?.Token ?? caller;

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => alarm is { IsCancellationRequested: true };

    /// <summary>How much time is left.</summary>
    public TimeSpan Remaining => alarm is null ? TimeSpan.MaxValue : timeout - clock.GetElapsedTime(start);

    /// <summary>
    /// Whether an exception comes from the end of the call. Connections that are closed under a read throw what they like. Of what is
    /// cancelled though neither asked for it, only the time limit of a given <see cref="HttpClient"/> is one of the call; a token provider
    /// or handler that gave up, or a client that was disposed, is not.
    /// </summary>
    public bool Explains(Exception exception) =>
        exception is OperationCanceledException { InnerException: TimeoutException }
        || (Token.IsCancellationRequested && exception is OperationCanceledException or IOException or HttpRequestException or ObjectDisposedException);

    /// <summary>The exception to throw in its place. Where both ended the work, the caller's cancellation counts.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="url">The URL to name; null where no request was sent.</param>
    /// <param name="before">Why the attempt before failed; null when there was none.</param>
    public Exception Explain(Exception exception, Uri? url, Exception? before = null)
    {
        if (caller.IsCancellationRequested)
        {
            return new OperationCanceledException(operation + " was cancelled.", exception, caller);
        }

        string limit = IsOver
            ? timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s (ApiClientOptions." + setting + ", RequestOptions." + setting + ")"
            : "the time limit of its HttpClient";
        string from = url is null ? string.Empty : " from " + url.AbsoluteUri;
        string failure = before is null ? string.Empty : " The attempt before failed: " + before.Message;
        return new TimeoutException(operation + " got no complete response" + from + " within " + limit + "." + failure, exception);
    }

    public void Dispose()
    {
        either?.Dispose();
        alarm?.Dispose();
    }
}
