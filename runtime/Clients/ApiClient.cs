using System.ComponentModel;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The base of generated clients. Safe for use by several threads; make one and keep it.</summary>
public abstract class ApiClient : IApiClient, IDisposable
{
    private readonly ErrorReader[] errors;

    /// <summary>Makes a client. For generated code.</summary>
    /// <param name="transport">Sends its calls.</param>
    /// <param name="errors">Read failures of calls that the description does not have.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiClient(ApiTransport transport, params ErrorReader[] errors)
    {
        ApiTransport = transport;
        this.errors = errors;
    }

    /// <summary>Sends calls. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiTransport ApiTransport { get; }

    /// <inheritdoc/>
    public Task<JsonNode> SendAsync(
        HttpMethod method, string path, RequestContent? body = null, JsonObject? query = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ApiTransport.SendAsync(method, path, body, query, errors, options, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream> SendForStreamAsync(
        HttpMethod method, string path, RequestContent? body = null, JsonObject? query = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ApiTransport.SendForStreamAsync(method, path, body, query, errors, options, cancellationToken);

    /// <summary>Closes the connections, unless they belong to an <see cref="HttpClient"/> that was given.</summary>
    public void Dispose()
    {
        ApiTransport.Dispose();
        GC.SuppressFinalize(this);
    }
}
