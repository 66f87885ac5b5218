using System.Net;

namespace Truto.Generated;

/// <summary>The <see cref="HttpClient"/> of a client that was given none.</summary>
internal static class OwnHttpClient
{
    /// <param name="given">Sends the requests and stays its owner's; null for connections of its own.</param>
    /// <exception cref="InvalidOperationException">The given handler follows redirects itself.</exception>
    public static HttpClient Create(HttpMessageHandler? given)
    {
        AutoRedirect.Refuse(given);
        return new HttpClient(new RedirectHandler(given ?? ConnectionHandler()), disposeHandler: given is null)
        {
            // Each call has its own limit, which cancels it.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

#if NET
    // In a browser the connections are the browser's: it decompresses, keeps cookies and follows redirects, and the properties throw.
    public static HttpMessageHandler ConnectionHandler() => OperatingSystem.IsBrowser() ? new HttpClientHandler() : new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // Connections are renewed so that a change of the host's address is seen.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
#else
    public static HttpMessageHandler ConnectionHandler() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
    };
#endif
}
