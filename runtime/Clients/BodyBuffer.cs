using System.Buffers;

namespace Truto.Generated;

/// <summary>The bytes of a body as they arrive. The buffer grows with the received bytes; the announced length can only make it smaller.</summary>
/// <param name="announced">The announced length; null for none.</param>
internal sealed class BodyBuffer(long? announced)
{
    private const int InitialRoom = 16 * 1024;

    // Array.MaxLength, which .NET Standard lacks.
    private const int MaxArrayLength = 0x7FFFFFC7;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(InitialRoom);
    private bool isPooled = true;
    private bool isRead;
    private int length;

    /// <summary>Reads a stream to its end or to a maximum length.</summary>
    /// <returns>Whether the stream is longer.</returns>
    public async Task<bool> ReadAsync(Stream source, long maxLength, CancellationToken cancellationToken)
    {
        // One more byte is read to detect a longer stream.
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

    /// <summary>Returns the received bytes. The buffer cannot be used afterwards.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        if (!isPooled)
        {
            return bytes.AsMemory(0, length);
        }

        // Most bodies fit into a pooled array and are copied once. After a failure the array is not returned to the pool, because a pending read may
        // still write to it.
        byte[] copy = bytes.AsSpan(0, length).ToArray();
        if (isRead)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        return copy;
    }

    // One byte more than announced, to detect the end.
    private void Grow()
    {
        long room = Math.Min(bytes.Length * 2L, MaxArrayLength);
        byte[] larger = new byte[announced >= bytes.Length ? Math.Min(room, announced.Value + 1) : room];
        Buffer.BlockCopy(bytes, 0, larger, 0, length);
        if (isPooled)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            isPooled = false;
        }

        bytes = larger;
    }
}
