namespace Truto.Generated;

/// <summary>The link to the next page of a list.</summary>
internal static class NextLink
{
    /// <summary>
    /// The address that a link leads to. It may be relative to the first page (RFC 3986, 5). One of the same host that says http where the
    /// client says https, as APIs behind a proxy do, is followed by https.
    /// </summary>
    /// <param name="link">The link.</param>
    /// <param name="first">The address of the first page.</param>
    /// <param name="operation">The operation's name in messages.</param>
    /// <exception cref="InvalidDataException">It is no address, or one of another host, to which no request of this client may go.</exception>
    public static Uri Resolve(string link, Uri first, string operation)
    {
        if (!Uri.TryCreate(first, link, out Uri? target) || target.UserInfo.Length > 0)
        {
            throw new InvalidDataException("The link to the next page of " + operation + " is no address.");
        }

        if (target.Scheme == Uri.UriSchemeHttp && first.Scheme == Uri.UriSchemeHttps && target.IsDefaultPort && first.IsDefaultPort)
        {
            target = new UriBuilder(target) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
        }

        // The rest of the link is not quoted: it may hold a token.
        return Uri.Compare(target, first, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? target
            : throw new InvalidDataException(
                "The link to the next page of " + operation + " leads to " + target.GetLeftPart(UriPartial.Authority) + ", and this client's requests go to "
                + first.GetLeftPart(UriPartial.Authority) + ": it is not followed.");
    }
}
