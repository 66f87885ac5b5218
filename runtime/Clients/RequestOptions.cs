using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>What a single call does differently. Can be reused for further calls and is not changed by them.</summary>
public class RequestOptions
{
    private TimeSpan? timeout;
    private TimeSpan? attemptTimeout;
    private Dictionary<string, string>? headers;
    private JsonObject? query;

    /// <summary>Options that change nothing.</summary>
    public RequestOptions()
    {
    }

    private protected RequestOptions(RequestOptions? other)
    {
        timeout = other?.timeout;
        attemptTimeout = other?.attemptTimeout;
        headers = other?.headers;
        query = other?.query;
        Retry = other?.Retry;
        IdempotencyKey = other?.IdempotencyKey;
        AutoIdempotencyKey = other?.AutoIdempotencyKey;
        ValidateRequest = other?.ValidateRequest;
        ValidateResponse = other?.ValidateResponse;
    }

    /// <summary>How long this call may take; null uses <see cref="ApiClientOptions.Timeout"/>, which says what is counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or over 24 days.</exception>
    public TimeSpan? Timeout
    {
        get => timeout;
        set => timeout = CallTimeout.Checked(value, nameof(Timeout));
    }

    /// <summary>How long one attempt of this call may take; null uses <see cref="ApiClientOptions.AttemptTimeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor infinite, or over 24 days.</exception>
    public TimeSpan? AttemptTimeout
    {
        get => attemptTimeout;
        set => attemptTimeout = CallTimeout.Checked(value, nameof(AttemptTimeout));
    }

    /// <summary>
    /// When and how often this call is sent again, in place of <see cref="ApiClientOptions.Retry"/>, which null uses.
    /// <see cref="RetryOptions.None"/> for never.
    /// </summary>
    public RetryOptions? Retry { get; set; }

    /// <summary>
    /// Names the intended effect of this call, so that the API carries it out once however often it is sent. Choose a new key for each
    /// effect and the same key when sending again. Visible ASCII. Without a header for it, from the description or from
    /// <see cref="ApiClientOptions.IdempotencyHeader"/>, the call throws <see cref="InvalidOperationException"/> before anything is sent, as it would not be
    /// protected. A key in <see cref="Headers"/>, as <c>Idempotency-Key</c> or the header of the API, counts too. Null sends a new key where
    /// <see cref="AutoIdempotencyKey"/> says so; results and exceptions have it.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>
    /// Whether this call gets a new idempotency key where <see cref="IdempotencyKey"/> is null; null uses
    /// <see cref="ApiClientOptions.AutoIdempotencyKeys"/>. False sends none.
    /// </summary>
    public bool? AutoIdempotencyKey { get; set; }

    /// <summary>Whether this call's request is checked before it is sent; null uses <see cref="ApiClientOptions.ValidateRequests"/>.</summary>
    public bool? ValidateRequest { get; set; }

    /// <summary>Whether JSON of this call's response is checked; null uses <see cref="ApiClientOptions.ValidateResponses"/>.</summary>
    public bool? ValidateResponse { get; set; }

    /// <summary>
    /// Headers to send with this call; each replaces what the client sends under the same name. A name or value that no header can
    /// have (RFC 9110, 5.1 and 5.5) throws <see cref="ArgumentException"/> before anything is sent.
    /// </summary>
    public IDictionary<string, string> Headers => headers ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Query parameters to send with this call, after the operation's own: <c>["limit"] = 5</c> is <c>limit=5</c>; an object or array
    /// is written with brackets, <c>["filter"] = new JsonObject { ["a"] = 1 }</c> is <c>filter[a]=1</c>. Null is an empty value: <c>limit=</c>.
    /// </summary>
    public JsonObject Query => query ??= new JsonObject();

    internal IReadOnlyDictionary<string, string>? HeadersOrNull => headers;

    internal JsonObject? QueryOrNull => query;

    /// <summary>Called with each response as soon as its headers are there.</summary>
    internal virtual void OnResponse(ResponseFacts facts)
    {
    }
}
