namespace Truto.Generated;

/// <summary>Retries token requests after transient failures. A repeated token request only creates another token.</summary>
internal static class OAuthTokenRetries
{
    /// <summary>Runs the attempts of a token request.</summary>
    /// <param name="options">The number of retries and their delays.</param>
    /// <param name="clock">The clock that measures delays.</param>
    /// <param name="address">The token endpoint.</param>
    /// <param name="attempt">Sends the request.</param>
    /// <exception cref="OAuthTokenException">The endpoint issued no token.</exception>
    /// <exception cref="OAuthTokenUnreachableException">The endpoint sent no complete response.</exception>
    public static async Task<OAuthToken> RunAsync(RetryOptions options, TimeProvider clock, Uri address, Func<Task<OAuthToken>> attempt)
    {
        for (int retries = 0; true; retries++)
        {
            TimeSpan delay;
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Exception failure) when (retries < options.MaxRetries && IsWorthRetrying(failure, options))
            {
                delay = (failure as OAuthTokenException)?.RetryAfter ?? Backoff.Next(options, retries);
                options.OnRetry?.Invoke(
                    new RetryEvent("POST " + address.GetLeftPart(UriPartial.Path), retries + 1, delay, failure, idempotencyKey: null));
            }
            catch (Exception unreachable) when (IsUnreachable(unreachable))
            {
                throw new OAuthTokenUnreachableException(address, unreachable.Message, unreachable);
            }

            await Backoff.WaitAsync(delay, clock, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static bool IsWorthRetrying(Exception failure, RetryOptions options) => failure is OAuthTokenException refused
        ? options.StatusCodes.Contains((int)refused.StatusCode) && !(refused.RetryAfter > options.MaxRetryAfter)
        : IsUnreachable(failure);

    private static bool IsUnreachable(Exception failure) => failure is HttpRequestException or IOException or TimeoutException;
}
