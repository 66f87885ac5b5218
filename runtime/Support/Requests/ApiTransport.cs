using System.ComponentModel;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.RateLimiting;

namespace Truto.Generated.Support;

/// <summary>
/// Sends the calls of a client and turns responses into results or exceptions. Safe for use by several threads. For generated code.
/// </summary>
/// <remarks>
/// Each method that sends throws <see cref="ApiException"/> for a status that is no success, <see cref="ApiResponseFormatException"/> for a
/// success whose body cannot be read, <see cref="TimeoutException"/> when the time limit is over, <see cref="HttpRequestException"/>
/// when the API cannot be reached, <see cref="IOException"/> or <see cref="HttpRequestException"/> when the connection breaks,
/// <see cref="OperationCanceledException"/> when the caller cancels; and before anything is sent <see cref="InvalidOperationException"/>
/// when there is no credential, and <see cref="ArgumentException"/> for a value that cannot be sent.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport : IDisposable
{
    // A failure is explained by its first megabyte; what follows is no error body.
    private const long MaxErrorBodyLength = 1024 * 1024;

    private readonly Exchange exchange;
    private readonly CallSettings settings;
    private readonly ClientIdentity identity;
    private readonly Retries retries;

    /// <summary>Sends over connections of its own.</summary>
    /// <exception cref="ArgumentException">The token cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">There is no usable base address.</exception>
    public ApiTransport(ApiClientOptions options, ClientIdentity identity)
        : this(options, identity, new Credentials(identity, Given(options)), connect: null)
    {
    }

    /// <summary>Sends over connections of its own, with a credential for every scheme that takes its kind.</summary>
    /// <exception cref="ArgumentException">The credential is empty or cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">There is no usable base address.</exception>
    public ApiTransport(ApiCredential credential, ApiClientOptions? options, ClientIdentity identity)
        : this(options ??= new ApiClientOptions(), identity, new Credentials(identity, options, credential ?? throw new ArgumentNullException(nameof(credential))), connect: null)
    {
    }

    /// <summary>Sends over a given client, which is not disposed, and whose own time limit holds too.</summary>
    /// <remarks>
    /// Set <see cref="HttpClientHandler.AllowAutoRedirect"/> of its handler to false: a handler that follows redirects itself sends headers such as
    /// API keys, and cookies, to whatever host a redirect names. Its handlers cannot be seen, so this cannot be prevented here.
    /// </remarks>
    /// <exception cref="ArgumentException">The token cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">There is no usable base address.</exception>
    public ApiTransport(HttpClient httpClient, ApiClientOptions options, ClientIdentity identity)
        : this(options, identity, new Credentials(identity, Given(options)), Always(httpClient ?? throw new ArgumentNullException(nameof(httpClient))))
    {
    }

    /// <summary>Sends each request over the client that a factory gives for it, so that the factory can renew its handlers.</summary>
    /// <exception cref="ArgumentException">The token cannot be sent.</exception>
    /// <exception cref="InvalidOperationException">There is no usable base address.</exception>
    public ApiTransport(Func<HttpClient> connect, ApiClientOptions options, ClientIdentity identity)
        : this(options, identity, new Credentials(identity, Given(options)), connect ?? throw new ArgumentNullException(nameof(connect)))
    {
    }

    private ApiTransport(ApiClientOptions options, ClientIdentity identity, Credentials credentials, Func<HttpClient>? connect)
    {
        exchange = new Exchange(connect, options, identity, credentials);
        settings = CallSettings.Of(options, identity);
        this.identity = identity;
        retries = new Retries(settings.Clock, settings.Log);
    }

    /// <summary>Sends a call whose success is JSON.</summary>
    internal Task<T> SendAsync<T>(ApiCall call, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(
            call,
            options,
            async (answer, stop) =>
            {
                using (answer)
                {
                    ResponseBody body = await answer.ReadAsync(exchange.BodyLimit, stop).ConfigureAwait(false);
                    return ReadResult.OfSuccess(call, answer, body, read, stop);
                }
            },
            cancellationToken);

    /// <summary>Sends a call whose success says all; a body is not read.</summary>
    internal Task SendAsync(ApiCall call, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(
            call,
            options,
            static async (answer, stop) =>
            {
                using (answer)
                {
                    await answer.SentAsync(stop).ConfigureAwait(false);
                    return true;
                }
            },
            cancellationToken);

    /// <summary>Sends a call whose success is read in some other way.</summary>
    internal Task<T> SendAsync<T>(ApiCall call, ResultReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        RunAsync(call, options, (answer, stop) => read.ReadAsync(new Received(call, answer, exchange.BodyLimit), stop), cancellationToken);

    /// <summary>
    /// Sends any request to the API, for what the description lacks, with the client's address, credentials and errors.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path after the base address, already encoded; may have a query.</param>
    /// <param name="body">JSON, bytes or parts; null sends none.</param>
    /// <param name="query">Query parameters, nested by brackets: <c>["a"] = new JsonObject { ["b"] = 1 }</c> is <c>a[b]=1</c>.</param>
    /// <param name="errors">Read failures; empty for <see cref="ApiException"/> without a typed error.</param>
    /// <param name="options">
    /// What this call does differently; an idempotency key is sent in the header of the description's operations, else in
    /// <see cref="ApiClientOptions.IdempotencyHeader"/>, else in <c>Idempotency-Key</c>.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The JSON of the response; an empty object where the body is empty or the JSON value null.</returns>
    /// <exception cref="ArgumentException">The path is an absolute URL, has steps such as <c>..</c>, or a character outside visible ASCII.</exception>
    public async Task<JsonNode> SendAsync(
        HttpMethod method, string path, RequestContent? body, JsonObject? query, ErrorReader[] errors, RequestOptions? options, CancellationToken cancellationToken)
    {
        ApiCall call = ByHand(method, path, body, query, errors);
        JsonNode? result = await SendAsync(call, static (ref reader, _) => JsonNode.Parse(ref reader), options, cancellationToken).ConfigureAwait(false);
        return result ?? new JsonObject();
    }

    /// <summary>
    /// Sends any request to the API for the bytes of its response, which arrive while they are read. Disposing the stream ends the response; the
    /// time limit holds until the headers are there.
    /// </summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, RequestContent?, JsonObject?, ErrorReader[], RequestOptions?, CancellationToken)"/>
    /// <returns>The body of the response.</returns>
    public Task<Stream> SendForStreamAsync(
        HttpMethod method, string path, RequestContent? body, JsonObject? query, ErrorReader[] errors, RequestOptions? options, CancellationToken cancellationToken)
    {
        ApiCall call = ByHand(method, path, body, query, errors);
        call.Accept("*/*");
        return SendAsync(call, ResultReader.Stream, options, cancellationToken);
    }

    /// <summary>Closes the connections, unless they belong to a given <see cref="HttpClient"/>.</summary>
    public void Dispose() => exchange.Dispose();

    private static Func<HttpClient> Always(HttpClient http) => () => http;

    private static ApiClientOptions Given(ApiClientOptions options) => options ?? throw new ArgumentNullException(nameof(options));

    private ApiCall ByHand(HttpMethod method, string path, RequestContent? body, JsonObject? query, ErrorReader[] errors)
    {
        RawPath.Check(path);
        ApiCall call = ApiCall.Undescribed(method.Method, path, errors);
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

    private async Task<T> RunAsync<T>(
        ApiCall call, RequestOptions? options, Func<Answer, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        CallTrace trace = CallTrace.Begin(call, settings);
        Delivery? delivery = null;
        try
        {
            if (options?.ValidateRequest ?? settings.ValidatesRequests)
            {
                call.ValidateRequest();
            }

            call.ValidatesResponse = options?.ValidateResponse ?? settings.ValidatesResponses;
            using Deadline deadline = new(call.Operation, nameof(settings.Timeout), options?.Timeout ?? settings.Timeout, settings.Clock, cancellationToken);
            delivery = new Delivery(call, options, settings, deadline);
            T result = await DeliverAsync(delivery, read).ConfigureAwait(false);
            trace.End(delivery, call.Operation, failure: null);
            return result;
        }
        catch (Exception exception)
        {
            trace.End(delivery, call.Operation, exception);
            throw;
        }
    }

    private async Task<T> DeliverAsync<T>(Delivery delivery, Func<Answer, CancellationToken, Task<T>> read)
    {
        Deadline deadline = delivery.Deadline;
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            return await retries.RunAsync(delivery, stop => AttemptAsync(delivery, read, stop)).ConfigureAwait(false);
        }
        catch (Exception exception) when (deadline.Explains(exception))
        {
            throw deadline.Explain(exception, delivery.ShownUrl, delivery.LastFailure);
        }
    }

    private async Task<T> AttemptAsync<T>(
        Delivery delivery, Func<Answer, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(delivery, read, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException refused) when (delivery.RenewsCredentials(refused))
        {
            return await SendOnceAsync(delivery, read, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> SendOnceAsync<T>(
        Delivery delivery, Func<Answer, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using RateLimitLease? turn = await LimiterTurn.WaitAsync(settings.RateLimiter, delivery.Call, cancellationToken).ConfigureAwait(false);
        using Deadline limit = new(delivery.Call.Operation, nameof(settings.AttemptTimeout), delivery.Begin(), settings.Clock, cancellationToken);
        try
        {
            Answer answer = await exchange.SendAsync(delivery, limit.Token).ConfigureAwait(false);
            if (delivery.Call.Succeeds(answer.Response.StatusCode))
            {
                T result = await read(answer, limit.Token).ConfigureAwait(false);
                delivery.Attempted(failure: null);
                return result;
            }

            using (answer)
            {
                ResponseBody body = await ResponseBody.ReadErrorAsync(
                    answer.Response.Content, Math.Min(MaxErrorBodyLength, exchange.BodyLimit.Length), limit.Token).ConfigureAwait(false);
                ApiException refused = ErrorReader.ToException(delivery.Call.Errors, answer.ToFailure(body), limit.Token);
                if (refused.StatusCode == (HttpStatusCode)429 && settings.RateLimiter is RequestRateLimiter limiter)
                {
                    limiter.Pause(delivery.Call.Account ?? string.Empty, delivery.Retry.WaitAfter(refused));
                }

                throw refused;
            }
        }
        catch (Exception exception)
        {
            bool isEnd = limit.Explains(exception);
            Exception failure = exception is HttpRequestException or IOException
                ? ConnectionFailure.Describe(exception, delivery.Call.Operation, delivery.SentTo, delivery.Secrets)
                : exception;
            failure = isEnd ? limit.Explain(failure, delivery.ShownUrl) : failure;
            if (failure is TimeoutException && isEnd && limit.IsOver)
            {
                delivery.TimedOut();
            }

            delivery.Attempted(failure);
            await delivery.StopSendingAsync().ConfigureAwait(false);
            if (failure == exception)
            {
                throw;
            }

            throw failure;
        }
    }
}
