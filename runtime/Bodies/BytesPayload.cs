#if !NET
using System.Runtime.InteropServices;
#endif

namespace Truto.Generated;

/// <summary>A payload in memory.</summary>
internal sealed class BytesPayload(ReadOnlyMemory<byte> bytes, string? mediaType) : Payload
{
    public override string? MediaType => mediaType;

    public override long? Length => bytes.Length;

    public override bool CanRepeat => true;

    public override Task WriteToAsync(Stream target, CancellationToken cancellationToken)
    {
#if NET
        return target.WriteAsync(bytes, cancellationToken).AsTask();
#else
        return MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? target.WriteAsync(array.Array!, array.Offset, array.Count, cancellationToken)
            : target.WriteAsync(bytes.ToArray(), 0, bytes.Length, cancellationToken);
#endif
    }
}
