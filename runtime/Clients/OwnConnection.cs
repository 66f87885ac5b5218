namespace Truto.Generated;

/// <summary>
/// Sends the requests of a client that is given no <see cref="HttpClient"/>. It needs none: each call has its own time limit, and its requests are
/// complete.
/// </summary>
internal sealed class OwnConnection : IDisposable
{
    private readonly HttpMessageHandler handler;
    private readonly HttpMessageInvoker invoker;
    private bool isChecked;

    /// <param name="given">The handler that sends requests, which is not disposed; null for own connections.</param>
    /// <exception cref="InvalidOperationException">The handler follows redirects itself.</exception>
    public OwnConnection(HttpMessageHandler? given)
    {
        AutoRedirect.Reject(given);
        handler = given ?? OwnHttpClient.ConnectionHandler();
        invoker = new HttpMessageInvoker(handler, disposeHandler: given is null);
    }

    /// <summary>Sends a request. The response may be a redirect.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The inner handlers may change until the first request.
        if (!isChecked)
        {
            AutoRedirect.Reject(handler);
            isChecked = true;
        }

        return invoker.SendAsync(request, cancellationToken);
    }

    /// <summary>Follows the redirect that is the response to a request.</summary>
    public Task<HttpResponseMessage> FollowAsync(
        HttpRequestMessage request, HttpResponseMessage response, Secrets secrets, CancellationToken cancellationToken) =>
        Redirects.FollowAsync(request, response, secrets, next => invoker.SendAsync(next, cancellationToken));

    public void Dispose() => invoker.Dispose();
}
