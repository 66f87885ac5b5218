using System.Globalization;

namespace Truto.Generated;

/// <summary>The time limit of a call, beside its caller's cancellation; tells which of the two ended the call.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly string operation;
    private readonly TimeSpan timeout;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource source;

    public Deadline(string operation, TimeSpan timeout, CancellationToken caller)
    {
        this.operation = operation;
        this.timeout = timeout;
        this.caller = caller;
        source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        source.CancelAfter(timeout);
    }

    /// <summary>Cancelled by the caller or when the time is up.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>
    /// Whether an exception comes from the end of the call. Connections that are closed under a read throw what they like;
    /// an <see cref="OperationCanceledException"/> that neither asked for is the time limit of a given <see cref="HttpClient"/>.
    /// </summary>
    public bool Explains(Exception exception) =>
        exception is OperationCanceledException
        || (source.IsCancellationRequested && exception is IOException or HttpRequestException or ObjectDisposedException);

    /// <summary>The exception to throw in its place.</summary>
    public Exception Explain(Exception exception)
    {
        if (caller.IsCancellationRequested)
        {
            return new OperationCanceledException(operation + " was cancelled.", exception, caller);
        }

        string limit = source.IsCancellationRequested
            ? timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s (ApiClientOptions.Timeout, RequestOptions.Timeout)"
            : "the time limit of its HttpClient";
        return new TimeoutException(operation + " got no complete answer within " + limit + ".", exception);
    }

    public void Dispose() => source.Dispose();
}
