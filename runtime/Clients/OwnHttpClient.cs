using System.Net;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace Truto.Generated;

/// <summary>Creates the connections of clients that are given none.</summary>
internal static class OwnHttpClient
{
    /// <summary>Creates a client without a time limit, because each request has its own.</summary>
    public static HttpClient Create() => new(new RedirectHandler(ConnectionHandler())) { Timeout = Timeout.InfiniteTimeSpan };

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
