using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Truto.Generated;

/// <summary>The options of a client. They are read when the client is created; later changes have no effect on it.</summary>
public class ApiClientOptions
{
    private TimeSpan timeout = TimeSpan.FromSeconds(100);
    private TimeSpan? attemptTimeout;
    private long maxResponseContentBufferSize = 128 * 1024 * 1024;
    private RetryOptions retry = new();
    private string? idempotencyHeader;
    private TimeProvider timeProvider = TimeProvider.System;

    /// <summary>
    /// Gets or sets the base URL to which the paths of the description are appended, such as <c>https://proxy.example/api</c>; its own path is kept.
    /// It must be an absolute <c>http</c> or <c>https</c> URL without user information, query and fragment. Null, the default, uses the
    /// <see cref="HttpClient.BaseAddress"/> of a given <see cref="HttpClient"/>, otherwise the description's first server. If it is set, every
    /// request is sent to it, including those of operations that declare another server, and credentials are sent nowhere else.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Gets or sets whether credentials may be sent over unencrypted <c>http</c>. False by default: such a call throws
    /// <see cref="InvalidOperationException"/> before anything is sent, except to loopback addresses such as <c>http://localhost:5000</c>. Applies to
    /// tokens, API keys and passwords (RFC 6750, section 5.3; RFC 7617, section 4) and to the client secrets of an OAuth token request (RFC 6749,
    /// section 3.2).
    /// </summary>
    public bool AllowInsecureConnections { get; set; }

    /// <summary>
    /// Gets or sets the bearer token (RFC 6750) without the prefix <c>Bearer</c>, for HTTP bearer, OAuth 2 and OpenID Connect schemes without a
    /// credential of their own. It must be visible ASCII and not blank, which is checked when the client is created. Messages, exceptions and
    /// <c>ToString</c> of this library never contain it. Null by default.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>
    /// Gets or sets a function that returns the bearer token for each request, for tokens that expire. The function should cache the token. Takes
    /// precedence over <see cref="Token"/>. Null by default.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>
    /// Gets or sets the time limit of a call, from requesting the token to the last byte of the response (of a stream: to the response headers),
    /// including all attempts and the delays between them. 100 seconds by default; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no
    /// limit. After it, the call is cancelled and throws <see cref="TimeoutException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or exceeds 24 days.</exception>
    public TimeSpan Timeout
    {
        get => timeout;
        set => timeout = CallTimeout.Checked(value, nameof(Timeout));
    }

    /// <summary>
    /// Gets or sets the time limit of a single attempt. After it, the attempt is cancelled and retried if <see cref="Retry"/> allows that. Each next
    /// attempt has twice the limit, because the same time would probably not suffice. Null, the default, and
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> mean no limit except <see cref="Timeout"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or exceeds 24 days.</exception>
    public TimeSpan? AttemptTimeout
    {
        get => attemptTimeout;
        set => attemptTimeout = CallTimeout.Checked(value, nameof(AttemptTimeout));
    }

    /// <summary>
    /// Gets or sets the maximum size of a response body that is buffered, in bytes after decompression, and of one item of a response that is read
    /// item by item. 134,217,728 (128 MiB) by default; a smaller <see cref="HttpClient.MaxResponseContentBufferSize"/> of a given
    /// <see cref="HttpClient"/> takes precedence. A longer body throws <see cref="ApiResponseFormatException"/>. Streams have no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or greater than <see cref="int.MaxValue"/>.</exception>
    public long MaxResponseContentBufferSize
    {
        get => maxResponseContentBufferSize;
        set => maxResponseContentBufferSize = value is > 0 and <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(MaxResponseContentBufferSize), value, "The size must be positive and at most 2,147,483,647 bytes.");
    }

    /// <summary>
    /// Gets or sets when and how often calls are retried. <see cref="RetryOptions.None"/> disables retries. If handlers of the
    /// <see cref="HttpClient"/> retry, call <see cref="UseHandlersForRetries"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public RetryOptions Retry
    {
        get => retry;
        set => retry = value ?? throw new ArgumentNullException(nameof(Retry));
    }

    /// <summary>
    /// Gets or sets whether a call gets a new idempotency key if <see cref="RequestOptions.IdempotencyKey"/> is null and the header for it is known,
    /// so that a retry has no second effect. True by default.
    /// </summary>
    public bool AutoIdempotencyKeys { get; set; } = true;

    /// <summary>
    /// Gets or sets the header for idempotency keys, such as <c>Idempotency-Key</c>, of operations for which the description declares none. Each call
    /// except GET, HEAD, OPTIONS and TRACE then sends a key, the same in all its attempts, and is retried like a GET; set the header only if the API
    /// documents it. Null, the default, uses only the description.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not a valid header name (RFC 9110, section 5.1).</exception>
    public string? IdempotencyHeader
    {
        get => idempotencyHeader;
        set => idempotencyHeader = value is null ? null : HeaderText.CheckedName(value);
    }

    /// <summary>
    /// Gets or sets the clock for time limits and delays, for example to control time in tests. <see cref="TimeProvider.System"/> by default.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => timeProvider;
        set => timeProvider = value ?? throw new ArgumentNullException(nameof(TimeProvider));
    }

    /// <summary>
    /// Gets or sets the handler that sends requests instead of the client's own connections: a chain of handlers, or a handler that returns responses
    /// itself, for example in tests. It is not disposed. Null, the default, uses own connections; a client that is given an <see cref="HttpClient"/>
    /// uses that instead. <see cref="HttpClientHandler.AllowAutoRedirect"/> of a <see cref="HttpClientHandler"/> or <c>SocketsHttpHandler</c> must be
    /// false, otherwise the client's constructor throws <see cref="InvalidOperationException"/>: the client follows redirects itself, without sending
    /// credentials to other hosts.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// Gets or sets the application's product for the <c>User-Agent</c> header (RFC 9110, section 10.1.5), such as <c>Acme.Sync/2.1</c>, sent after
    /// that of the library. Null, the default, sends only that of the library.
    /// </summary>
    public string? ApplicationName { get; set; }

    /// <summary>
    /// Gets the headers to send with every call. Each replaces a header that the client would send by itself, such as <c>User-Agent</c>. An argument
    /// and <see cref="RequestOptions.Headers"/> take precedence. Names are case-insensitive. An invalid name or value (RFC 9110, sections 5.1 and
    /// 5.5), a header of the description's credentials, <c>Authorization</c>, <c>Cookie</c>, the header of idempotency keys, and headers of bodies
    /// and connections throw <see cref="ArgumentException"/> when the client is created. They are not sent to other hosts to which a GET is
    /// redirected, but are not redacted as credentials are.
    /// </summary>
    public IDictionary<string, string> DefaultHeaders { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets the query parameters to send with every call, after those of the operation and nested like <see cref="RequestOptions.Query"/>. An
    /// argument and a parameter of the call's <see cref="RequestOptions.Query"/> of the same name take precedence. They are not added to a
    /// link to the next page, which the API returned. A parameter of the description's credentials throws <see cref="ArgumentException"/> when the
    /// client is created. Exceptions and spans contain URLs, so do not put secrets here.
    /// </summary>
    public JsonObject DefaultQuery { get; } = new();

    /// <summary>
    /// Gets or sets a function that is called before each attempt of a call is sent, when its request is complete, for example to sign it. It can
    /// change the request. The request contains credentials. Requests for OAuth tokens and redirected requests are not reported. An exception ends
    /// the call without a retry and reaches the caller unchanged. Null, the default, calls nothing.
    /// </summary>
    public Func<ApiRequestEvent, CancellationToken, ValueTask>? OnRequest { get; set; }

    /// <summary>
    /// Gets or sets a function that is called for the response to each attempt, with any status, when its headers have arrived and redirects have
    /// been followed. An attempt without a response is not reported. An exception ends the call without a retry and reaches the caller unchanged.
    /// Null, the default, calls nothing.
    /// </summary>
    public Func<ApiResponseEvent, CancellationToken, ValueTask>? OnResponse { get; set; }

    /// <summary>
    /// Gets or sets a limiter from which each attempt acquires a permit, with the account of the call as the key (empty if the call names none). A
    /// call waits for the permit until <see cref="Timeout"/>. <see cref="RequestRateLimiter"/> implements the limits that an API documents; other
    /// limiters also work, including one that several processes share. If the limiter denies the permit, the call throws
    /// <see cref="RequestQueueFullException"/>. The limiter is not disposed. Null, the default, limits nothing.
    /// </summary>
    public PartitionedRateLimiter<string>? RateLimiter { get; set; }

    /// <summary>
    /// Gets or sets the factory of the client's logger, whose category is <c>Truto.Generated.</c> and the name of the client's class. Retries and
    /// failures are logged as warnings, other calls at debug level. Logs contain operations, statuses and times, and never queries, headers, bodies
    /// or messages of the API. Null, the default, logs nothing.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Gets or sets whether spans (<see cref="ApiTelemetry"/>) have the account of the call as the attribute <c>truto_generated.account</c>. False by
    /// default, because accounts may identify customers.
    /// </summary>
    public bool TraceAccount { get; set; }

    /// <summary>
    /// Gets or sets whether parameters and bodies are validated against the constraints of the description before they are sent. A violation throws
    /// <see cref="ApiValidationException"/>, which lists all violations. False by default, because descriptions are often stricter than servers.
    /// </summary>
    public bool ValidateRequests { get; set; }

    /// <summary>
    /// Gets or sets whether JSON of responses is validated against the constraints of the description after it is read. False by default, because
    /// servers often send values that their description does not allow, and validation would make them unusable.
    /// </summary>
    public bool ValidateResponses { get; set; }

    /// <summary>
    /// Gets or sets a function that is called for each difference between a JSON or XML response and the description: properties that are unknown,
    /// missing or of another type, unknown enum values, and violated constraints. The call itself succeeds or fails as without the function. Typed
    /// results, items of streams and typed errors are compared, after they are read; the function may be called by several threads at a time. An
    /// exception ends the call without a retry and reaches the caller unchanged. Null, the default, compares nothing.
    /// </summary>
    public Action<ApiMismatch>? OnMismatch { get; set; }

    /// <summary>
    /// Leaves retries to the handlers of the <see cref="HttpClient"/>, such as those of Microsoft.Extensions.Http.Resilience, so that calls are not
    /// retried twice. Sets <see cref="Retry"/> to <see cref="RetryOptions.None"/> and <see cref="AttemptTimeout"/> to null. Idempotency keys are
    /// still sent, and are the same in each attempt of a handler.
    /// </summary>
    public void UseHandlersForRetries()
    {
        Retry = RetryOptions.None;
        AttemptTimeout = null;
    }

    /// <summary>Returns the credential of a security scheme of the description. For generated code.</summary>
    /// <param name="scheme">The name of the scheme in the description.</param>
    /// <returns>The credential; null if the user supplied none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual ApiCredential? CredentialFor(string scheme) => null;
}
