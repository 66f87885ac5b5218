using System.ComponentModel;
using System.Net;

namespace Truto.Generated.Support;

/// <summary>What a success of one status is read into. For generated code; made by <see cref="ResultCase"/>.</summary>
/// <typeparam name="TResult">The class that has a case for each status.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultCase<TResult>
{
    private readonly Func<Received, CancellationToken, Task<TResult>> read;

    internal ResultCase(int status, Func<Received, CancellationToken, Task<TResult>> read)
    {
        Status = status;
        this.read = read;
    }

    internal int Status { get; }

    internal Task<TResult> ReadAsync(Received received, CancellationToken cancellationToken) => read(received, cancellationToken);
}

/// <summary>Makes cases. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResultCase
{
    /// <summary>A case with a body.</summary>
    /// <param name="status">The status, or 2 or 3 for the range, or 0 for every status.</param>
    /// <param name="reader">Reads the body.</param>
    /// <param name="make">Makes the result.</param>
    public static ResultCase<TResult> Of<TResult, T>(int status, ResultReader<T> reader, Func<T, HttpStatusCode, ResponseHeaders, TResult> make) => new(
        status,
        async (received, stop) => make(await reader.ReadAsync(received, stop).ConfigureAwait(false), received.Answer.Facts.Status, received.Answer.Facts.Headers));

    /// <summary>A case without a body.</summary>
    /// <param name="status">The status, or 2 or 3 for the range, or 0 for every status.</param>
    /// <param name="make">Makes the result.</param>
    public static ResultCase<TResult> Empty<TResult>(int status, Func<HttpStatusCode, ResponseHeaders, TResult> make) => new(
        status,
        (received, _) =>
        {
            received.Answer.Dispose();
            return Task.FromResult(make(received.Answer.Facts.Status, received.Answer.Facts.Headers));
        });
}
