namespace Truto.Generated;

/// <summary>
/// The exception that is thrown if <see cref="ApiClientOptions.RateLimiter"/> neither permits nor queues a request. The request is not sent, and not
/// retried.
/// </summary>
public sealed class RequestQueueFullException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="operation">The name of the operation, such as <c>POST /pets</c>.</param>
    /// <param name="retryAfter">The time to wait before another try; null, the default, if it is unknown.</param>
    public RequestQueueFullException(string operation, TimeSpan? retryAfter = null)
        : base(operation + " was not sent, because the client's rate limiter has no permit and its queue is full.")
    {
        Operation = operation;
        RetryAfter = retryAfter;
    }

    /// <summary>Gets the operation that was not sent.</summary>
    public string Operation { get; }

    /// <summary>Gets the time to wait before another try; null if it is unknown.</summary>
    public TimeSpan? RetryAfter { get; }
}
