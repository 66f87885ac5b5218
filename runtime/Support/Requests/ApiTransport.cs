using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>Sends the calls of a client and converts responses to results or exceptions. Safe for concurrent use. For generated code.</summary>
/// <remarks>
/// Methods that send a call throw <see cref="ApiException"/> for an error status; <see cref="ApiResponseFormatException"/> for a success whose body
/// cannot be read; <see cref="TimeoutException"/> after the time limit; <see cref="HttpRequestException"/> if the API cannot be reached;
/// <see cref="IOException"/> or <see cref="HttpRequestException"/> if the connection breaks; and <see cref="OperationCanceledException"/> if the
/// caller cancels. Before sending, they throw <see cref="InvalidOperationException"/> if a credential is missing, and <see cref="ArgumentException"/>
/// for a value that cannot be sent.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport : IDisposable
{
    // Error bodies are read up to this length; anything longer does not explain the error.
    private const long MaxErrorBodyLength = 1024 * 1024;

    private readonly Exchange exchange;
    private readonly CallSettings settings;
    private readonly ClientIdentity identity;
    private readonly Retries retries;

    /// <summary>Creates a transport that owns its connections.</summary>
    /// <exception cref="ArgumentException">The token has a character that cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The base address is missing or invalid.</exception>
    public ApiTransport(ApiClientOptions options, ClientIdentity identity)
        : this(options, identity, new Credentials(identity, NotNull(options)), connect: null)
    {
    }

    /// <summary>
    /// Creates a transport that owns its connections and uses one credential for every security scheme of its type. A text is a bearer token if a
    /// scheme accepts one.
    /// </summary>
    /// <exception cref="ArgumentException">The credential is empty or has a character that cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The base address is missing or invalid.</exception>
    public ApiTransport(ApiCredential credential, ApiClientOptions? options, ClientIdentity identity)
        : this(
            options ??= new ApiClientOptions(),
            identity,
            new Credentials(identity, options, credential ?? throw Credentials.Null(identity, scheme: null)),
            connect: null)
    {
    }

    /// <summary>Creates a transport that owns its connections and uses one credential for one security scheme.</summary>
    /// <exception cref="ArgumentException">The credential is empty or has a character that cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The base address is missing or invalid.</exception>
    public ApiTransport(ApiCredential credential, string scheme, ApiClientOptions? options, ClientIdentity identity)
        : this(
            options ??= new ApiClientOptions(),
            identity,
            new Credentials(
                identity,
                options,
                credential ?? throw Credentials.Null(identity, scheme),
                scheme ?? throw new ArgumentNullException(nameof(scheme))),
            connect: null)
    {
    }

    /// <summary>Creates a transport over a given client. The client is not disposed, and its own time limit applies too.</summary>
    /// <remarks>
    /// Set <see cref="HttpClientHandler.AllowAutoRedirect"/> of the client's handler to false. A handler that follows redirects sends headers such as
    /// API keys and cookies to any host that a redirect names, and the transport cannot prevent it.
    /// </remarks>
    /// <exception cref="ArgumentException">The token has a character that cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The base address is missing or invalid.</exception>
    public ApiTransport(HttpClient httpClient, ApiClientOptions options, ClientIdentity identity)
        : this(
            options,
            identity,
            new Credentials(identity, NotNull(options)),
            Always(httpClient ?? throw new ArgumentNullException(nameof(httpClient))))
    {
    }

    /// <summary>Creates a transport that gets a client from a factory for each request, so that the factory can renew its handlers.</summary>
    /// <exception cref="ArgumentException">The token has a character that cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">The base address is missing or invalid.</exception>
    public ApiTransport(Func<HttpClient> connect, ApiClientOptions options, ClientIdentity identity)
        : this(options, identity, new Credentials(identity, NotNull(options)), connect ?? throw new ArgumentNullException(nameof(connect)))
    {
    }

    private ApiTransport(ApiClientOptions options, ClientIdentity identity, Credentials credentials, Func<HttpClient>? connect)
    {
        exchange = new Exchange(connect, options, identity, credentials);
        settings = CallSettings.Of(options, identity);
        this.identity = identity;
        retries = new Retries(settings.Clock, settings.Log);
    }

    /// <summary>Sends a call whose successful response is JSON.</summary>
    internal Task<T> SendAsync<T>(ApiCall call, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(call, new ResponseReader<T>(read), options, cancellationToken);

    /// <summary>Sends a call whose successful response needs no body; a body is not read.</summary>
    internal Task SendAsync(ApiCall call, RequestOptions? options, CancellationToken cancellationToken) =>
        SendAsync(call, ResultReader.Nothing, options, cancellationToken);

    /// <summary>Sends a call whose successful response a result reader reads.</summary>
    internal Task<T> SendAsync<T>(ApiCall call, ResultReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(call, new ResponseReader<T>(read), options, cancellationToken);

    /// <summary>Sends a request that the description does not declare, with the client's base address, credentials and typed errors.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path relative to the base address, encoded; it may have a query.</param>
    /// <param name="body">The body; null sends none.</param>
    /// <param name="query">
    /// The query parameters, nested by brackets: <c>["a"] = new JsonObject { ["b"] = 1 }</c> is sent as <c>a[b]=1</c>. Null for none.
    /// </param>
    /// <param name="errors">The readers of typed errors; if empty, errors are untyped <see cref="ApiException"/>s.</param>
    /// <param name="options">
    /// The options of this call; null for the client's. An idempotency key is sent in the header that the description declares, otherwise in
    /// <see cref="ApiClientOptions.IdempotencyHeader"/>, otherwise in <c>Idempotency-Key</c>.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The JSON of the response; an empty object if the body is empty or the JSON value <c>null</c>.</returns>
    /// <exception cref="ArgumentException">
    /// The path is an absolute URL, or has a dot segment such as <c>..</c> or a character outside visible ASCII.
    /// </exception>
    public async Task<JsonNode> SendAsync(
        HttpMethod method,
        string path,
        RequestContent? body,
        JsonObject? query,
        ErrorReader[] errors,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        ApiCall call = UndeclaredCall(method, path, body, query, errors);
        JsonReader<JsonNode?> read = static (ref reader, _) => JsonNode.Parse(ref reader);
        JsonNode? result = await SendAsync(call, read, options, cancellationToken).ConfigureAwait(false);
        return result ?? new JsonObject();
    }

    /// <summary>
    /// Sends a request that the description does not declare, and returns its response as a stream that reads from the connection. Disposing the
    /// stream closes the response. The time limit covers the request until the response headers arrive.
    /// </summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, RequestContent?, JsonObject?, ErrorReader[], RequestOptions?, CancellationToken)"/>
    /// <returns>The body of the response.</returns>
    public Task<Stream> SendForStreamAsync(
        HttpMethod method,
        string path,
        RequestContent? body,
        JsonObject? query,
        ErrorReader[] errors,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        ApiCall call = UndeclaredCall(method, path, body, query, errors);
        call.Accept("*/*");
        return SendAsync(call, ResultReader.Stream, options, cancellationToken);
    }

    /// <summary>Closes the connections, unless they belong to a given <see cref="HttpClient"/> or factory.</summary>
    public void Dispose() => exchange.Dispose();

    private static Func<HttpClient> Always(HttpClient http) => () => http;

    private static ApiClientOptions NotNull(ApiClientOptions options) => options ?? throw new ArgumentNullException(nameof(options));

    private ApiCall UndeclaredCall(HttpMethod method, string path, RequestContent? body, JsonObject? query, ErrorReader[] errors)
    {
        RawPath.Check(path);
        ApiCall call = ApiCall.Undeclared(method.Method, path, errors);
        call.Query(string.Empty, WireValue.Json(query, JsonWrite.Node));
        call.AnyBody(body);
        if (identity.IdempotencyHeader is { } header)
        {
            call.IdempotencyHeader(header);
        }

        if (identity.AccountQuery is { } account && query?[account] is JsonValue value && value.TryGetValue(out string? name))
        {
            call.ForAccount(name);
        }

        return call;
    }
}
