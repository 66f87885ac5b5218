namespace Truto.Generated;

/// <summary>
/// Detects handlers that follow redirects themselves. They send headers with API keys, and cookies, to any host that a redirect names.
/// </summary>
internal static class AutoRedirect
{
    /// <summary>Rejects a chain of handlers whose innermost one follows redirects itself. Handlers of unknown types are accepted.</summary>
    /// <param name="handler">The outermost handler of the chain; null is accepted.</param>
    /// <exception cref="InvalidOperationException">The innermost handler follows redirects.</exception>
    public static void Reject(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        if (handler is not null && FollowsRedirects(handler))
        {
            throw new InvalidOperationException(
                "The handler " + handler.GetType().Name + " follows redirects itself and would send API keys and cookies to other hosts. "
                + "Set its AllowAutoRedirect to false; the client follows redirects without sending credentials to other hosts.");
        }
    }

#if NET
    private static bool FollowsRedirects(HttpMessageHandler handler)
    {
        // A browser follows redirects by its own rules and does not expose the target.
        if (OperatingSystem.IsBrowser())
        {
            return false;
        }

        return handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true };
    }
#else
    private static bool FollowsRedirects(HttpMessageHandler handler) => handler is HttpClientHandler { AllowAutoRedirect: true };
#endif
}
