using System.Net;

namespace Truto.Generated;

/// <summary>The failure of an attempt that is followed by another one.</summary>
public sealed class RetryEvent
{
    internal RetryEvent(string operation, int attempt, TimeSpan delay, Exception exception, string? idempotencyKey)
    {
        Operation = operation;
        Attempt = attempt;
        Delay = delay;
        Exception = exception;
        IdempotencyKey = idempotencyKey;
    }

    /// <summary>Gets the operation: the HTTP method and path template of the description, such as <c>POST /pets</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets the number of the failed attempt, from 1.</summary>
    public int Attempt { get; }

    /// <summary>Gets the delay before the next attempt.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Gets the exception of the attempt: an <see cref="ApiException"/>, or that of an attempt without a response.</summary>
    public Exception Exception { get; }

    /// <summary>Gets the status of the response; null if there was none.</summary>
    public HttpStatusCode? StatusCode => (Exception as ApiException)?.StatusCode;

    /// <summary>Gets the idempotency key, the same in each attempt; null if none is sent.</summary>
    public string? IdempotencyKey { get; }
}
