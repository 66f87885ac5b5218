namespace Truto.Generated.Tests.Live.Generated;

/// <summary>A connection that signals when the headers of a response have arrived, so that a test can act while the body is read.</summary>
internal sealed class ArrivalHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly TaskCompletionSource headers = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the headers of the first response have arrived.</summary>
    public Task Headers => headers.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        headers.TrySetResult();
        return response;
    }
}
