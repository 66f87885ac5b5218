using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Rejects headers and query parameters that must not be the same in every call. Messages never contain values.</summary>
/// <param name="options">The user's options.</param>
/// <param name="identity">The identity of the client.</param>
internal sealed class ReservedDefaults(ApiClientOptions options, ClientIdentity identity)
{
    // RFC 9110, sections 7.2 and 7.6.1.
    private static readonly string[] OfConnections =
        ["Connection", "Host", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    /// <exception cref="ArgumentException">The header is reserved.</exception>
    public void RequireHeader(string name)
    {
        if (ProblemOf(name) is { } problem)
        {
            throw new ArgumentException("'" + name + "' cannot be a default header, because " + problem + ".");
        }
    }

    /// <exception cref="ArgumentException">The query parameter is reserved.</exception>
    public void RequireParameter(string name)
    {
        if (Array.Find(identity.Schemes, scheme => scheme.Location == CredentialLocation.Query && scheme.WireName == name) is { } credential)
        {
            throw new ArgumentException("'" + name + "' cannot be a default query parameter, because " + IsCredential(credential) + ".");
        }
    }

    private string? ProblemOf(string header)
    {
        if (Array.Find(identity.Schemes, scheme => Is(scheme.HeaderName)) is { } credential)
        {
            return IsCredential(credential);
        }

        using HttpRequestMessage request = new();
        return Is("Authorization") ? "it is a credential; set ApiClientOptions.Token"
            : Is("Cookie") ? "it contains the cookies of a call; set it in RequestOptions.Headers"
            : IdempotencyKey.IsHeader(header, options, identity) ? "its value must differ in each call; set RequestOptions.IdempotencyKey"
            : Array.Exists(OfConnections, Is) ? "it belongs to the connection"
            : !request.Headers.TryAddWithoutValidation(header, (string?)null) ? "it describes a body; set it in RequestOptions.Headers"
            : null;

        bool Is(string? name) => header.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private string IsCredential(SecurityScheme scheme) => "it is a credential; set " + scheme.Source(options.GetType().Name);
}
