using Microsoft.Extensions.Logging;

namespace Truto.Generated;

/// <summary>Retries calls after transient failures if a retry is safe.</summary>
internal sealed class Retries(TimeProvider clock, ILogger? log)
{
    /// <summary>Runs the attempts of a call until one succeeds, or fails in a way that is not retried.</summary>
    public async ValueTask<T> RunAsync<T>(CallExecution execution, Func<CancellationToken, Task<T>> attempt)
    {
        CancellationToken end = execution.Deadline.Token;
        for (int retries = 0; true; retries++)
        {
            TimeSpan delay;
            try
            {
                return await attempt(end).ConfigureAwait(false);
            }
            catch (Exception failure) when (retries < execution.Retry.MaxRetries && !end.IsCancellationRequested && IsWorthRetrying(failure, execution))
            {
                delay = RequestedDelay(failure, execution) ?? Backoff.Next(execution.Retry, retries);
                Report(execution, failure, delay);
            }

            await Backoff.WaitAsync(delay, clock, end).ConfigureAwait(false);
        }
    }

    private static bool IsWorthRetrying(Exception failure, CallExecution execution) => execution.IsRepeatable && failure switch
    {
        ApiException refused => IsWorthRetrying(refused, execution),
        OAuthTokenUnreachableException => false,
        HttpRequestException or IOException => execution.IsSafeToRepeat,

        // The time limit of a given HttpClient would also end the next attempt.
        TimeoutException => execution.IsSafeToRepeat && execution.HasLongerLimit,
        _ => false,
    };

    private static bool IsWorthRetrying(ApiException refused, CallExecution execution)
    {
        RetryOptions options = execution.Retry;
        bool? advice = refused is ApiResponseFormatException ? null : RetryAdvice.Of(refused);
        return (advice == true || options.StatusCodes.Contains((int)refused.StatusCode))
            && (execution.IsSafeToRepeat || RetryAdvice.IsNotProcessed(refused))
            && (options.RetryFinalResponses || (advice != false && !execution.IsFinal(refused)))
            && !(RetryAdvice.Delay(refused, options) is { } wait && (wait > options.MaxRetryAfter || wait >= execution.Deadline.Remaining));
    }

    /// <summary>Returns the delay that the API requests plus jitter; null if it requests none.</summary>
    private static TimeSpan? RequestedDelay(Exception failure, CallExecution execution) =>
        failure is ApiException refused && RetryAdvice.Delay(refused, execution.Retry) is { } wait
            ? Jitter.Add(wait, execution.Deadline.Remaining)
            : null;

    private void Report(CallExecution execution, Exception failure, TimeSpan delay)
    {
        execution.RecordFailure(failure);
        RetryOptions options = execution.Retry;
        if (options.OnRetry is null && options.OnRateLimited is null && log is null)
        {
            return;
        }

        RetryEvent retry = new(execution.Call.Operation.ToString(), execution.Attempts, delay, failure, execution.IdempotencyKey);
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
