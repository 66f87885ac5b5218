namespace Truto.Generated;

/// <summary>The URL of a request, as messages and exceptions show it.</summary>
internal static class RequestUrl
{
    /// <summary>The URL without query, fragment, user information and credentials; null where there is none, or it is no URL without a credential.</summary>
    public static Uri? Shown(Uri? url, Secrets secrets)
    {
        if (url is not { IsAbsoluteUri: true })
        {
            return null;
        }

        string text = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Uri.TryCreate(Redaction.Apply(text, secrets), UriKind.Absolute, out Uri? shown) ? shown : null;
    }
}
