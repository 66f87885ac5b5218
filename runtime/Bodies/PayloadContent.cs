using System.Net;

namespace Truto.Generated;

/// <summary>
/// The <see cref="HttpContent"/> of a payload, which is written directly to the connection. Over HTTP/2, a response may arrive while the body is
/// still being written. Two attempts must not read one stream at a time, so ending an attempt also ends writing its body.
/// </summary>
internal sealed class PayloadContent : HttpContent
{
    // A read of a stream normally ends at once when it is cancelled. A stream that ignores the cancellation is not awaited longer.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private readonly Payload payload;
    private readonly TimeSpan patience;

    // Null for a payload in memory, whose writes are independent of each other.
    private readonly object? gate;
    private Task writing = Task.CompletedTask;
    private Task ended = Task.CompletedTask;
    private volatile bool isStopped;

#pragma warning disable CA2213 // It has no timer, and the request is disposed when the response headers arrive, while it is still being written.
    private CancellationTokenSource? stop;
#pragma warning restore CA2213

    /// <param name="payload">The payload.</param>
    /// <param name="patience">How long to wait for a stream whose reading was cancelled; 5 seconds by default.</param>
    public PayloadContent(Payload payload, TimeSpan? patience = null)
    {
        this.payload = payload;
        this.patience = patience ?? LongestEnd;
        gate = payload.IsInMemory ? null : new object();
        if (payload.MediaType is { } mediaType)
        {
            // .NET rejects some media types that an API may nevertheless expect.
            Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }
    }

    /// <summary>Waits until the body is written; a response may arrive before that.</summary>
    /// <exception cref="OperationCanceledException">The token is cancelled first.</exception>
    /// <exception cref="IOException">The connection or the stream of the body failed.</exception>
    public Task WaitUntilWrittenAsync(CancellationToken cancellationToken) =>
        writing.IsCompleted ? ThrowIfFailed(writing) : WaitAsync(cancellationToken);

    /// <summary>Stops writing without waiting for the end.</summary>
    public void Stop()
    {
        if (gate is null)
        {
            return;
        }

        CancellationTokenSource? current;
        isStopped = true;
        lock (gate)
        {
            current = stop;
        }

        current?.Cancel();
    }

    /// <summary>Stops writing and waits until nothing reads the streams of the body.</summary>
    /// <returns>Whether reading has ended; false for a stream that ignores cancellation.</returns>
    public async ValueTask<bool> StopAsync()
    {
        if (gate is null)
        {
            return true;
        }

        Stop();
        return ended.IsCompleted || await EndsAsync(ended, patience, CancellationToken.None).ConfigureAwait(false);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = payload.Length ?? 0;
        return payload.Length is not null;
    }

    private static async Task<bool> EndsAsync(Task task, TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task first = await Task.WhenAny(task, Task.Delay(limit, over.Token)).ConfigureAwait(false);
        over.Cancel();
        return first == task;
    }

    // A server that needs no more may stop reading (RFC 9113, section 8.1). Writing is then cancelled, which is not a failure.
    private static Task ThrowIfFailed(Task writing) => writing.IsFaulted ? writing : Task.CompletedTask;

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!await EndsAsync(writing, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false))
        {
            throw new OperationCanceledException(cancellationToken);
        }

        await ThrowIfFailed(writing).ConfigureAwait(false);
    }

    private Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        if (gate is null)
        {
            return writing = payload.WriteToAsync(target, cancellationToken);
        }

        CancellationTokenSource own = new();
        TaskCompletionSource<bool> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        CancellationTokenSource? former;
        Task before;
        lock (gate)
        {
            (former, stop) = (stop, own);
            (before, ended) = (ended, end.Task);
        }

        // A handler may send one request several times; only the last write continues.
        former?.Cancel();
        if (isStopped)
        {
            own.Cancel();
        }

        return writing = WriteAfterAsync(before, target, own, end, cancellationToken);
    }

    private async Task WriteAfterAsync(
        Task before, Stream target, CancellationTokenSource own, TaskCompletionSource<bool> end, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration = cancellationToken.Register(own.Cancel);
        try
        {
            if (!before.IsCompleted && !await EndsAsync(before, patience, own.Token).ConfigureAwait(false))
            {
                own.Token.ThrowIfCancellationRequested();
                throw new IOException("The stream of the body ignores cancellation and is still being read by the previous attempt.");
            }

            await payload.WriteToAsync(target, own.Token).ConfigureAwait(false);
        }
        finally
        {
            end.SetResult(true);
        }
    }
}
