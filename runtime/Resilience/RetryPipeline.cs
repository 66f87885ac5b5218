using Polly;
using Polly.Retry;

namespace Truto.Generated;

/// <summary>Creates the Polly pipeline of retry options.</summary>
internal static class RetryPipeline
{
    /// <summary>Creates a pipeline.</summary>
    /// <param name="options">The number of retries and their delays.</param>
    /// <param name="clock">The clock that measures delays.</param>
    /// <param name="isRetried">Returns whether a failure is retried.</param>
    /// <param name="delay">Returns the delay that a failure requests; null for that of the options.</param>
    /// <param name="onRetry">Called before each delay.</param>
    public static ResiliencePipeline Create(
        RetryOptions options,
        TimeProvider clock,
        Func<Exception, ResilienceContext, bool> isRetried,
        Func<Exception, ResilienceContext, TimeSpan?> delay,
        Action<OnRetryArguments<object>> onRetry) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.Delay,
            MaxDelay = options.MaxDelay,
            ShouldHandle = arguments => new(arguments.Outcome.Exception is { } failure && isRetried(failure, arguments.Context)),
            DelayGenerator = arguments => new(delay(arguments.Outcome.Exception!, arguments.Context)),
            OnRetry = arguments =>
            {
                onRetry(arguments);
                return default;
            },
        })
        .Build();
}
