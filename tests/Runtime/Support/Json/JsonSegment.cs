using System.Buffers;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>A part of JSON in a buffer of its own.</summary>
internal sealed class JsonSegment : ReadOnlySequenceSegment<byte>
{
    private JsonSegment(byte[] json, long start) => (Memory, RunningIndex) = (json, start);

    /// <summary>Creates JSON in two buffers.</summary>
    public static ReadOnlySequence<byte> Sequence(byte[] begin, byte[] end)
    {
        JsonSegment last = new(end, begin.Length);
        JsonSegment first = new(begin, 0) { Next = last };
        return new(first, 0, last, end.Length);
    }
}
