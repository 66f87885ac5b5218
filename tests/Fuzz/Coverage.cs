using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Truto.Generated.Fuzz;

/// <summary>Which branches of the instrumented code an input takes, and how often, in AFL's rough steps.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;
    private readonly byte* hits = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] known = new byte[Size];

    public Coverage() => Trace.SharedMem = hits;

    /// <summary>How many branches have been taken.</summary>
    public int Count { get; private set; }

    /// <summary>Begins an input.</summary>
    public void Begin()
    {
        new Span<byte>(hits, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the input took a branch that none took before, or took one more often.</summary>
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
