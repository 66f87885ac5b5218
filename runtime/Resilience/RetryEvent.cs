using System.Net;

namespace Truto.Generated;

/// <summary>An attempt of a call has failed, and another will follow.</summary>
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

    /// <summary>The operation, as <c>POST /pets</c>: the method and the path of the description.</summary>
    public string Operation { get; }

    /// <summary>Which attempt failed: 1 for the first.</summary>
    public int Attempt { get; }

    /// <summary>How long the client waits before the next.</summary>
    public TimeSpan Delay { get; }

    /// <summary>What the call would have thrown: an <see cref="ApiException"/>, or that there was no answer.</summary>
    public Exception Exception { get; }

    /// <summary>The status of the answer; null where there was none.</summary>
    public HttpStatusCode? StatusCode => (Exception as ApiException)?.StatusCode;

    /// <summary>The key that names the effect of the call, the same in each attempt; null where none is sent.</summary>
    public string? IdempotencyKey { get; }
}
