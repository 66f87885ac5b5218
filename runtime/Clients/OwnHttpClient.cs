using System.Net;

namespace Truto.Generated;

/// <summary>The <see cref="HttpClient"/> of a client that was given none.</summary>
internal static class OwnHttpClient
{
    /// <param name="given">Sends the requests and stays its owner's; null for connections of its own.</param>
    public static HttpClient Create(HttpMessageHandler? given) => new(new RedirectHandler(given ?? ConnectionHandler()), disposeHandler: given is null)
    {
        // Each call has its own limit, which cancels it.
        Timeout = Timeout.InfiniteTimeSpan,
    };

#if NET
    public static SocketsHttpHandler ConnectionHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,

        // Connections are renewed so that a change of the host's address is seen.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
#else
    public static HttpClientHandler ConnectionHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
    };
#endif
}
