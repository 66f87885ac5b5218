using System.Text.Json.Nodes;

namespace Truto.Generated;

/// <summary>What a generated client can do beside its operations: send what the description does not have.</summary>
public interface IApiClient
{
    /// <summary>
    /// Sends a request that the description does not have, with this client's address, credentials, retries and errors.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path after the base address, already encoded; it may have a query.</param>
    /// <param name="body">JSON, bytes or parts, by assignment; null sends none.</param>
    /// <param name="query">Query parameters; objects in them are nested by brackets: <c>["a"] = new JsonObject { ["b"] = 1 }</c> is <c>a[b]=1</c>.</param>
    /// <param name="options">
    /// What this call does differently; an idempotency key is sent in the header of the description's operations, else as <c>Idempotency-Key</c>.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The JSON of the response; an empty object where there is none.</returns>
    /// <exception cref="ApiException">The API answered with a failure, or with a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">
    /// The path is an absolute URL, has steps such as <c>..</c>, or a character outside visible ASCII, such as a space or line break.
    /// </exception>
    /// <exception cref="TimeoutException">The time limit is over.</exception>
    Task<JsonNode> SendAsync(
        HttpMethod method, string path, RequestContent? body = null, JsonObject? query = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends such a request for the bytes of its response, while they arrive: for what is no JSON, or large. The time limit holds until the
    /// headers are there.
    /// </summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <returns>The body of the response. Disposing it ends the response.</returns>
    Task<Stream> SendForStreamAsync(
        HttpMethod method, string path, RequestContent? body = null, JsonObject? query = null, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
