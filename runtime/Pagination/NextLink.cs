namespace Truto.Generated;

/// <summary>Resolves the link to the next page of a list.</summary>
internal static class NextLink
{
    /// <summary>
    /// Returns the URL of a link, which may be relative to the first page (RFC 3986, section 5). If the link has the same host and http, but the
    /// client uses https, it is changed to https, because some APIs behind a proxy return such links.
    /// </summary>
    /// <param name="link">The link.</param>
    /// <param name="first">The URL of the first page.</param>
    /// <param name="operation">The name of the operation, for messages.</param>
    /// <exception cref="InvalidDataException">
    /// The link is not a URL, or leads to another host, to which this client must not send requests.
    /// </exception>
    public static Uri Resolve(string link, Uri first, string operation)
    {
        if (!Uri.TryCreate(first, link, out Uri? target) || target.UserInfo.Length > 0)
        {
            throw new InvalidDataException("The link to the next page of " + operation + " is not a valid URL.");
        }

        if (target.Scheme == Uri.UriSchemeHttp && first.Scheme == Uri.UriSchemeHttps && target.IsDefaultPort && first.IsDefaultPort)
        {
            target = new UriBuilder(target) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
        }

        // The rest of the link is not quoted, because it may contain a token.
        return Uri.Compare(target, first, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? target
            : throw new InvalidDataException(
                "The link to the next page of " + operation + " leads to " + target.GetLeftPart(UriPartial.Authority)
                + ", but this client sends requests to "
                + first.GetLeftPart(UriPartial.Authority) + "; it is not followed.");
    }
}
