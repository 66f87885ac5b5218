using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>The options of a single call. They can be reused for further calls, which do not change them.</summary>
public class RequestOptions
{
    private TimeSpan? timeout;
    private TimeSpan? attemptTimeout;
    private Dictionary<string, string?>? headers;
    private JsonObject? query;

    /// <summary>Creates options that change nothing.</summary>
    public RequestOptions()
    {
    }

    private protected RequestOptions(RequestOptions? other)
    {
        timeout = other?.timeout;
        attemptTimeout = other?.attemptTimeout;
        headers = other?.headers;
        query = other?.query;
        Credential = other?.Credential;
        Retry = other?.Retry;
        IdempotencyKey = other?.IdempotencyKey;
        AutoIdempotencyKey = other?.AutoIdempotencyKey;
        ValidateRequest = other?.ValidateRequest;
        ValidateResponse = other?.ValidateResponse;
    }

    /// <summary>Gets or sets the time limit of this call. Null, the default, uses <see cref="ApiClientOptions.Timeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or exceeds 24 days.</exception>
    public TimeSpan? Timeout
    {
        get => timeout;
        set => timeout = CallTimeout.Checked(value, nameof(Timeout));
    }

    /// <summary>
    /// Gets or sets the time limit of a single attempt of this call. Null, the default, uses <see cref="ApiClientOptions.AttemptTimeout"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or exceeds 24 days.</exception>
    public TimeSpan? AttemptTimeout
    {
        get => attemptTimeout;
        set => attemptTimeout = CallTimeout.Checked(value, nameof(AttemptTimeout));
    }

    /// <summary>
    /// Gets or sets when and how often this call is retried. Null, the default, uses <see cref="ApiClientOptions.Retry"/>;
    /// <see cref="RetryOptions.None"/> disables retries.
    /// </summary>
    public RetryOptions? Retry { get; set; }

    /// <summary>
    /// Gets or sets the credential of this call, for example the token of another user. It replaces the client's credential for the security scheme
    /// that the call uses: a <see cref="BasicCredential"/> for HTTP Basic, any other for a token or key. Credentials of other schemes that the
    /// operation also requires remain those of the client. Operations that declare no security send a bearer token, and those that declare that they
    /// need none send no credential. An operation that accepts no such credential, or requires several, throws
    /// <see cref="InvalidOperationException"/>, and a credential that can never be sent <see cref="ArgumentException"/>, before anything is sent. The
    /// credential of a header in <see cref="Headers"/> takes precedence. Null, the default, uses the client's credentials.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ApiCredential? Credential { get; set; }

    /// <summary>
    /// Gets or sets the key by which the API recognizes repeated requests, so that it performs this call only once. Use a new key for each call, and
    /// the same key to repeat a call. Visible ASCII. If neither the description nor <see cref="ApiClientOptions.IdempotencyHeader"/> names a header
    /// for it, the call throws <see cref="InvalidOperationException"/> before anything is sent, because it would not be protected. A key in
    /// <see cref="Headers"/>, as <c>Idempotency-Key</c> or in the header of the API, has the same effect. Null, the default, sends a new key if
    /// <see cref="AutoIdempotencyKey"/> allows that; responses and exceptions contain it.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>
    /// Gets or sets whether this call gets a new idempotency key if <see cref="IdempotencyKey"/> is null. Null, the default, uses
    /// <see cref="ApiClientOptions.AutoIdempotencyKeys"/>.
    /// </summary>
    public bool? AutoIdempotencyKey { get; set; }

    /// <summary>
    /// Gets or sets whether the request of this call is validated. Null, the default, uses <see cref="ApiClientOptions.ValidateRequests"/>.
    /// </summary>
    public bool? ValidateRequest { get; set; }

    /// <summary>
    /// Gets or sets whether JSON of this call's response is validated. Null, the default, uses <see cref="ApiClientOptions.ValidateResponses"/>.
    /// </summary>
    public bool? ValidateResponse { get; set; }

    /// <summary>
    /// Gets the headers to send with this call. Each replaces a header that the client would send under the same name. Null sends neither the header
    /// of <see cref="ApiClientOptions.DefaultHeaders"/> nor one that the client sends by itself, such as <c>User-Agent</c>. An invalid name or value
    /// (RFC 9110, sections 5.1 and 5.5) throws <see cref="ArgumentException"/> before anything is sent.
    /// </summary>
    public IDictionary<string, string?> Headers => headers ??= new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets the query parameters to send with this call, after those of the operation: <c>["limit"] = 5</c> is sent as <c>limit=5</c>. Objects and
    /// arrays are nested by brackets: <c>["filter"] = new JsonObject { ["a"] = 1 }</c> is sent as <c>filter[a]=1</c>. Null is an empty value:
    /// <c>limit=</c>. Each replaces the parameter of that name in <see cref="ApiClientOptions.DefaultQuery"/>; an empty array or object sends nothing
    /// instead.
    /// </summary>
    public JsonObject Query => query ??= new JsonObject();

    internal IReadOnlyDictionary<string, string?>? HeadersOrNull => headers;

    internal JsonObject? QueryOrNull => query;

    /// <summary>Called for each response when its headers arrive.</summary>
    internal virtual void OnResponse(OpenResponse response)
    {
    }
}
