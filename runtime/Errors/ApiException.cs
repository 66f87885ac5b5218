using System.Net;

namespace Truto.Generated;

/// <summary>
/// The exception that is thrown if a call receives an error response (any status but 2xx; RFC 9110, section 15). <see cref="Exception.Message"/>
/// contains the operation, the status, the reason and, if known, who refused the call; it never contains credentials. A call without a response
/// throws <see cref="TimeoutException"/> or <see cref="HttpRequestException"/> instead.
/// </summary>
public class ApiException : Exception
{
    private readonly Failure failure;

    /// <summary>Creates an exception without a response, for tests of code that calls a client.</summary>
    /// <param name="operation">The name of the operation, such as <c>POST /pets</c>.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="reason">The reason, which <see cref="Exception.Message"/> contains; null for none.</param>
    public ApiException(string operation, HttpStatusCode statusCode, string? reason)
        : this(Failure.WithoutResponse(operation, statusCode), RefusedBy.Unknown, reason)
    {
    }

    /// <summary>Creates the exception of an error response.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="refusedBy">The system that refused the call.</param>
    /// <param name="reason">The reason that the API gives; null to look for one in the body.</param>
    internal ApiException(Failure failure, RefusedBy refusedBy, string? reason)
        : this(failure, FailureMessage.ForStatus(failure, refusedBy, reason), refusedBy, innerException: null)
    {
    }

    private protected ApiException(Failure failure, string message, RefusedBy refusedBy, Exception? innerException)
        : base(message, innerException)
    {
        this.failure = failure;
        RefusedBy = refusedBy;
    }

    /// <summary>Gets the operation that failed: the HTTP method and path template of the description, such as <c>POST /pets</c>.</summary>
    public string Operation => Info.Operation.ToString();

    /// <summary>
    /// Gets the absolute URL of the request; after redirects, the last URL. Query, fragment and user information are removed, and a credential in the
    /// path is replaced by <c>***</c>. Null if there was no request, as in tests.
    /// </summary>
    public Uri? RequestUri => failure.RequestUri;

    /// <summary>Gets the status of the response.</summary>
    public HttpStatusCode StatusCode => Info.Status;

    /// <summary>Gets the headers of the response.</summary>
    public ResponseHeaders Headers => Info.Headers;

    /// <summary>Gets the rate limit that the response headers report; null if they report none.</summary>
    public RateLimit? RateLimit => Info.RateLimit;

    /// <summary>Gets how many times the call was sent before it failed; 1 without retries.</summary>
    public int Attempts => Info.Attempts;

    /// <summary>
    /// Gets the idempotency key of the call, given or generated; null if none was sent. Repeating the call with this key has no second effect.
    /// </summary>
    public string? IdempotencyKey => Info.IdempotencyKey;

    /// <summary>Gets the body of the response as text, at most its first 65,536 characters. Credentials in it are replaced by <c>***</c>.</summary>
    public string RawBody => failure.RawBody;

    /// <summary>Gets whether the body is longer than <see cref="RawBody"/>.</summary>
    public bool IsRawBodyCut => failure.IsRawBodyCut;

    /// <summary>Gets which system refused the call.</summary>
    public RefusedBy RefusedBy { get; }

    internal ResponseInfo Info => failure.Info;

    /// <summary>The bytes of the body, as far as they were read.</summary>
    internal ReadOnlyMemory<byte> Body => failure.Body.Bytes;

    /// <summary>The typed error of <see cref="ApiException{TError}"/>; otherwise null.</summary>
    internal virtual object? ErrorOrNull => null;
}
