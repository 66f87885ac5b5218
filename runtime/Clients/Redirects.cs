namespace Truto.Generated;

/// <summary>
/// Follows redirects (RFC 9110, section 15.4) of GET and HEAD requests without a body. Within the same origin all headers are kept; to other origins
/// only <c>Accept</c> and <c>User-Agent</c> are sent, and a redirect whose target contains a credential is not followed. Redirects from https to http
/// are never followed. A redirect that is not followed is returned to the caller.
/// </summary>
internal static class Redirects
{
    private const int MaxRedirects = 10;

    /// <summary>Returns whether a response is a redirect that may be followed.</summary>
    public static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    /// <summary>Follows redirects until a response is none, or one is not followed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The response to the request.</param>
    /// <param name="secrets">The secrets of the request; null for none.</param>
    /// <param name="send">Sends a further request.</param>
    public static async Task<HttpResponseMessage> FollowAsync(
        HttpRequestMessage request, HttpResponseMessage response, Secrets? secrets, Func<HttpRequestMessage, Task<HttpResponseMessage>> send)
    {
        for (int followed = 0; followed < MaxRedirects && Target(request, response, secrets) is { } target; followed++)
        {
            response.Dispose();
            request = Next(request, target);
            response = await send(request).ConfigureAwait(false);
        }

        return response;
    }

    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage response, Secrets? secrets)
    {
        bool isFollowed = IsRedirect(response)
            && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
            && request.Content is null;
        if (!isFollowed || response.Headers.Location is not { } location)
        {
            return null;
        }

        if (!Uri.TryCreate(request.RequestUri!, location, out Uri? target))
        {
            return null;
        }

        bool leaks = !IsSameOrigin(request.RequestUri!, target) && secrets?.AppearIn(target) == true;
        bool isSafeScheme = target.Scheme == Uri.UriSchemeHttps
            || (target.Scheme == Uri.UriSchemeHttp && request.RequestUri!.Scheme == Uri.UriSchemeHttp);
        return isSafeScheme && !leaks ? target : null;
    }

    private static HttpRequestMessage Next(HttpRequestMessage request, Uri target)
    {
        HttpRequestMessage next = new(request.Method, target)
        {
            Version = request.Version,
#if NET
            VersionPolicy = request.VersionPolicy,
#endif
        };
        CopyOptions(request, next);
        bool isSameOrigin = IsSameOrigin(request.RequestUri!, target);
        foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers)
        {
            bool isHarmless = header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase)
                || header.Key.Equals("User-Agent", StringComparison.OrdinalIgnoreCase);
            if (isSameOrigin || isHarmless)
            {
                next.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return next;
    }

    // Options are read by handlers, such as a browser's or the user's own, and never sent.
    private static void CopyOptions(HttpRequestMessage source, HttpRequestMessage target)
    {
#if NET
        IDictionary<string, object?> options = target.Options;
        foreach (KeyValuePair<string, object?> option in source.Options)
        {
            options[option.Key] = option.Value;
        }
#else
        foreach (KeyValuePair<string, object> property in source.Properties)
        {
            target.Properties[property.Key] = property.Value;
        }
#endif
    }

    private static bool IsSameOrigin(Uri left, Uri right) =>
        Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
