using System.Net;
#if NET
using System.Runtime.CompilerServices;
#endif

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
    public static HttpMessageHandler ConnectionHandler()
    {
        // In a browser, the browser decompresses, keeps cookies and follows redirects, and the properties of these throw.
        if (OperatingSystem.IsBrowser())
        {
            return new HttpClientHandler();
        }

        SocketsHttpHandler connections = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // Connections are renewed, so that DNS changes take effect.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return new GZipHandler(connections);
        }

        connections.AutomaticDecompression = DecompressionMethods.All;
        return connections;
    }
#else
    public static HttpMessageHandler ConnectionHandler() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
    };
#endif
}
