namespace Truto.Generated;

/// <summary>Returns the URL of a request as messages and exceptions show it.</summary>
internal static class RequestUrl
{
    /// <summary>
    /// Returns the URL without query, fragment, user information and credentials; null if there is none, or if it is not a URL without a credential.
    /// </summary>
    public static Uri? Redacted(Uri? url, Secrets secrets)
    {
        if (url is not { IsAbsoluteUri: true })
        {
            return null;
        }

        string text = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Uri.TryCreate(Redaction.Apply(text, secrets), UriKind.Absolute, out Uri? shown) ? shown : null;
    }
}
