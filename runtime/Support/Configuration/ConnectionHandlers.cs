using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Creates the handlers of a client whose connections a factory manages. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConnectionHandlers
{
    /// <summary>
    /// Returns the innermost handler, which owns the connections: the handler of the options, which is not disposed, or a new one with the settings
    /// of a client without a factory.
    /// </summary>
    /// <param name="options">The client's options.</param>
    /// <exception cref="InvalidOperationException">The handler of the options follows redirects itself.</exception>
    public static HttpMessageHandler Primary(ApiClientOptions options)
    {
        AutoRedirect.Reject(options.HttpHandler);
        return options.HttpHandler is { } given ? new UndisposedHandler(given) : OwnHttpClient.ConnectionHandler();
    }

    /// <summary>Creates a handler that follows redirects without sending credentials to another host.</summary>
    public static DelegatingHandler Redirects() => new RedirectHandler();

    /// <summary>Forwards requests, and does not dispose its inner handler.</summary>
    private sealed class UndisposedHandler(HttpMessageHandler kept) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker invoker = new(kept, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            invoker.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                invoker.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
