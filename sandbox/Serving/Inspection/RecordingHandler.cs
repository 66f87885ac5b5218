namespace Truto.Generated.Serving.Inspection;

/// <summary>Records the requests to another handler, and its replies.</summary>
internal sealed class RecordingHandler(IRequestHandler inner) : IRequestHandler
{
    public TimeProvider Clock => inner.Clock;

    public int MaxBodySize => inner.MaxBodySize;

    /// <summary>Gets the recorded requests.</summary>
    public CallLog Calls { get; } = new();

    public async ValueTask<Reply> HandleAsync(ReceivedRequest request, CancellationToken cancellationToken)
    {
        Reply reply = await inner.HandleAsync(request, cancellationToken);
        Calls.Add(LoggedAttempt.Of(request, reply, Clock.GetUtcNow()));
        return reply;
    }

    public Reply TooLarge() => inner.TooLarge();
}
