using Truto.Sandbox.Http;

namespace Truto.Sandbox;

/// <summary>Keeps the last requests.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 100;
    private readonly Queue<RecordedRequest> requests = new();
    private long count;

    /// <summary>Gets the number of requests that arrived, including those that are no longer kept.</summary>
    public long Count => Interlocked.Read(ref count);

    public void Add(SandboxRequest request)
    {
        RecordedRequest recorded = new(request.Method, request.Path, request.QueryText, request.Headers, request.BodyText);
        Interlocked.Increment(ref count);
        lock (requests)
        {
            requests.Enqueue(recorded);
            if (requests.Count > Capacity)
            {
                requests.Dequeue();
            }
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (requests)
        {
            return [.. requests];
        }
    }
}
