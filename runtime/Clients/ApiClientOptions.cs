using System.ComponentModel;
using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Truto.Generated;

/// <summary>How a client connects, and as whom. Read once, when the client is made: later changes have no effect on it.</summary>
public class ApiClientOptions
{
    private TimeSpan timeout = TimeSpan.FromSeconds(100);
    private TimeSpan? attemptTimeout;
    private long maxResponseContentBufferSize = 128 * 1024 * 1024;
    private RetryOptions retry = new();
    private string? idempotencyHeader;
    private TimeProvider timeProvider = TimeProvider.System;

    /// <summary>
    /// The address that the paths of the description are appended to, its own path kept (<c>https://proxy.example/api</c> works).
    /// Null uses the <see cref="HttpClient.BaseAddress"/> of a given <see cref="HttpClient"/>, else the description's first server.
    /// Absolute, <c>http</c> or <c>https</c>, without user information, query or fragment. Credentials go nowhere else, and every request goes there,
    /// those of operations with a server of their own too.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Gets or sets whether credentials are sent over <c>http</c>, where anyone on the way can read them. False by default: such a call throws
    /// <see cref="InvalidOperationException"/> before anything is sent. Loopback addresses, such as <c>http://localhost:5000</c>, need no permission.
    /// Holds for tokens, API keys and passwords (RFC 6750, 5.3; RFC 7617, 4), and for the secrets that an OAuth token endpoint is sent (RFC 6749, 3.2).
    /// </summary>
    public bool AllowInsecureConnections { get; set; }

    /// <summary>
    /// The bearer token (RFC 6750), without the word <c>Bearer</c>: for schemes of HTTP bearer, OAuth 2 and OpenID Connect that are given
    /// no credential of their own. Checked when the client is made: not blank, visible ASCII only.
    /// It appears in no message, exception or <c>ToString</c> of this library.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>
    /// Asked for the bearer token before each request, for tokens that expire; it caches as it sees fit. Wins over <see cref="Token"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>
    /// How long a call may take, from asking for the token to the last byte of the response (for a stream: to its headers), with all its
    /// attempts and the waits between them. 100 seconds unless set; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. A call that takes longer is
    /// cancelled and throws <see cref="TimeoutException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or over 24 days.</exception>
    public TimeSpan Timeout
    {
        get => timeout;
        set => timeout = CallTimeout.Checked(value, nameof(Timeout));
    }

    /// <summary>
    /// How long one attempt of a call may take; after that it is cancelled and retried where <see cref="Retry"/> allows it. The next attempt
    /// has twice as long, as the same time would not suffice again. Null, the default, and <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for
    /// no limit but <see cref="Timeout"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or over 24 days.</exception>
    public TimeSpan? AttemptTimeout
    {
        get => attemptTimeout;
        set => attemptTimeout = CallTimeout.Checked(value, nameof(AttemptTimeout));
    }

    /// <summary>
    /// Gets or sets the largest size of a response body that is read as a whole, in bytes after decompression, and of one item of a response that is
    /// read item by item. 134,217,728 (128 MiB) by default; <see cref="HttpClient.MaxResponseContentBufferSize"/> of a given <see cref="HttpClient"/>
    /// counts where it is smaller. A longer body throws <see cref="ApiResponseFormatException"/>. Streams have no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or greater than <see cref="int.MaxValue"/>.</exception>
    public long MaxResponseContentBufferSize
    {
        get => maxResponseContentBufferSize;
        set => maxResponseContentBufferSize = value is > 0 and <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxResponseContentBufferSize), value, "A size is positive and at most 2,147,483,647 bytes.");
    }

    /// <summary>
    /// When and how often a call is retried. <see cref="RetryOptions.None"/> for never. Where handlers of the <see cref="HttpClient"/> retry, call
    /// <see cref="UseHandlersForRetries"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public RetryOptions Retry
    {
        get => retry;
        set => retry = value ?? throw new ArgumentNullException(nameof(Retry));
    }

    /// <summary>
    /// Whether a call that a header for an idempotency key is known for gets a new key where <see cref="RequestOptions.IdempotencyKey"/> gives
    /// none, so that it can be sent again without a second effect. True unless set.
    /// </summary>
    public bool AutoIdempotencyKeys { get; set; } = true;

    /// <summary>
    /// Gets or sets the header in which the API takes an idempotency key, such as <c>Idempotency-Key</c>, for operations whose description does not
    /// mark one. Each call but GET, HEAD, OPTIONS and TRACE then sends a key, the same in all its attempts, and is retried like a GET: set it only
    /// where the API documents the header. Null, the default, uses the description alone.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not a header name (RFC 9110, 5.1).</exception>
    public string? IdempotencyHeader
    {
        get => idempotencyHeader;
        set => idempotencyHeader = value is null ? null : HeaderText.CheckedName(value);
    }

    /// <summary>The clock behind time limits and waits. The system's unless set; tests set one of their own.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => timeProvider;
        set => timeProvider = value ?? throw new ArgumentNullException(nameof(TimeProvider));
    }

    /// <summary>
    /// Sends the requests in place of connections of the client's own: a chain of handlers that ends in one with connections, or a handler that
    /// answers by itself, as tests have it. It is not disposed. Null for connections of its own. A client that is given an
    /// <see cref="HttpClient"/> uses that instead. A <see cref="HttpClientHandler"/> or <c>SocketsHttpHandler</c> needs
    /// <see cref="HttpClientHandler.AllowAutoRedirect"/> set to false, else the client's constructor throws <see cref="InvalidOperationException"/>: the
    /// client follows redirects itself, and takes no credentials to other hosts.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// The application's own product for the <c>User-Agent</c> header (RFC 9110, 10.1.5), such as <c>Acme.Sync/2.1</c>,
    /// sent after the library's. Null sends the library's only.
    /// </summary>
    public string? ApplicationName { get; set; }

    /// <summary>
    /// Asked for leave before each attempt, with the account that the call is about (empty where it names none); a call waits for its turn as long
    /// as <see cref="Timeout"/> lets it. <see cref="RequestRateLimiter"/> keeps to the limits that an API documents; any other limiter will do, one
    /// that several processes share included. Where it refuses, the call throws <see cref="RequestQueueFullException"/>. It is not disposed. Null lets everything go.
    /// </summary>
    public PartitionedRateLimiter<string>? RateLimiter { get; set; }

    /// <summary>
    /// Makes the log of the client, under <c>Truto.Generated.</c> and its class's name: retries and failures as warnings, all other calls for
    /// debugging. Operations, statuses and times are logged; queries, headers, bodies and the API's words never. Null logs nothing.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Whether spans name the account that a call is about (<see cref="ApiTelemetry"/>), as <c>truto_generated.account</c>. False unless set: it may
    /// tell who one's customers are.
    /// </summary>
    public bool TraceAccount { get; set; }

    /// <summary>
    /// Whether the parameters and the body of a request are checked before it is sent, against what the description asks of values beyond their types. One that
    /// violates it throws <see cref="ApiValidationException"/> with all violations. False unless set: descriptions are often stricter than servers, and the
    /// server's own answer is what counts.
    /// </summary>
    public bool ValidateRequests { get; set; }

    /// <summary>
    /// The same for JSON of responses, after it was read. False unless set: servers often send what their description does not allow, and who could use
    /// it nevertheless would lose it.
    /// </summary>
    public bool ValidateResponses { get; set; }

    /// <summary>
    /// Leaves retries to the handlers of the <see cref="HttpClient"/>, such as those of Microsoft.Extensions.Http.Resilience, so that a call is not
    /// retried by both. Each call is sent once (<see cref="RetryOptions.None"/>), with no time limit but <see cref="Timeout"/>; idempotency keys are sent as
    /// before, and the same in each attempt of a handler.
    /// </summary>
    public void UseHandlersForRetries()
    {
        Retry = RetryOptions.None;
        AttemptTimeout = null;
    }

    /// <summary>The credential for a security scheme of the description. For generated code.</summary>
    /// <param name="scheme">The scheme's name in the description.</param>
    /// <returns>Null where the user has given none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual ApiCredential? CredentialFor(string scheme) => null;
}
