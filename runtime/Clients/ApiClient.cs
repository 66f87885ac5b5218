using System.ComponentModel;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The base class of generated clients. Clients are safe for concurrent use; create one and reuse it.</summary>
public abstract class ApiClient : IApiClient, IDisposable
{
    private readonly ErrorReader[] errors;

    /// <summary>Creates a client. For generated code.</summary>
    /// <param name="transport">The transport that sends calls.</param>
    /// <param name="errors">The readers of typed errors of calls that the description does not declare.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiClient(ApiTransport transport, params ErrorReader[] errors)
    {
        ApiTransport = transport;
        this.errors = errors;
    }

    /// <summary>Gets the transport that sends calls. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiTransport ApiTransport { get; }

    /// <inheritdoc/>
    public Task<JsonNode> SendAsync(
        HttpMethod method,
        string path,
        RequestContent? body = null,
        JsonObject? query = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ApiTransport.SendAsync(method, path, body, query, errors, options, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream> SendForStreamAsync(
        HttpMethod method,
        string path,
        RequestContent? body = null,
        JsonObject? query = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ApiTransport.SendForStreamAsync(method, path, body, query, errors, options, cancellationToken);

    /// <summary>Closes the connections, unless they belong to an <see cref="HttpClient"/> that was passed to the client.</summary>
    public void Dispose()
    {
        ApiTransport.Dispose();
        GC.SuppressFinalize(this);
    }
}
