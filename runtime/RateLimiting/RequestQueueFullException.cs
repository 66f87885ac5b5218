namespace Truto.Generated;

/// <summary>
/// A request was not sent, because <see cref="ApiClientOptions.RateLimiter"/> let it neither go nor wait. It is no reason for a retry.
/// </summary>
public sealed class RequestQueueFullException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="operation">The operation's name, such as <c>POST /pets</c>.</param>
    /// <param name="retryAfter">How long to wait before another try, where that is known.</param>
    public RequestQueueFullException(string operation, TimeSpan? retryAfter = null)
        : base(operation + " was not sent: the client's rate limiter has no room for it, nor in its queue.")
    {
        Operation = operation;
        RetryAfter = retryAfter;
    }

    /// <summary>The operation that was not sent.</summary>
    public string Operation { get; }

    /// <summary>How long to wait before another try; null where it is not known.</summary>
    public TimeSpan? RetryAfter { get; }
}
