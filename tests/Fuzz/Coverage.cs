using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Truto.Generated.Fuzz;

/// <summary>Counts how often an input takes each branch of the instrumented code, in AFL's buckets.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;
    private readonly byte* hits = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] known = new byte[Size];

    public Coverage() => Trace.SharedMem = hits;

    /// <summary>Gets the number of branches that were taken.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a new input.</summary>
    public void Begin()
    {
        new Span<byte>(hits, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Returns whether the input took a new branch, or one more often than before.</summary>
    public bool End()
    {
        bool isNew = false;
        var words = new Span<ulong>(hits, Size / sizeof(ulong));
        for (int word = 0; word < words.Length; word++)
        {
            if (words[word] == 0)
            {
                continue;
            }

            for (int place = word * sizeof(ulong); place < (word + 1) * sizeof(ulong); place++)
            {
                byte step = Step(hits[place]);
                if ((known[place] & step) != step)
                {
                    Count += known[place] == 0 ? 1 : 0;
                    known[place] |= step;
                    isNew = true;
                }
            }
        }

        return isNew;
    }

    private static byte Step(byte count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
