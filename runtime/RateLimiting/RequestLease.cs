using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Truto.Generated;

/// <summary>A permit to send a request, or a request that waits for one. It is disposed when the response has arrived.</summary>
internal sealed class RequestLease(RequestRateLimiter limiter, AccountQueue queue) : RateLimitLease
{
    private readonly TaskCompletionSource<RateLimitLease> granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isReturned;

    public AccountQueue Queue => queue;

    public Task<RateLimitLease> Granted => granted.Task;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    /// <summary>The node in the queue; null if the request never waited.</summary>
    public LinkedListNode<RequestLease>? Node { get; set; }

    public void Complete() => granted.TrySetResult(this);

    public void Cancel(CancellationToken cancellationToken) => granted.TrySetCanceled(cancellationToken);

    public void Fail(Exception exception) => granted.TrySetException(exception);

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref isReturned, 1) == 0)
        {
            limiter.Return(this);
        }

        base.Dispose(disposing);
    }
}
