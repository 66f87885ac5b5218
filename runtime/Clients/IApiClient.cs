using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>Sends requests that the description does not declare. Every generated client implements it.</summary>
public interface IApiClient
{
    /// <summary>
    /// Sends a request that the description does not declare, with this client's base address, credentials, retries and typed errors.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path relative to the base address, encoded; it may have a query.</param>
    /// <param name="body">The body: JSON, bytes or parts, which convert implicitly. Null, the default, sends none.</param>
    /// <param name="query">
    /// The query parameters, nested by brackets: <c>["a"] = new JsonObject { ["b"] = 1 }</c> is sent as <c>a[b]=1</c>. Null, the default, for none.
    /// </param>
    /// <param name="options">
    /// The options of this call; null, the default, for the client's. An idempotency key is sent in the header that the description declares,
    /// otherwise in <see cref="ApiClientOptions.IdempotencyHeader"/>, otherwise in <c>Idempotency-Key</c>.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The JSON of the response; an empty object if the body is empty or the JSON value <c>null</c>.</returns>
    /// <exception cref="ApiException">The response has an error status, or a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">
    /// The path is an absolute URL, or has a dot segment such as <c>..</c> or a character outside visible ASCII, such as a space or line break.
    /// </exception>
    /// <exception cref="TimeoutException">The time limit has passed.</exception>
    Task<JsonNode> SendAsync(
        HttpMethod method,
        string path,
        RequestContent? body = null,
        JsonObject? query = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a request that the description does not declare, and returns its response as a stream, for responses that are large or not JSON. The
    /// time limit covers the request until the response headers arrive.
    /// </summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <returns>The body of the response. Disposing it closes the response.</returns>
    Task<Stream> SendForStreamAsync(
        HttpMethod method,
        string path,
        RequestContent? body = null,
        JsonObject? query = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);
}
