using System.Diagnostics;

namespace Truto.Generated;

/// <summary>
/// OAuth 2 client credentials (RFC 6749, section 4.4). An access token is requested when it is first needed, cached, and renewed a minute before it
/// expires (a short-lived one after half its lifetime); concurrent requests share one token request. A token that the API rejects with 401 is
/// discarded; if it came from the cache, the call is retried once with a new one, if its body is repeatable. Safe for concurrent use
/// and for use by several clients; a changed setting applies to the next token request.
/// </summary>
/// <remarks>
/// Token requests use own connections, or <see cref="HttpClient"/>. Transient failures are retried according to <see cref="Retry"/>. If no token is
/// issued, calls throw <see cref="OAuthTokenException"/>, or <see cref="HttpRequestException"/> if the endpoint cannot be reached. A token URL with
/// <c>http</c> requires <see cref="ApiClientOptions.AllowInsecureConnections"/>, except for loopback addresses.
/// </remarks>
public sealed class OAuthClientCredentials : ApiCredential
{
    private readonly string clientId;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string clientSecret;

    private readonly OAuthTokenCache cache;
    private TimeProvider timeProvider = TimeProvider.System;
    private RetryOptions retry = new();

    /// <summary>Creates client credentials.</summary>
    /// <param name="clientId">The client identifier.</param>
    /// <param name="clientSecret">The client secret, which is sent only to the token endpoint.</param>
    /// <exception cref="ArgumentException"><paramref name="clientId"/> or <paramref name="clientSecret"/> is empty.</exception>
    public OAuthClientCredentials(string clientId, string clientSecret)
    {
        this.clientId = Checked(clientId, nameof(clientId));
        this.clientSecret = Checked(clientSecret, nameof(clientSecret));
        cache = new OAuthTokenCache(FetchAsync);
    }

    /// <summary>Gets or sets the token URL. Null, the default, uses the one of the description.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>
    /// Gets or sets the scopes to request. Null, the default, requests those that the description declares for the operation, with a separate token
    /// for each set of scopes.
    /// </summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>Gets or sets how the client authenticates to the token endpoint. <see cref="OAuthClientAuthentication.Basic"/> by default.</summary>
    public OAuthClientAuthentication ClientAuthentication { get; set; }

    /// <summary>Gets additional parameters of the token request, such as <c>audience</c> or <c>resource</c>. Empty by default.</summary>
    public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the client that sends token requests; it is not disposed. Null, the default, uses own connections.</summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// Gets or sets when and how often token requests are retried: after <see cref="RetryOptions.StatusCodes"/> and connection failures, regardless
    /// of <see cref="RetryOptions.Methods"/>, because a token request can be repeated. 3 retries by default; <see cref="RetryOptions.None"/> disables
    /// retries. The retries of calls that wait for the token neither count these nor repeat them.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public RetryOptions Retry
    {
        get => retry;
        set => retry = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets or sets the clock for token expiration and delays. <see cref="TimeProvider.System"/> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => timeProvider;
        set => timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal override IReadOnlyList<string> HiddenParts => [clientSecret];

    internal override async ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken)
    {
        Uri address = TokenUrl ?? request.TokenUrl ?? throw new InvalidOperationException(
            "The description declares no token URL for OAuth client credentials. Set OAuthClientCredentials.TokenUrl.");
        SecureTransport.Require(address, request.AllowsInsecure, "OAuth client secret");
        string scope = string.Join(" ", Scopes ?? request.Scopes);
        CredentialValue token = await cache.GetAsync(address, scope, () => timeProvider.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        try
        {
            request.Text.WithSource("the token of the token endpoint").Check(token.Text);
            return token;
        }
        catch (ArgumentException unusable)
        {
            throw new InvalidOperationException(unusable.Message, unusable);
        }
    }

    internal override void Discard(string text) => cache.Discard(text);

    private static string Checked(string text, string name) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("'" + name + "' cannot be empty.", name) : text;

    private Task<OAuthToken> FetchAsync(Uri address, string scope) => OAuthTokenRetries.RunAsync(
        retry,
        timeProvider,
        address,
        () => OAuthTokenRequest.SendAsync(
            HttpClient, address, clientId, clientSecret, ClientAuthentication, scope, [.. Parameters], timeProvider.GetUtcNow()));
}
