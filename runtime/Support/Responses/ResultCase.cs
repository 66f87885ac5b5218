using System.ComponentModel;
using System.Net;

namespace Truto.Generated.Support;

/// <summary>Reads the successful response of one status. For generated code; created by <see cref="ResultCase"/>.</summary>
/// <typeparam name="TResult">The union of the results of all statuses.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultCase<TResult>
{
    private readonly Func<SuccessResponse, CancellationToken, Task<TResult>> read;

    internal ResultCase(int status, Func<SuccessResponse, CancellationToken, Task<TResult>> read)
    {
        Status = status;
        this.read = read;
    }

    internal int Status { get; }

    internal Task<TResult> ReadAsync(SuccessResponse received, CancellationToken cancellationToken) => read(received, cancellationToken);
}

/// <summary>Creates readers for single statuses. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResultCase
{
    /// <summary>Creates a case with a body.</summary>
    /// <param name="status">The status, 2 or 3 for all of 2xx or 3xx, or 0 for every status.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="make">Creates the result from the body.</param>
    public static ResultCase<TResult> Of<TResult, T>(
        int status, ResultReader<T> reader, Func<T, HttpStatusCode, ResponseHeaders, TResult> make) => new(
        status,
        async (received, stop) =>
        {
            T body = await reader.ReadAsync(received, stop).ConfigureAwait(false);
            return make(body, received.Response.Info.Status, received.Response.Info.Headers);
        });

    /// <summary>Creates a case without a body.</summary>
    /// <param name="status">The status, 2 or 3 for all of 2xx or 3xx, or 0 for every status.</param>
    /// <param name="make">Creates the result.</param>
    public static ResultCase<TResult> Empty<TResult>(int status, Func<HttpStatusCode, ResponseHeaders, TResult> make) => new(
        status,
        (received, _) =>
        {
            received.Response.Dispose();
            return Task.FromResult(make(received.Response.Info.Status, received.Response.Info.Headers));
        });
}
