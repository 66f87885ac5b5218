using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Truto.Generated;

/// <summary>Sends a call again where that may help and can do no harm.</summary>
internal sealed class Retries(TimeProvider clock, ILogger? log)
{
    private const int TooManyRequests = 429;

    private static readonly ResiliencePropertyKey<Delivery> Sent = new("Truto.Generated.Delivery");

    // Options are immutable, and most clients have one of them.
    private readonly ConditionalWeakTable<RetryOptions, ResiliencePipeline> pipelines = new();

    /// <summary>Runs the attempts of a call until one succeeds, or fails in a way that another would not mend.</summary>
    public async ValueTask<T> RunAsync<T>(Delivery delivery, Func<CancellationToken, Task<T>> attempt)
    {
        if (!delivery.IsRepeatable)
        {
            return await attempt(delivery.Deadline.Token).ConfigureAwait(false);
        }

        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, delivery.Deadline.Token);
        try
        {
            context.Properties.Set(Sent, delivery);
            return await pipelines.GetValue(delivery.Retry, Build).ExecuteAsync(
                static (context, attempt) => new ValueTask<T>(attempt(context.CancellationToken)), context, attempt).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline Build(RetryOptions options) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.Delay,
            MaxDelay = options.MaxDelay,
            ShouldHandle = arguments => new(arguments.Outcome.Exception is { } failure && IsWorthRetrying(failure, Of(arguments.Context))),
            DelayGenerator = arguments => new(ToldDelay(arguments.Outcome.Exception, options)),
            OnRetry = arguments =>
            {
                Report(Of(arguments.Context), arguments.Outcome.Exception!, arguments.RetryDelay);
                return default;
            },
        })
        .Build();

    private static Delivery Of(ResilienceContext context) => context.Properties.GetValue(Sent, null!);

    private static bool IsWorthRetrying(Exception failure, Delivery delivery) => delivery.IsRepeatable && failure switch
    {
        ApiException answer => delivery.Retry.StatusCodes.Contains((int)answer.StatusCode)
            && !(ToldDelay(answer, delivery.Retry) is { } delay && (delay > delivery.Retry.MaxRetryAfter || delay >= delivery.Deadline.Remaining)),
        BodyTooLongException => false,
        HttpRequestException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>The wait that the API asks for; null where it does not.</summary>
    private static TimeSpan? ToldDelay(Exception? failure, RetryOptions options) =>
        failure is not ApiException answer ? null
        : (int)answer.StatusCode == TooManyRequests ? answer.RateLimit?.RetryAfter ?? answer.RateLimit?.Reset ?? options.RateLimitDelay
        : answer.RateLimit?.RetryAfter;

    private void Report(Delivery delivery, Exception failure, TimeSpan delay)
    {
        delivery.Failed(failure);
        RetryOptions options = delivery.Retry;
        if (options.OnRetry is null && options.OnRateLimited is null && log is null)
        {
            return;
        }

        RetryEvent retry = new(delivery.Call.Operation.ToString(), delivery.Attempts, delay, failure, delivery.IdempotencyKey);
        if (log is not null)
        {
            CallLog.Waiting(log, retry);
        }

        if ((int?)retry.StatusCode == TooManyRequests)
        {
            options.OnRateLimited?.Invoke(retry);
        }

        options.OnRetry?.Invoke(retry);
    }
}
