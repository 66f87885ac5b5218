using System.Buffers;
using System.Runtime.CompilerServices;

namespace Truto.Generated;

/// <summary>
/// The bytes of a body as they arrive, in a pooled array. It grows with the received bytes; the announced length can only make it smaller.
/// </summary>
internal sealed class BodyBuffer : IDisposable
{
    private const int InitialRoom = 16 * 1024;

    // Longer arrays would keep too much memory in the pool.
    private const int MaxPooledLength = 1024 * 1024;

    // Array.MaxLength, which .NET Standard lacks.
    private const int MaxArrayLength = 0x7FFFFFC7;

    private readonly long? announced;
    private byte[] bytes;
    private bool isPooled = true;
    private bool isRead;
    private int length;

    /// <param name="announced">The announced length; null for none.</param>
    public BodyBuffer(long? announced)
    {
        this.announced = announced;

        // One byte more than announced, to detect the end.
        bytes = ArrayPool<byte>.Shared.Rent(announced < InitialRoom ? (int)announced + 1 : InitialRoom);
    }

    /// <summary>The received bytes. Valid until the buffer is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.AsMemory(0, length);

    /// <summary>Reads a body to its end or to a maximum length.</summary>
    /// <returns>Whether the body is longer.</returns>
    public async ValueTask<bool> ReadAsync(HttpContent content, long maxLength, CancellationToken cancellationToken)
    {
#if NET
        Stream source = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable disposal = source.ConfigureAwait(false);
#else
        using Stream source = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif

        // One more byte is read to detect a longer body.
        maxLength = Math.Min(maxLength, MaxArrayLength - 1);
        while (true)
        {
            if (length == bytes.Length)
            {
                Grow();
            }

            int room = (int)Math.Min(bytes.Length - length, maxLength + 1 - length);
#if NET
            int read = await source.ReadAsync(bytes.AsMemory(length, room), cancellationToken).ConfigureAwait(false);
#else
            int read = await source.ReadAsync(bytes, length, room, cancellationToken).ConfigureAwait(false);
#endif
            length += read;
            if (read == 0 || length > maxLength)
            {
                isRead = true;
                length = (int)Math.Min(length, maxLength);
                return read > 0;
            }
        }
    }

    /// <summary>
    /// Clears the array and returns it to the pool. After a failure it is not returned, because a pending read may still write to it.
    /// </summary>
    public void Dispose()
    {
        if (isPooled && isRead)
        {
            Return();
        }

        isPooled = false;
        bytes = [];
        length = 0;
    }

    private void Grow()
    {
        int twice = (int)Math.Min(bytes.Length * 2L, MaxArrayLength);
        int room = announced >= bytes.Length ? (int)Math.Min(twice, announced.Value + 1) : twice;
        bool isLargerPooled = room <= MaxPooledLength;
        byte[] larger = isLargerPooled ? ArrayPool<byte>.Shared.Rent(room) : new byte[room];
        Buffer.BlockCopy(bytes, 0, larger, 0, length);
        if (isPooled)
        {
            Return();
        }

        (bytes, isPooled) = (larger, isLargerPooled);
    }

    // Bodies may contain secrets, which the next user of the array must not see. Of a body that exceeds the limit, one more byte was read.
    private void Return()
    {
        Array.Clear(bytes, 0, Math.Min(length + 1, bytes.Length));
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
