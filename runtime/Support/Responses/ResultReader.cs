using System.ComponentModel;
using System.Net;

namespace Truto.Generated.Support;

/// <summary>Reads the response of a success that is not simply JSON. For generated code; made by <see cref="ResultReader"/>.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultReader<T>
{
    private readonly Func<Received, CancellationToken, Task<T>> read;

    internal ResultReader(Func<Received, CancellationToken, Task<T>> read)
    {
        this.read = read;
    }

    /// <summary>Reads a response, and disposes it unless what is read does so.</summary>
    internal Task<T> ReadAsync(Received received, CancellationToken cancellationToken) => read(received, cancellationToken);
}

/// <summary>The ways to read the response of a success. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResultReader
{
    /// <summary>The body as text, in the charset of its <c>Content-Type</c>, else UTF-8. Of a JSON string its content.</summary>
    public static ResultReader<string> Text { get; } = new(static async (received, stop) => (await received.BodyAsync(stop).ConfigureAwait(false)).ToText());

    /// <summary>The same; null where there is no body.</summary>
    public static ResultReader<string?> TextOrNull { get; } = new(static async (received, stop) =>
    {
        ResponseBody body = await received.BodyAsync(stop).ConfigureAwait(false);
        return body.Bytes.IsEmpty ? null : body.ToText();
    });

    /// <summary>
    /// The body while it arrives. Disposing it ends the response. The time limit holds until the headers are there; after that, the
    /// tokens of the stream's own methods cancel. A connection that breaks throws <see cref="IOException"/>.
    /// </summary>
    public static ResultReader<Stream> Stream { get; } = new(static (received, stop) => ResponseStream.OpenAsync(received.Answer, stop));

    /// <summary>The same; null where there is no body.</summary>
    public static ResultReader<Stream?> StreamOrNull { get; } = new(static async (received, stop) =>
    {
        if (received.Answer.HasNoContent)
        {
            await received.EndAsync(stop).ConfigureAwait(false);
            return null;
        }

        return await ResponseStream.OpenAsync(received.Answer, stop).ConfigureAwait(false);
    });

    /// <summary>The absolute address that the <c>Location</c> of a redirect points to. It is not followed.</summary>
    public static ResultReader<Uri> Location { get; } = new(static async (received, stop) =>
        await received.LocationAsync(stop).ConfigureAwait(false) ?? throw received.WithoutLocation());

    /// <summary>The same; null where there is none.</summary>
    public static ResultReader<Uri?> LocationOrNull { get; } = new(static (received, stop) => received.LocationAsync(stop));

    /// <summary>The headers; a body is not read.</summary>
    public static ResultReader<ResponseHeaders> Headers { get; } = HeadersAs(static headers => headers);

    /// <summary>The headers as a class that reads them; a body is not read.</summary>
    public static ResultReader<T> HeadersAs<T>(Func<ResponseHeaders, T> make) => new(async (received, stop) =>
    {
        await received.EndAsync(stop).ConfigureAwait(false);
        return make(received.Answer.Facts.Headers);
    });

    /// <summary>The body as JSON.</summary>
    public static ResultReader<T> Json<T>(JsonReader<T> read) => new(async (received, stop) =>
        ReadResult.OfSuccess(received.Call, received.Answer, await received.BodyAsync(stop).ConfigureAwait(false), read, stop));

    /// <summary>The same; null where there is no body.</summary>
    public static ResultReader<T> JsonOrNull<T>(JsonReader<T> read) => new(async (received, stop) =>
        ReadResult.OfSuccess(received.Call, received.Answer, await received.BodyAsync(stop).ConfigureAwait(false), read, stop, isOptional: true));

    /// <summary>The body as JSON, made into something together with the headers.</summary>
    internal static ResultReader<TResult> WithHeaders<T, TResult>(JsonReader<T> read, Func<T, ResponseHeaders, TResult> make) => new(async (received, stop) =>
        make(ReadResult.OfSuccess(received.Call, received.Answer, await received.BodyAsync(stop).ConfigureAwait(false), read, stop), received.Answer.Facts.Headers));

    /// <summary>A sequence of items, which arrives while it is enumerated: once, as the response comes once. The enumeration ends the response.</summary>
    public static ResultReader<IAsyncEnumerable<T>> Items<T>(ItemReader<T> read) => new(async (received, stop) =>
    {
        (Received Received, Stream Body) opened = await Opened.ReadAsync(received, stop).ConfigureAwait(false);
        int enumerations = 0;
        return new ItemSequence<T>(
            _ => Interlocked.Increment(ref enumerations) == 1
                ? Task.FromResult(opened)
                : throw new InvalidOperationException("The items of a response come once, and these have been read. Make the call again."),
            read,
            CancellationToken.None);
    });

    /// <summary>The response itself, with its body open.</summary>
    internal static ResultReader<(Received Received, Stream Body)> Opened { get; } = new(static async (received, stop) =>
        (received, await ResponseStream.OpenAsync(received.Answer, stop).ConfigureAwait(false)));

    /// <summary>One of several, by the status: that of the status, else of its range, else of every status, else the first.</summary>
    public static ResultReader<T> ByStatus<T>(params ResultCase<T>[] cases) => new((received, stop) =>
    {
        int status = (int)received.Answer.Facts.Status;
        ResultCase<T> found = cases.FirstOrDefault(one => one.Status == status)
            ?? cases.FirstOrDefault(one => one.Status == status / 100)
            ?? cases.FirstOrDefault(one => one.Status == 0)
            ?? cases[0];
        return found.ReadAsync(received, stop);
    });
}
