using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated.Support;

// The last methods of the chain, which send the call.
public sealed partial class ApiCall
{
    /// <summary>Sends the call without reading a response body.</summary>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="options">The options of this call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The response has an error status, or a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">A required argument is missing or cannot be sent.</exception>
    /// <exception cref="TimeoutException">The time limit has passed.</exception>
    public Task SendAsync(ApiTransport transport, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(this, options, cancellationToken);

    /// <summary>Sends the call and reads the JSON of its response.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="read">Reads the result.</param>
    /// <param name="options">The options of this call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<T> ReadAsync<T>(ApiTransport transport, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(this, read, options, cancellationToken);

    /// <summary>Sends the call and reads a JSON array; an empty body is an empty list.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="readItem">Reads an item.</param>
    /// <param name="options">The options of this call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<List<T>> ReadListAsync<T>(
        ApiTransport transport, JsonReader<T> readItem, RequestOptions? options, CancellationToken cancellationToken) =>
        ListResult().ReadAsync(transport, (ref reader, context) => JsonRead.List(ref reader, context, readItem), options, cancellationToken);

    /// <summary>Sends the call and reads the generated object in its response.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="options">The options of this call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<T> ReadModelAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ApiTransport transport, RequestOptions? options, CancellationToken cancellationToken)
        where T : ApiModel => ReadAsync(transport, JsonObjectConverter<T>.Instance.Reader, options, cancellationToken);

    /// <summary>Sends the call and reads an array of generated objects; an empty body is an empty list.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="options">The options of this call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<List<T>> ReadModelsAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ApiTransport transport, RequestOptions? options, CancellationToken cancellationToken)
        where T : ApiModel => ReadListAsync(transport, JsonObjectConverter<T>.Instance.Reader, options, cancellationToken);

    /// <summary>Sends the call and reads its response with a result reader.</summary>
    /// <inheritdoc cref="ReadAsync{T}(ApiTransport, JsonReader{T}, RequestOptions, CancellationToken)"/>
    public Task<T> ReadAsync<T>(ApiTransport transport, ResultReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(this, read, options, cancellationToken);

    /// <summary>
    /// Returns a sequence of items that are read as they arrive. Each enumeration sends the call anew; disposing or cancelling the enumerator closes
    /// the response. The time limit covers the request until its response headers arrive.
    /// </summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="read">Reads the items.</param>
    /// <param name="options">The options of this call; null for the client's.</param>
    /// <param name="cancellationToken">Cancels every enumeration, in addition to the token of each one.</param>
    /// <exception cref="ApiException">The response has an error status, or a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">A required argument is missing or cannot be sent.</exception>
    /// <exception cref="TimeoutException">The time limit has passed.</exception>
    public IAsyncEnumerable<T> Items<T>(ApiTransport transport, ItemReader<T> read, RequestOptions? options, CancellationToken cancellationToken)
    {
        Complete();
        return new ItemSequence<T>(stop => transport.SendAsync(this, ResultReader.Opened, options, stop), read, cancellationToken);
    }
}
