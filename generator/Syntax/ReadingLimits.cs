namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>What a text may ask of the reader; real documents stay far below.</summary>
internal static class ReadingLimits
{
    /// <summary>Objects and arrays inside each other. Every room that walks nodes recurses at most this deep.</summary>
    public const int Depth = 256;

    /// <summary>How many nodes the aliases of one YAML text may stand for, so that a "billion laughs" stays cheap.</summary>
    public const int AliasedNodes = 250_000;
}
