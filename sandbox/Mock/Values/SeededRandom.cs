namespace Truto.Generated.Mock.Values;

/// <summary>Random numbers that are the same on every platform and version (SplitMix64).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Creates random numbers that depend on a seed and a text, such as the pointer to a response.</summary>
    public static SeededRandom For(int seed, string text)
    {
        // FNV-1a.
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return new SeededRandom(hash ^ ((ulong)(uint)seed << 32));
    }

    /// <summary>Returns a number from 0 to <paramref name="count"/> - 1.</summary>
    public int Next(int count) => (int)(NextBits() % (ulong)Math.Max(1, count));

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public ulong NextBits()
    {
        ulong bits = state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
