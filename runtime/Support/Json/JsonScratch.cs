using System.Buffers;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// A JSON writer with its buffer. Each thread keeps one, so that writing a small value allocates only its result. The buffer is cleared after use,
/// because bodies may contain secrets.
/// </summary>
internal sealed class JsonScratch : IBufferWriter<byte>, IDisposable
{
    private const int KeptLength = 1024;

    [ThreadStatic]
    private static JsonScratch? kept;

    private byte[] bytes = new byte[KeptLength];
    private int length;

    private JsonScratch()
    {
        Writer = new Utf8JsonWriter(this, JsonBytes.Options);
    }

    public Utf8JsonWriter Writer { get; }

    /// <summary>The JSON that was written. Valid until the object is disposed.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            Writer.Flush();
            return bytes.AsMemory(0, length);
        }
    }

    /// <summary>Returns the thread's own object, or a new one while that is in use.</summary>
    public static JsonScratch Rent()
    {
        JsonScratch scratch = kept ?? new JsonScratch();
        kept = null;
        return scratch;
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > bytes.Length - length)
        {
            Grow(sizeHint);
        }

        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Clears the buffer and gives the object back to the thread.</summary>
    public void Dispose()
    {
        Array.Clear(bytes, 0, length + Writer.BytesPending);
        length = 0;
        Writer.Reset();
        if (bytes.Length > KeptLength)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = new byte[KeptLength];
        }

        kept = this;
    }

    private void Grow(int sizeHint)
    {
        int twice = (int)Math.Min(bytes.Length * 2L, PooledOutput.MaxArrayLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(length + sizeHint), twice));
        Buffer.BlockCopy(bytes, 0, larger, 0, length);
        Array.Clear(bytes, 0, length);
        if (bytes.Length > KeptLength)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        bytes = larger;
    }
}
