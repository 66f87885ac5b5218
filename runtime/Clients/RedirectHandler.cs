namespace Truto.Generated;

/// <summary>Follows redirects (<see cref="Redirects"/>) of a client whose <see cref="HttpClient"/> is given.</summary>
internal sealed class RedirectHandler : DelegatingHandler
{
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
        return Redirects.IsRedirect(response) && !ReturnsRedirects(request)
            ? await FollowAsync(request, response, cancellationToken).ConfigureAwait(false)
            : response;
    }

    private static bool ReturnsRedirects(HttpRequestMessage request) =>
#if NET
        request.Options.TryGetValue(OptionKey, out _);
#else
        request.Properties.ContainsKey(OptionKey);
#endif

    private Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken) =>
        Redirects.FollowAsync(request, response, Secrets.Of(request), next => base.SendAsync(next, cancellationToken));
}
