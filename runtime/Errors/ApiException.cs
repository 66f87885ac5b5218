using System.Net;

namespace Truto.Generated;

/// <summary>
/// The API answered a call with something else than success (RFC 9110, 15: any status but 2xx). <see cref="Exception.Message"/> says
/// which operation, the status, who refused as far as it is known, and why; it never holds the token.
/// A call that got no answer throws <see cref="TimeoutException"/> or <see cref="HttpRequestException"/> instead.
/// </summary>
public class ApiException : Exception
{
    private readonly Failure failure;

    /// <summary>Makes an exception without a response, for tests of code that calls a client.</summary>
    /// <param name="operation">The operation's name, such as <c>POST /pets</c>.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="reason">Why, for people; the message says it after operation and status.</param>
    public ApiException(string operation, HttpStatusCode statusCode, string? reason)
        : this(Failure.WithoutResponse(operation, statusCode), RefusedBy.Unknown, reason)
    {
    }

    /// <summary>Makes the exception of a failure status.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="refusedBy">Who refused.</param>
    /// <param name="reason">Why, in the API's words; null looks for words in the body.</param>
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

    /// <summary>The operation that failed, as <c>POST /pets</c>: the method and the path of the description.</summary>
    public string Operation => Facts.Operation.ToString();

    /// <summary>
    /// Gets the absolute URL that the request was sent to; after redirects, the last one. It has no query, fragment or user information, and a
    /// credential in its path is replaced by <c>***</c>. Null if there was no request, as in tests.
    /// </summary>
    public Uri? RequestUri => failure.RequestUri;

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode => Facts.Status;

    /// <summary>The headers of the response.</summary>
    public ResponseHeaders Headers => Facts.Headers;

    /// <summary>The limit on requests that the response tells; null when it tells none.</summary>
    public RateLimit? RateLimit => Facts.RateLimit;

    /// <summary>How often the call was sent before it failed: 1 where it was not sent again.</summary>
    public int Attempts => Facts.Attempts;

    /// <summary>The key that names the effect of the call, given or made; null where none was sent. Sending again with it has no second effect.</summary>
    public string? IdempotencyKey => Facts.IdempotencyKey;

    /// <summary>
    /// The body of the response as text, at most the first 65,536 characters of it. Should the API repeat the token there, it is blanked out.
    /// </summary>
    public string RawBody => failure.RawBody;

    /// <summary>Whether the body goes on after <see cref="RawBody"/>.</summary>
    public bool IsRawBodyCut => failure.IsRawBodyCut;

    /// <summary>Who refused the call.</summary>
    public RefusedBy RefusedBy { get; }

    internal ResponseFacts Facts => failure.Facts;

    /// <summary>The bytes of the body, as far as they were read.</summary>
    internal ReadOnlyMemory<byte> Body => failure.Body.Bytes;

    /// <summary>The error that was read from the body, in the type that <see cref="ApiException{TError}"/> has; otherwise null.</summary>
    internal virtual object? ErrorOrNull => null;
}
