using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Polly;

namespace Truto.Generated;

/// <summary>Retries calls after transient failures if a retry is safe.</summary>
internal sealed class Retries(TimeProvider clock, ILogger? log)
{
    private static readonly ResiliencePropertyKey<Delivery> Sent = new("Truto.Generated.Delivery");

    // Options are immutable, and most clients use a single instance.
    private readonly ConditionalWeakTable<RetryOptions, ResiliencePipeline> pipelines = new();

    /// <summary>Runs the attempts of a call until one succeeds, or fails in a way that is not retried.</summary>
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

    private ResiliencePipeline Build(RetryOptions options) => RetryPipeline.Create(
        options,
        clock,
        static (failure, context) => IsWorthRetrying(failure, Of(context)),
        static (failure, context) => Delay(failure, Of(context)),
        retry => Report(Of(retry.Context), retry.Outcome.Exception!, retry.RetryDelay));

    private static Delivery Of(ResilienceContext context) => context.Properties.GetValue(Sent, null!);

    private static bool IsWorthRetrying(Exception failure, Delivery delivery) => delivery.IsRepeatable && failure switch
    {
        ApiException refused => IsWorthRetrying(refused, delivery),
        OAuthTokenUnreachableException => false,
        HttpRequestException or IOException => delivery.IsSafeToRepeat,

        // The time limit of a given HttpClient would also end the next attempt.
        TimeoutException => delivery.IsSafeToRepeat && delivery.HasLongerLimit,
        _ => false,
    };

    private static bool IsWorthRetrying(ApiException refused, Delivery delivery)
    {
        RetryOptions options = delivery.Retry;
        bool? advice = refused is ApiResponseFormatException ? null : RetryAdvice.Of(refused);
        return (advice == true || options.StatusCodes.Contains((int)refused.StatusCode))
            && (delivery.IsSafeToRepeat || RetryAdvice.IsNotProcessed(refused))
            && (options.RetryFinalResponses || (advice != false && !delivery.IsFinal(refused)))
            && !(RetryAdvice.Delay(refused, options) is { } wait && (wait > options.MaxRetryAfter || wait >= delivery.Deadline.Remaining));
    }

    /// <summary>Returns the delay that the API requests plus jitter; null if it requests none.</summary>
    private static TimeSpan? Delay(Exception failure, Delivery delivery) =>
        failure is ApiException refused && RetryAdvice.Delay(refused, delivery.Retry) is { } wait
            ? Jitter.Add(wait, delivery.Deadline.Remaining)
            : null;

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

        if ((int?)retry.StatusCode == RetryAdvice.TooManyRequests)
        {
            options.OnRateLimited?.Invoke(retry);
        }

        options.OnRetry?.Invoke(retry);
    }
}
