using System.Net;

namespace Truto.Generated;

/// <summary>Creates the <see cref="HttpClient"/> of a client that is given none.</summary>
internal static class OwnHttpClient
{
    /// <param name="given">The handler that sends requests, which is not disposed; null for own connections.</param>
    /// <exception cref="InvalidOperationException">The handler follows redirects itself.</exception>
    public static HttpClient Create(HttpMessageHandler? given)
    {
        AutoRedirect.Reject(given);
        return new HttpClient(new RedirectHandler(given ?? ConnectionHandler()), disposeHandler: given is null)
        {
            // Each call has its own time limit.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

#if NET
    // In a browser, the browser decompresses, keeps cookies and follows redirects, and these properties throw.
    public static HttpMessageHandler ConnectionHandler() => OperatingSystem.IsBrowser() ? new HttpClientHandler() : new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // Connections are renewed, so that DNS changes take effect.
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
