using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Truto.Generated;

/// <summary>The leave to send a request, or what waits for it. Disposing it says that the answer is there.</summary>
internal sealed class RequestTurn(RequestRateLimiter limiter, RequestLane lane) : RateLimitLease
{
    private readonly TaskCompletionSource<RateLimitLease> granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isReturned;

    public RequestLane Lane => lane;

    public Task<RateLimitLease> Granted => granted.Task;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    /// <summary>Where it waits in its lane; null where it never did.</summary>
    public LinkedListNode<RequestTurn>? Place { get; set; }

    public void Announce() => granted.TrySetResult(this);

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
