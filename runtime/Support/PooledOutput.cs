using System.Buffers;

namespace Truto.Generated.Support;

/// <summary>Bytes that are written to a pooled array. It is cleared after use, because bodies may contain secrets.</summary>
/// <param name="capacity">About how many bytes will be written.</param>
internal abstract class PooledOutput(int capacity) : IDisposable
{
    // Array.MaxLength, which .NET Standard lacks.
    internal const int MaxArrayLength = 0x7FFFFFC7;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The number of bytes that are written.</summary>
    public int Length { get; protected set; }

    /// <summary>What is written. Valid until more is written or the object is disposed.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public void Dispose()
    {
        Array.Clear(bytes, 0, Length);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> written)
    {
        written.CopyTo(Room(written.Length));
        Length += written.Length;
    }

    /// <summary>Returns the place for the next bytes. What is written there counts when <see cref="Length"/> is increased.</summary>
    protected Span<byte> Room(int size)
    {
        if (bytes.Length - Length < size)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + size), (int)Math.Min(bytes.Length * 2L, MaxArrayLength)));
            Buffer.BlockCopy(bytes, 0, larger, 0, Length);
            Array.Clear(bytes, 0, Length);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsSpan(Length);
    }
}
