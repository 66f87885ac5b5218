namespace Truto.Generated.Support;

// The last link of the chain: the call is sent.
public sealed partial class ApiCall
{
    /// <summary>Sends the call; a body is not read.</summary>
    /// <param name="transport">Sends it.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">The API answered with any other failure, or with a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">A required argument is missing or cannot be sent.</exception>
    /// <exception cref="TimeoutException">The time limit is over.</exception>
    public Task SendAsync(ApiTransport transport, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(this, options, cancellationToken);

    /// <summary>Sends the call for the JSON of its response.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="transport">Sends it.</param>
    /// <param name="read">Reads the result.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<T> ReadAsync<T>(ApiTransport transport, JsonReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(this, read, options, cancellationToken);

    /// <summary>Sends the call for a list, which an empty body is too.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="transport">Sends it.</param>
    /// <param name="readItem">Reads an item.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<List<T>> ReadListAsync<T>(ApiTransport transport, JsonReader<T> readItem, RequestOptions? options, CancellationToken cancellationToken) =>
        ListResult().ReadAsync(transport, (ref reader, context) => JsonRead.List(ref reader, context, readItem), options, cancellationToken);

    /// <summary>Sends the call for its response, read in some other way.</summary>
    /// <inheritdoc cref="ReadAsync{T}(ApiTransport, JsonReader{T}, RequestOptions, CancellationToken)"/>
    public Task<T> ReadAsync<T>(ApiTransport transport, ResultReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(this, read, options, cancellationToken);

    /// <summary>
    /// A sequence that is read item by item as it arrives. It is sent when its enumeration begins, anew for each one; leaving or cancelling
    /// the enumeration ends the response. The time limit holds until the headers are there.
    /// </summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="transport">Sends it.</param>
    /// <param name="read">Reads the items.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the enumeration, beside the token of the enumeration itself.</param>
    /// <exception cref="ApiException">The API answered with any other failure, or with a body that cannot be read.</exception>
    /// <exception cref="ArgumentException">A required argument is missing or cannot be sent.</exception>
    /// <exception cref="TimeoutException">The time limit is over.</exception>
    public IAsyncEnumerable<T> Items<T>(ApiTransport transport, ItemReader<T> read, RequestOptions? options, CancellationToken cancellationToken) =>
        new ItemSequence<T>(stop => transport.SendAsync(this, ResultReader.Opened, options, stop), read, cancellationToken);
}
