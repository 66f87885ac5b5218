namespace Truto.Generated;

/// <summary>Where the bytes of a stream come from: one that the caller holds, or one that is opened each time.</summary>
internal sealed class StreamSource
{
    private readonly Func<Stream> open;
    private readonly Stream? held;
    private readonly long start;
    private bool isUsedUp;

    private StreamSource(Func<Stream> open, Stream? held)
    {
        this.open = open;
        this.held = held;
        start = held is { CanSeek: true } ? held.Position : 0;
    }

    public bool CanOpenAgain => held is null or { CanSeek: true };

    /// <summary>The number of bytes; null where only the end will tell.</summary>
    public long? Length => held is { CanSeek: true } ? Math.Max(0, held.Length - start) : null;

    public static StreamSource Of(Stream held) => new(() => held, held);

    public static StreamSource Of(Func<Stream> open) => new(open, held: null);

    /// <summary>Copies all bytes.</summary>
    /// <exception cref="InvalidOperationException">They were copied before and cannot be again.</exception>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        const int BufferSize = 80 * 1024;
        if (isUsedUp)
        {
            throw new InvalidOperationException("The stream was sent before and cannot seek: it cannot be sent again. Send one that can, or a function that opens one.");
        }

        isUsedUp = !CanOpenAgain;
        Stream stream = open() ?? throw new InvalidOperationException("There is no stream to send: the function that opens it gave null.");
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
