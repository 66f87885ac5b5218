using Polly;

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
        try
        {
            return options.MaxRetries == 0
                ? await attempt().ConfigureAwait(false)
                : await Build(options, clock, address).ExecuteAsync(
                    static async (attempt, _) => await attempt().ConfigureAwait(false), attempt, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception unreachable) when (IsUnreachable(unreachable))
        {
            throw new OAuthTokenUnreachableException(address, unreachable.Message, unreachable);
        }
    }

    private static ResiliencePipeline Build(RetryOptions options, TimeProvider clock, Uri address) => RetryPipeline.Create(
        options,
        clock,
        (failure, _) => IsWorthRetrying(failure, options),
        static (failure, _) => (failure as OAuthTokenException)?.RetryAfter,
        retry => options.OnRetry?.Invoke(new RetryEvent(
            "POST " + address.GetLeftPart(UriPartial.Path),
            retry.AttemptNumber + 1,
            retry.RetryDelay,
            retry.Outcome.Exception!,
            idempotencyKey: null)));

    private static bool IsWorthRetrying(Exception failure, RetryOptions options) => failure is OAuthTokenException refused
        ? options.StatusCodes.Contains((int)refused.StatusCode) && !(refused.RetryAfter > options.MaxRetryAfter)
        : IsUnreachable(failure);

    private static bool IsUnreachable(Exception failure) => failure is HttpRequestException or IOException or TimeoutException;
}
