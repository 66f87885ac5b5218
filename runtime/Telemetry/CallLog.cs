using Microsoft.Extensions.Logging;

namespace Truto.Generated;

/// <summary>
/// Logs operations, statuses and times; never exceptions and their messages, which may contain texts of the API, nor queries, headers and bodies.
/// </summary>
internal static partial class CallLog
{
    public static void Ended(ILogger log, OperationName operation, OpenResponse? response, int attempts, double milliseconds, Exception? failure)
    {
        // Checked here, so that the name of the operation is created only if it is logged.
        if (!log.IsEnabled(failure is null or OperationCanceledException ? LogLevel.Debug : LogLevel.Warning))
        {
            return;
        }

        string name = operation.ToString();
        if (failure is null)
        {
            Succeeded(log, name, (int?)response?.Message.StatusCode, milliseconds, attempts);
        }
        else if (failure is OperationCanceledException)
        {
            Cancelled(log, name, milliseconds, attempts);
        }
        else
        {
            Failed(log, name, ErrorType.Of(failure), milliseconds, attempts);
        }
    }

    public static void Waiting(ILogger log, RetryEvent retry)
    {
        if (!log.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        if ((int?)retry.StatusCode == RetryAdvice.TooManyRequests)
        {
            RateLimited(log, retry.Operation, retry.Attempt, retry.Delay);
        }
        else
        {
            Retrying(log, retry.Operation, retry.Attempt, ErrorType.Of(retry.Exception), retry.Delay);
        }
    }

    [LoggerMessage(
        1, LogLevel.Debug, "{Operation} responded {StatusCode} after {Milliseconds:0} ms, at attempt {Attempts}.", EventName = "CallSucceeded")]
    private static partial void Succeeded(ILogger log, string operation, int? statusCode, double milliseconds, int attempts);

    [LoggerMessage(
        2, LogLevel.Warning, "{Operation} failed with {ErrorType} after {Milliseconds:0} ms, at attempt {Attempts}.", EventName = "CallFailed")]
    private static partial void Failed(ILogger log, string operation, string errorType, double milliseconds, int attempts);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} was cancelled after {Milliseconds:0} ms, at attempt {Attempts}.", EventName = "CallCancelled")]
    private static partial void Cancelled(ILogger log, string operation, double milliseconds, int attempts);

    [LoggerMessage(
        4, LogLevel.Warning, "{Operation}: attempt {Attempt} failed with {ErrorType}; the next follows after {Delay}.", EventName = "CallRetrying")]
    private static partial void Retrying(ILogger log, string operation, int attempt, string errorType, TimeSpan delay);

    [LoggerMessage(
        5, LogLevel.Warning, "{Operation}: attempt {Attempt} met a rate limit; the next follows after {Delay}.", EventName = "CallRateLimited")]
    private static partial void RateLimited(ILogger log, string operation, int attempt, TimeSpan delay);
}
