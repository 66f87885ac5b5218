namespace Truto.Generated;

/// <summary>A source of a stream: one that the caller owns, or one that is opened for each attempt.</summary>
internal sealed class StreamSource
{
    private readonly Func<Stream> open;
    private readonly Stream? held;
    private readonly long start;
    private bool isConsumed;

    private StreamSource(Func<Stream> open, Stream? held)
    {
        this.open = open;
        this.held = held;
        start = held is { CanSeek: true } ? held.Position : 0;
    }

    public bool CanOpenAgain => held is null or { CanSeek: true };

    /// <summary>The number of bytes; null if it is unknown until the end.</summary>
    public long? Length => held is { CanSeek: true } ? Math.Max(0, held.Length - start) : null;

    public static StreamSource Of(Stream held) => new(() => held, held);

    public static StreamSource Of(Func<Stream> open) => new(open, held: null);

    /// <summary>Copies all bytes to a stream.</summary>
    /// <exception cref="InvalidOperationException">The bytes were copied before and cannot be copied again.</exception>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        const int BufferSize = 80 * 1024;
        if (isConsumed)
        {
            throw new InvalidOperationException(
                "The stream was already sent and cannot seek, so it cannot be sent again. Pass one that can seek, or a function that opens one.");
        }

        isConsumed = !CanOpenAgain;
        Stream stream = open() ?? throw new InvalidOperationException("The function that opens the stream returned null.");
        try
        {
            if (held is { CanSeek: true })
            {
                held.Position = start;
            }

            await stream.CopyToAsync(target, BufferSize, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (held is null)
            {
                stream.Dispose();
            }
        }
    }
}
