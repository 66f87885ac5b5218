using System.Diagnostics;

namespace Truto.Generated;

/// <summary>
/// OAuth 2 client credentials (RFC 6749, 4.4): an access token is fetched when it is needed, kept, and fetched anew a minute before it
/// expires (of short-lived ones, after half their time), once however many requests wait for it. A token that the API refuses with 401 is
/// not used again; a call that was sent with it from the cache is retried once with a new one, if its body can be repeated. Safe for use by
/// several threads and clients; its settings hold for what is fetched after they are set.
/// </summary>
/// <remarks>
/// The token endpoint is asked over connections of its own, or over <see cref="HttpClient"/>. Its transient failures are retried as
/// <see cref="Retry"/> says. A failure to get a token is an <see cref="OAuthTokenException"/>, an <see cref="HttpRequestException"/> where the endpoint
/// cannot be reached. An endpoint at <c>http</c> needs <see cref="ApiClientOptions.AllowInsecureConnections"/>, unless it is a loopback address.
/// </remarks>
public sealed class OAuthClientCredentials : ApiCredential
{
    private readonly string clientId;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string clientSecret;

    private readonly OAuthTokenCache cache;
    private TimeProvider timeProvider = TimeProvider.System;
    private RetryOptions retry = new();

    /// <summary>A client that the API knows.</summary>
    /// <param name="clientId">Its id.</param>
    /// <param name="clientSecret">Its secret; it goes to the token endpoint alone.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public OAuthClientCredentials(string clientId, string clientSecret)
    {
        this.clientId = Checked(clientId, nameof(clientId));
        this.clientSecret = Checked(clientSecret, nameof(clientSecret));
        cache = new OAuthTokenCache(FetchAsync);
    }

    /// <summary>Where tokens are given; null, as it is unless set, takes what the description says.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>
    /// The scopes to ask for; null, as it is unless set, asks for what the operation needs by the description: a token for each set of scopes.
    /// </summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>How the client proves itself to the token endpoint; by HTTP Basic unless set.</summary>
    public OAuthClientAuthentication ClientAuthentication { get; set; }

    /// <summary>More parameters of the token request that some servers want, such as <c>audience</c> or <c>resource</c>.</summary>
    public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Asks the token endpoint; null, as it is unless set, uses connections of the library's own.</summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// Gets or sets when and how often a token request is retried: after <see cref="RetryOptions.StatusCodes"/> and broken connections, whatever
    /// <see cref="RetryOptions.Methods"/> says, as a token request can be repeated. 3 retries by default; <see cref="RetryOptions.None"/> for none.
    /// The retries of the calls that wait for the token are not counted, and do not repeat it.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public RetryOptions Retry
    {
        get => retry;
        set => retry = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The clock by which tokens expire, and that measures waits; the system's unless set.</summary>
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
            "The description does not say where OAuth client credentials get a token. Set OAuthClientCredentials.TokenUrl.");
        SecureTransport.Demand(address, request.AllowsInsecure, "OAuth client secret");
        string scope = string.Join(" ", Scopes ?? request.Scopes);
        CredentialValue token = await cache.GetAsync(address, scope, () => timeProvider.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        try
        {
            request.Text.From("what the token endpoint gives").Check(token.Text);
            return token;
        }
        catch (ArgumentException unusable)
        {
            throw new InvalidOperationException(unusable.Message, unusable);
        }
    }

    internal override void Forget(string text) => cache.Forget(text);

    private static string Checked(string text, string name) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("'" + name + "' may not be empty.", name) : text;

    private Task<OAuthToken> FetchAsync(Uri address, string scope) => OAuthTokenRetries.RunAsync(
        retry,
        timeProvider,
        address,
        () => OAuthTokenRequest.SendAsync(HttpClient, address, clientId, clientSecret, ClientAuthentication, scope, [.. Parameters], timeProvider.GetUtcNow()));
}
