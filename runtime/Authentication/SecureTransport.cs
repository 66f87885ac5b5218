namespace Truto.Generated;

/// <summary>Keeps credentials off connections that anyone on the way can read (RFC 6750, 5.3; RFC 6749, 3.2; RFC 7617, 4).</summary>
internal static class SecureTransport
{
    /// <summary>Refuses to send a secret without TLS. Loopback never leaves the machine.</summary>
    /// <param name="address">Where the secret would go.</param>
    /// <param name="allowsInsecure">Whether the user permits it.</param>
    /// <param name="noun">What the secret is called: <c>bearer token</c>.</param>
    /// <exception cref="InvalidOperationException">The address is not secure.</exception>
    public static void Demand(Uri address, bool allowsInsecure, string noun)
    {
        if (Problem(address, allowsInsecure, noun) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>Why a secret cannot be sent to an address; null where it can.</summary>
    public static string? Problem(Uri address, bool allowsInsecure, string noun) =>
        allowsInsecure || address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? null
            : "The " + noun + " is not sent to " + address.GetLeftPart(UriPartial.Authority)
            + ": without TLS anyone on the way can read it. Use an https address, or set ApiClientOptions.AllowInsecureConnections to true.";
}
