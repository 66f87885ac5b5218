using Polly;
using Polly.Retry;

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

    private static ResiliencePipeline Build(RetryOptions options, TimeProvider clock, Uri address) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.Delay,
            MaxDelay = options.MaxDelay,
            ShouldHandle = arguments => new(arguments.Outcome.Exception is { } failure && IsWorthRetrying(failure, options)),
            DelayGenerator = static arguments => new((arguments.Outcome.Exception as OAuthTokenException)?.RetryAfter),
            OnRetry = arguments =>
            {
                int number = arguments.AttemptNumber + 1;
                string operation = "POST " + address.GetLeftPart(UriPartial.Path);
                options.OnRetry?.Invoke(new RetryEvent(
                    operation, number, arguments.RetryDelay, arguments.Outcome.Exception!, idempotencyKey: null));
                return default;
            },
        })
        .Build();

    private static bool IsWorthRetrying(Exception failure, RetryOptions options) => failure is OAuthTokenException refused
        ? options.StatusCodes.Contains((int)refused.StatusCode) && !(refused.RetryAfter > options.MaxRetryAfter)
        : IsUnreachable(failure);

    private static bool IsUnreachable(Exception failure) => failure is HttpRequestException or IOException or TimeoutException;
}
