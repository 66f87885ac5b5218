namespace Truto.Generated;

/// <summary>
/// Follows redirects (RFC 9110, section 15.4) of GET and HEAD requests without a body. Within the same origin all headers are kept; to other origins
/// only <c>Accept</c> and <c>User-Agent</c> are sent, and a redirect whose target contains a credential is not followed. Redirects from https to http
/// are never followed. A redirect that is not followed is returned to the caller.
/// </summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int MaxRedirects = 10;

#if NET
    private static readonly HttpRequestOptionsKey<bool> OptionKey = new("Truto.Generated.ReturnRedirects");
#else
    private const string OptionKey = "Truto.Generated.ReturnRedirects";
#endif

    private bool isChecked;

    /// <summary>Creates a handler without an inner handler.</summary>
    public RedirectHandler()
    {
    }

    public RedirectHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    /// <summary>Marks a request whose redirect is returned and not followed.</summary>
    public static void ReturnRedirects(HttpRequestMessage request) =>
#if NET
        request.Options.Set(OptionKey, true);
#else
        request.Properties[OptionKey] = true;
#endif

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The inner handlers may change until the first request.
        if (!isChecked)
        {
            AutoRedirect.Reject(InnerHandler);
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
            && !ReturnsRedirects(request);
        if (!isFollowed || response.Headers.Location is not { } location)
        {
            return null;
        }

        if (!Uri.TryCreate(request.RequestUri!, location, out Uri? target))
        {
            return null;
        }

        bool leaks = !IsSameOrigin(request.RequestUri!, target) && Secrets.Of(request)?.AppearIn(target) == true;
        bool isSafeScheme = target.Scheme == Uri.UriSchemeHttps
            || (target.Scheme == Uri.UriSchemeHttp && request.RequestUri!.Scheme == Uri.UriSchemeHttp);
        return isSafeScheme && !leaks ? target : null;
    }

    private static bool ReturnsRedirects(HttpRequestMessage request) =>
#if NET
        request.Options.TryGetValue(OptionKey, out _);
#else
        request.Properties.ContainsKey(OptionKey);
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
