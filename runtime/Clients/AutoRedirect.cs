namespace Truto.Generated;

/// <summary>Finds handlers that follow redirects themselves. They take headers with API keys, and cookies, to whatever host a redirect names.</summary>
internal static class AutoRedirect
{
    /// <summary>Refuses a chain of handlers whose last one follows redirects itself. Handlers of unknown types are trusted.</summary>
    /// <param name="handler">The first handler of the chain.</param>
    /// <exception cref="InvalidOperationException">The last handler follows redirects.</exception>
    public static void Refuse(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        if (handler is not null && IsOn(handler))
        {
            throw new InvalidOperationException(
                "The " + handler.GetType().Name + " of the client follows redirects itself and would take API keys and cookies to other hosts. "
                + "Set its AllowAutoRedirect to false: the client follows redirects without taking credentials along.");
        }
    }

#if NET
    private static bool IsOn(HttpMessageHandler handler)
    {
        // A browser follows redirects by its own rules; scripts never see the target.
        if (OperatingSystem.IsBrowser())
        {
            return false;
        }

        return handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true };
    }
#else
    private static bool IsOn(HttpMessageHandler handler) => handler is HttpClientHandler { AllowAutoRedirect: true };
#endif
}
