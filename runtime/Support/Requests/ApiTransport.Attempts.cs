using System.Threading.RateLimiting;

namespace Truto.Generated.Support;

// The attempts of a call, from the time limit of the call to a single request.
public sealed partial class ApiTransport
{
    private async Task<T> RunAsync<T>(ApiCall call, ResponseReader<T> read, RequestOptions? options, CancellationToken cancellationToken)
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
            execution = new CallExecution(call, options, settings, cancellationToken);
            execution.Deadline.Token.ThrowIfCancellationRequested();
            for (int made = 0; true; made++)
            {
                try
                {
                    T result = await AttemptAsync(execution, read, execution.Deadline.Token).ConfigureAwait(false);
                    trace.End(execution, call.Operation, failure: null);
                    return result;
                }
                catch (Exception failure) when (Retries.AreContinued(failure, execution, made))
                {
                    await retries.WaitAsync(failure, execution, made).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception)
        {
            Exception failure = execution?.Explain(exception) ?? exception;
            trace.End(execution, call.Operation, failure);
            if (failure == exception)
            {
                throw;
            }

            throw failure;
        }
        finally
        {
            execution?.Dispose();
        }
    }

    // An attempt is repeated at once if the API rejected a cached credential.
    private async ValueTask<T> AttemptAsync<T>(CallExecution execution, ResponseReader<T> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            using RateLimitLease? lease = settings.RateLimiter is { } limiter
                ? await LimiterLease.WaitAsync(limiter, execution.Call, cancellationToken).ConfigureAwait(false)
                : null;
            using Deadline limit = new(
                execution.Call.Operation, nameof(settings.AttemptTimeout), execution.BeginAttempt(), settings.Clock, cancellationToken);
            try
            {
                OpenResponse response = await exchange.SendAsync(execution, limit.Token).ConfigureAwait(false);
                if (!execution.Call.Succeeds(response.Message.StatusCode))
                {
                    throw await RefusedAsync(execution, response, limit.Token).ConfigureAwait(false);
                }

                T result = await read.ReadAsync(new SuccessResponse(response, exchange.BodyLimit), limit.Token).ConfigureAwait(false);
                execution.EndAttempt(failure: null);
                return result;
            }
            catch (Exception exception)
            {
                Exception failure = Explain(exception, execution, limit);
                execution.EndAttempt(failure);
                await execution.StopSendingAsync().ConfigureAwait(false);
                if (failure is ApiException refused && execution.RenewsCredentials(refused))
                {
                    continue;
                }

                if (failure == exception)
                {
                    throw;
                }

                throw failure;
            }
        }
    }

    private static Exception Explain(Exception exception, CallExecution execution, in Deadline limit)
    {
        Exception failure = exception is HttpRequestException or IOException && !execution.IsEndedByUser
            ? ConnectionFailure.Describe(exception, execution.Call.Operation, execution.SentTo, execution.Secrets)
            : exception;
        if (!limit.Explains(exception))
        {
            return failure;
        }

        failure = limit.Explain(failure, execution.ShownUrl);
        if (failure is TimeoutException && limit.IsOver)
        {
            execution.ExtendTimeLimit();
        }

        return failure;
    }

    private async Task<ApiException> RefusedAsync(CallExecution execution, OpenResponse response, CancellationToken cancellationToken)
    {
        using (response)
        {
            long maxLength = Math.Min(MaxErrorBodyLength, exchange.BodyLimit.Length);
            using ResponseBody body = await ResponseBody
                .ReadErrorAsync(response.Message.Content, maxLength, cancellationToken).ConfigureAwait(false);
            ApiException refused = ErrorReader.ToException(execution.Call.Errors, response, body, cancellationToken);
            if ((int)refused.StatusCode == RetryAdvice.TooManyRequests && settings.RateLimiter is RequestRateLimiter limiter)
            {
                limiter.Pause(execution.Call.Account ?? string.Empty, execution.Retry.DelayAfter(refused));
            }

            return refused;
        }
    }
}
