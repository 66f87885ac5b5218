using System.Security.Cryptography;
using System.Text;

namespace Truto.Generated.Serving.Inspection;

/// <summary>
/// Decides which requests reach the local page. Every site that a developer opens can send requests to the loopback address, so the address alone
/// protects nothing.
/// </summary>
internal sealed class PageAccess
{
    /// <summary>The header with the token that switches require.</summary>
    public const string TokenHeader = "X-Inspect-Token";

    // Only these names: another one can be a public name that resolves to the loopback address (DNS rebinding).
    private static readonly string[] Hosts = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Gets a secret that only the page can read: it is in a response that browsers do not show to other origins.</summary>
    public string Token { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Returns the reply to a request that may not reach the page, or null.</summary>
    public Reply? Refuse(ReceivedRequest request)
    {
        if (request.Header("Host") is not { } host || !Hosts.Contains(WithoutPort(host), StringComparer.OrdinalIgnoreCase))
        {
            return Refused("The page is available at 127.0.0.1 and localhost only.");
        }

        if ((request.Header("Origin") is { } origin && origin != "http://" + host) || IsCrossSite(request))
        {
            return Refused("Other origins have no access to the page.");
        }

        return request.Method is "GET" || HasToken(request) ? null : Refused($"Requests that change something need the header {TokenHeader}.");
    }

    private bool HasToken(ReceivedRequest request) => request.Header(TokenHeader) is { } token
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token));

    // A link on another site may open the page in a tab of its own, but nothing may embed or fetch it.
    private static bool IsCrossSite(ReceivedRequest request) =>
        request.Header("Sec-Fetch-Site") is not (null or "same-origin" or "none")
        && (request.Method, request.Header("Sec-Fetch-Mode"), request.Header("Sec-Fetch-Dest")) != ("GET", "navigate", "document");

    private static string WithoutPort(string host)
    {
        int colon = host.LastIndexOf(':');
        return colon > host.LastIndexOf(']') ? host[..colon] : host;
    }

    private static Reply Refused(string why) => new(403, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(why));
}
