using System.Threading.RateLimiting;

namespace Truto.Generated.Support;

// The attempts of a call, from the time limit of the call to a single request.
public sealed partial class ApiTransport
{
    private async Task<T> RunAsync<T>(
        ApiCall call, RequestOptions? options, Func<OpenResponse, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        CallTrace trace = CallTrace.Begin(call, settings);
        Delivery? delivery = null;
        try
        {
            if (options?.ValidateRequest ?? settings.ValidatesRequests)
            {
                call.ValidateRequest();
            }

            call.ValidatesResponse = options?.ValidateResponse ?? settings.ValidatesResponses;
            using Deadline deadline = new(
                call.Operation, nameof(settings.Timeout), options?.Timeout ?? settings.Timeout, settings.Clock, cancellationToken);
            delivery = new Delivery(call, options, settings, deadline);
            T result = await DeliverAsync(delivery, read).ConfigureAwait(false);
            trace.End(delivery, call.Operation, failure: null);
            return result;
        }
        catch (Exception exception)
        {
            trace.End(delivery, call.Operation, exception);
            throw;
        }
    }

    private async Task<T> DeliverAsync<T>(Delivery delivery, Func<OpenResponse, CancellationToken, Task<T>> read)
    {
        Deadline deadline = delivery.Deadline;
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            return await retries.RunAsync(delivery, stop => AttemptAsync(delivery, read, stop)).ConfigureAwait(false);
        }
        catch (Exception exception) when (deadline.Explains(exception))
        {
            throw deadline.Explain(exception, delivery.ShownUrl, delivery.LastFailure);
        }
    }

    private async Task<T> AttemptAsync<T>(
        Delivery delivery, Func<OpenResponse, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(delivery, read, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException refused) when (delivery.RenewsCredentials(refused))
        {
            return await SendOnceAsync(delivery, read, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> SendOnceAsync<T>(
        Delivery delivery, Func<OpenResponse, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using RateLimitLease? lease = await LimiterLease.WaitAsync(settings.RateLimiter, delivery.Call, cancellationToken).ConfigureAwait(false);
        using Deadline limit = new(
            delivery.Call.Operation, nameof(settings.AttemptTimeout), delivery.Begin(), settings.Clock, cancellationToken);
        try
        {
            OpenResponse response = await exchange.SendAsync(delivery, limit.Token).ConfigureAwait(false);
            if (delivery.Call.Succeeds(response.Message.StatusCode))
            {
                T result = await read(response, limit.Token).ConfigureAwait(false);
                delivery.Attempted(failure: null);
                return result;
            }

            using (response)
            {
                ResponseBody body = await ResponseBody.ReadErrorAsync(
                    response.Message.Content, Math.Min(MaxErrorBodyLength, exchange.BodyLimit.Length), limit.Token).ConfigureAwait(false);
                ApiException refused = ErrorReader.ToException(delivery.Call.Errors, response.ToFailure(body), limit.Token);
                if ((int)refused.StatusCode == RetryAdvice.TooManyRequests && settings.RateLimiter is RequestRateLimiter limiter)
                {
                    limiter.Pause(delivery.Call.Account ?? string.Empty, delivery.Retry.DelayAfter(refused));
                }

                throw refused;
            }
        }
        catch (Exception exception)
        {
            bool isEnd = limit.Explains(exception);
            Exception failure = exception is HttpRequestException or IOException
                ? ConnectionFailure.Describe(exception, delivery.Call.Operation, delivery.SentTo, delivery.Secrets)
                : exception;
            failure = isEnd ? limit.Explain(failure, delivery.ShownUrl) : failure;
            if (failure is TimeoutException && isEnd && limit.IsOver)
            {
                delivery.TimedOut();
            }

            delivery.Attempted(failure);
            await delivery.StopSendingAsync().ConfigureAwait(false);
            if (failure == exception)
            {
                throw;
            }

            throw failure;
        }
    }
}
