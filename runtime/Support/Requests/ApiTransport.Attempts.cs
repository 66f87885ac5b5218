using System.Threading.RateLimiting;

namespace Truto.Generated.Support;

// The attempts of a call, from the time limit of the call to a single request.
public sealed partial class ApiTransport
{
    private async Task<T> RunAsync<T>(
        ApiCall call, RequestOptions? options, Func<OpenResponse, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        CallTrace trace = CallTrace.Begin(call, settings);
        CallExecution? execution = null;
        try
        {
            if (options?.ValidateRequest ?? settings.ValidatesRequests)
            {
                call.ValidateRequest();
            }

            call.ValidatesResponse = options?.ValidateResponse ?? settings.ValidatesResponses;
            using Deadline deadline = new(
                call.Operation, nameof(settings.Timeout), options?.Timeout ?? settings.Timeout, settings.Clock, cancellationToken);
            execution = new CallExecution(call, options, settings, deadline);
            T result = await DeliverAsync(execution, read).ConfigureAwait(false);
            trace.End(execution, call.Operation, failure: null);
            return result;
        }
        catch (Exception exception)
        {
            trace.End(execution, call.Operation, exception);
            throw;
        }
    }

    private async Task<T> DeliverAsync<T>(CallExecution execution, Func<OpenResponse, CancellationToken, Task<T>> read)
    {
        Deadline deadline = execution.Deadline;
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            return await retries.RunAsync(execution, stop => AttemptAsync(execution, read, stop)).ConfigureAwait(false);
        }
        catch (Exception exception) when (deadline.Explains(exception))
        {
            throw deadline.Explain(exception, execution.ShownUrl, execution.LastFailure);
        }
    }

    private async Task<T> AttemptAsync<T>(
        CallExecution execution, Func<OpenResponse, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(execution, read, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException refused) when (execution.RenewsCredentials(refused))
        {
            return await SendOnceAsync(execution, read, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> SendOnceAsync<T>(
        CallExecution execution, Func<OpenResponse, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using RateLimitLease? lease = await LimiterLease.WaitAsync(settings.RateLimiter, execution.Call, cancellationToken).ConfigureAwait(false);
        using Deadline limit = new(
            execution.Call.Operation, nameof(settings.AttemptTimeout), execution.BeginAttempt(), settings.Clock, cancellationToken);
        try
        {
            OpenResponse response = await exchange.SendAsync(execution, limit.Token).ConfigureAwait(false);
            if (execution.Call.Succeeds(response.Message.StatusCode))
            {
                T result = await read(response, limit.Token).ConfigureAwait(false);
                execution.EndAttempt(failure: null);
                return result;
            }

            using (response)
            {
                ResponseBody body = await ResponseBody.ReadErrorAsync(
                    response.Message.Content, Math.Min(MaxErrorBodyLength, exchange.BodyLimit.Length), limit.Token).ConfigureAwait(false);
                ApiException refused = ErrorReader.ToException(execution.Call.Errors, response.ToFailure(body), limit.Token);
                if ((int)refused.StatusCode == RetryAdvice.TooManyRequests && settings.RateLimiter is RequestRateLimiter limiter)
                {
                    limiter.Pause(execution.Call.Account ?? string.Empty, execution.Retry.DelayAfter(refused));
                }

                throw refused;
            }
        }
        catch (Exception exception)
        {
            bool isEnd = limit.Explains(exception);
            Exception failure = exception is HttpRequestException or IOException
                ? ConnectionFailure.Describe(exception, execution.Call.Operation, execution.SentTo, execution.Secrets)
                : exception;
            failure = isEnd ? limit.Explain(failure, execution.ShownUrl) : failure;
            if (failure is TimeoutException && isEnd && limit.IsOver)
            {
                execution.ExtendTimeLimit();
            }

            execution.EndAttempt(failure);
            await execution.StopSendingAsync().ConfigureAwait(false);
            if (failure == exception)
            {
                throw;
            }

            throw failure;
        }
    }
}
