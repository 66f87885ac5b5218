namespace Truto.Generated;

/// <summary>Prevents that credentials are sent without encryption (RFC 6750, section 5.3; RFC 6749, section 3.2; RFC 7617, section 4).</summary>
internal static class SecureTransport
{
    /// <summary>
    /// Throws if a secret would be sent without TLS. Loopback addresses are allowed, because their traffic does not leave the machine.
    /// </summary>
    /// <param name="address">The URL to which the secret would be sent.</param>
    /// <param name="allowsInsecure">Whether the user allows it.</param>
    /// <param name="noun">The name of the secret in messages, such as <c>bearer token</c>.</param>
    /// <exception cref="InvalidOperationException">The connection is not encrypted.</exception>
    public static void Require(Uri address, bool allowsInsecure, string noun)
    {
        if (Problem(address, allowsInsecure, noun) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>Returns why a secret cannot be sent to a URL; null if it can.</summary>
    public static string? Problem(Uri address, bool allowsInsecure, string noun) =>
        allowsInsecure || address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? null
            : "The " + noun + " is not sent to " + address.GetLeftPart(UriPartial.Authority)
            + " because the connection is not encrypted. Use an https URL, or set ApiClientOptions.AllowInsecureConnections to true.";
}
