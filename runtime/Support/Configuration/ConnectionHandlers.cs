using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>The handlers of a client whose connections are made by a factory. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConnectionHandlers
{
    /// <summary>The last one, which has the connections: the options' own, which stays its owner's, else one like that of a client without a factory.</summary>
    /// <param name="options">The client's options.</param>
    /// <exception cref="InvalidOperationException">The options' handler follows redirects itself.</exception>
    public static HttpMessageHandler Primary(ApiClientOptions options)
    {
        AutoRedirect.Refuse(options.HttpHandler);
        return options.HttpHandler is { } given ? new KeptHandler(given) : OwnHttpClient.ConnectionHandler();
    }

    /// <summary>Follows redirects, and takes no credential to another host.</summary>
    public static DelegatingHandler Redirects() => new RedirectHandler();

    /// <summary>Passes everything on and leaves its inner handler alone when it is disposed.</summary>
    private sealed class KeptHandler(HttpMessageHandler kept) : HttpMessageHandler
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
