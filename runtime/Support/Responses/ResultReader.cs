using System.ComponentModel;
using System.Net;

namespace Truto.Generated.Support;

/// <summary>Reads a successful response that is not plain JSON. For generated code; created by <see cref="ResultReader"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultReader<T>
{
    private readonly Func<SuccessResponse, CancellationToken, Task<T>> read;

    internal ResultReader(Func<SuccessResponse, CancellationToken, Task<T>> read)
    {
        this.read = read;
    }

    /// <summary>Reads a response, and disposes it unless the result does so later.</summary>
    internal Task<T> ReadAsync(SuccessResponse received, CancellationToken cancellationToken) => read(received, cancellationToken);
}

/// <summary>Creates readers of successful responses. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResultReader
{
    /// <summary>
    /// Gets the reader of a body as text, in the charset of its <c>Content-Type</c>, by default UTF-8. A JSON string is read as its content.
    /// </summary>
    public static ResultReader<string> Text { get; } = new(
        static async (received, stop) =>
        {
            using ResponseBody body = await received.BodyAsync(stop).ConfigureAwait(false);
            return body.ToText();
        });

    /// <summary>Gets the reader of a body as text, or null if the body is empty.</summary>
    public static ResultReader<string?> TextOrNull { get; } = new(static async (received, stop) =>
    {
        using ResponseBody body = await received.BodyAsync(stop).ConfigureAwait(false);
        return body.Bytes.IsEmpty ? null : body.ToText();
    });

    /// <summary>
    /// Gets the reader of a body as a stream that reads from the connection. Disposing the stream closes the response. The time limit covers the
    /// request until the response headers arrive; after that, the cancellation tokens of the stream's methods apply. The stream throws
    /// <see cref="IOException"/> if the connection breaks.
    /// </summary>
    public static ResultReader<Stream> Stream { get; } = new(static (received, stop) => ResponseStream.OpenAsync(received.Response, stop));

    /// <summary>Gets the reader of a body as a stream, or null if the response has no body.</summary>
    public static ResultReader<Stream?> StreamOrNull { get; } = new(static async (received, stop) =>
    {
        if (received.Response.HasNoContent)
        {
            await received.EndAsync(stop).ConfigureAwait(false);
            return null;
        }

        return await ResponseStream.OpenAsync(received.Response, stop).ConfigureAwait(false);
    });

    /// <summary>Gets the reader of the absolute URL in the <c>Location</c> header of a redirect, which is not followed.</summary>
    public static ResultReader<Uri> Location { get; } = new(static async (received, stop) =>
        await received.LocationAsync(stop).ConfigureAwait(false) ?? throw received.WithoutLocation());

    /// <summary>Gets the reader of the absolute URL in the <c>Location</c> header, or null if there is none.</summary>
    public static ResultReader<Uri?> LocationOrNull { get; } = new(static (received, stop) => received.LocationAsync(stop));

    /// <summary>Gets the reader that reads nothing.</summary>
    internal static ResultReader<bool> Nothing { get; } = new(static async (received, stop) =>
    {
        await received.EndAsync(stop).ConfigureAwait(false);
        return true;
    });

    /// <summary>Gets the reader of the response headers. The body is not read.</summary>
    public static ResultReader<ResponseHeaders> Headers { get; } = HeadersAs(static headers => headers);

    /// <summary>Creates a reader of typed response headers. The body is not read.</summary>
    public static ResultReader<T> HeadersAs<T>(Func<ResponseHeaders, T> make) => new(async (received, stop) =>
    {
        await received.EndAsync(stop).ConfigureAwait(false);
        return make(received.Response.Info.Headers);
    });

    /// <summary>Creates a reader of a JSON body.</summary>
    public static ResultReader<T> Json<T>(JsonReader<T> read) => new((received, stop) => received.JsonAsync(read, stop).AsTask());

    /// <summary>Creates a reader of a JSON body, or null if the body is empty.</summary>
    public static ResultReader<T> JsonOrNull<T>(JsonReader<T> read) => new(
        (received, stop) => received.JsonAsync(read, stop, isOptional: true).AsTask());

    /// <summary>Creates a reader of an XML body.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="read">Reads the JSON of the result.</param>
    /// <param name="root">The root element.</param>
    /// <param name="isOptional">Whether an empty body is null.</param>
    public static ResultReader<T> Xml<T>(JsonReader<T> read, XmlField root, bool isOptional = false) => new((received, stop) =>
    {
        received.Call.XmlResult(root);
        return received.JsonAsync(read, stop, isOptional).AsTask();
    });

    /// <summary>Creates a reader of a JSON body together with the response headers.</summary>
    internal static ResultReader<TResult> WithHeaders<T, TResult>(JsonReader<T> read, Func<T, ResponseHeaders, TResult> make) => new(
        async (received, stop) => make(await received.JsonAsync(read, stop).ConfigureAwait(false), received.Response.Info.Headers));

    /// <summary>
    /// Creates a reader of a sequence of items that arrive while it is enumerated. It can be enumerated once; the end of the enumeration closes the
    /// response.
    /// </summary>
    public static ResultReader<IAsyncEnumerable<T>> Items<T>(ItemReader<T> read) => new(async (received, stop) =>
    {
        (SuccessResponse Response, Stream Body) opened = await Opened.ReadAsync(received, stop).ConfigureAwait(false);
        int enumerations = 0;
        return new ItemSequence<T>(
            _ => Interlocked.Increment(ref enumerations) == 1
                ? Task.FromResult(opened)
                : throw new InvalidOperationException("The items of a response can be enumerated once; call the method again to read them again."),
            read,
            CancellationToken.None);
    });

    /// <summary>Gets the reader that returns the response itself, with its body open.</summary>
    internal static ResultReader<(SuccessResponse Response, Stream Body)> Opened { get; } = new(static async (received, stop) =>
        (received, await ResponseStream.OpenAsync(received.Response, stop).ConfigureAwait(false)));

    /// <summary>
    /// Creates a reader that selects a case by status: the case of the exact status, then of its range, then of every status, then the first.
    /// </summary>
    public static ResultReader<T> ByStatus<T>(params ResultCase<T>[] cases) => new((received, stop) =>
    {
        int status = (int)received.Response.Info.Status;
        ResultCase<T> found = cases.FirstOrDefault(one => one.Status == status)
            ?? cases.FirstOrDefault(one => one.Status == status / 100)
            ?? cases.FirstOrDefault(one => one.Status == 0)
            ?? cases[0];
        return found.ReadAsync(received, stop);
    });
}
