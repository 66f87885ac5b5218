namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>A hash (FNV-1a, 32 bits) that is the same in every process and on every machine.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ (byte)c) * 16777619);
            hash = unchecked((hash ^ (byte)(c >> 8)) * 16777619);
        }

        return hash;
    }
}
