namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>The limits of the readers, far above real documents.</summary>
internal static class ReadingLimits
{
    /// <summary>The largest depth of nested objects and arrays, which also limits the recursion of all code that visits nodes.</summary>
    public const int Depth = 256;

    /// <summary>The largest number of nodes to which the aliases of a YAML text expand, as a defense against "billion laughs".</summary>
    public const int AliasedNodes = 250_000;
}
