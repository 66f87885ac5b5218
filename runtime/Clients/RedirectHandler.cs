namespace Truto.Generated;

/// <summary>
/// Follows redirects (RFC 9110, 15.4) of requests that only read, GET and HEAD: within the same scheme, host and port with everything
/// that the request carries, elsewhere without its headers, and not at all where the
/// target repeats a credential, so that none leaves the API's host; and never from https to http.
/// Any other redirect is left to the caller, who sees it as a failure.
/// </summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int MaxRedirects = 10;

#if NET
    private static readonly HttpRequestOptionsKey<bool> StayKey = new("Truto.Generated.StayAtRedirect");
#else
    private const string StayKey = "Truto.Generated.StayAtRedirect";
#endif

    private bool isChecked;

    /// <summary>A handler whose inner one is given by whoever builds the chain.</summary>
    public RedirectHandler()
    {
    }

    public RedirectHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    /// <summary>Says of a request that a redirect is its result.</summary>
    public static void Stay(HttpRequestMessage request) =>
#if NET
        request.Options.Set(StayKey, true);
#else
        request.Properties[StayKey] = true;
#endif

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Whoever builds the chain may change its inner handlers until the first request.
        if (!isChecked)
        {
            AutoRedirect.Refuse(InnerHandler);
            isChecked = true;
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        for (int followed = 0; followed < MaxRedirects && Target(request, response) is { } target; followed++)
        {
            response.Dispose();
            request = Next(request, target);
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage response)
    {
        bool isFollowed = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
            && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
            && request.Content is null
            && !Stays(request);
        if (!isFollowed || response.Headers.Location is not { } location)
        {
            return null;
        }

        if (!Uri.TryCreate(request.RequestUri!, location, out Uri? target))
        {
            return null;
        }

        bool leaks = !IsSameOrigin(request.RequestUri!, target) && Secrets.Of(request)?.AppearIn(target) == true;
        bool isSafe = !leaks && (target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && request.RequestUri!.Scheme == Uri.UriSchemeHttp));
        return isSafe ? target : null;
    }

    private static bool Stays(HttpRequestMessage request) =>
#if NET
        request.Options.TryGetValue(StayKey, out _);
#else
        request.Properties.ContainsKey(StayKey);
#endif

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
            bool isHarmless = header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase) || header.Key.Equals("User-Agent", StringComparison.OrdinalIgnoreCase);
            if (isSameOrigin || isHarmless)
            {
                next.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return next;
    }

    // Options are for handlers, such as a browser's or the user's own; none of them is sent.
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
