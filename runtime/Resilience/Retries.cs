using Microsoft.Extensions.Logging;

namespace Truto.Generated;

/// <summary>Retries calls after transient failures if a retry is safe.</summary>
internal sealed class Retries(TimeProvider clock, ILogger? log)
{
    /// <summary>Returns whether a failed attempt is followed by another one.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="execution">The call.</param>
    /// <param name="retries">The number of retries before.</param>
    public static bool AreContinued(Exception failure, CallExecution execution, int retries) =>
        retries < execution.Retry.MaxRetries && !execution.Deadline.Token.IsCancellationRequested && IsWorthRetrying(failure, execution);

    /// <summary>Reports a failed attempt, and waits for the time of the next one.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="execution">The call.</param>
    /// <param name="retries">The number of retries before.</param>
    public Task WaitAsync(Exception failure, CallExecution execution, int retries)
    {
        TimeSpan delay = RequestedDelay(failure, execution) ?? Backoff.Next(execution.Retry, retries);
        Report(execution, failure, delay);
        return Backoff.WaitAsync(delay, clock, execution.Deadline.Token);
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
