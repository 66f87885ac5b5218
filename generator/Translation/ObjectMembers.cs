namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Names that a type's own members cannot have, because <c>object</c> or every emitted type has them.</summary>
internal static class ObjectMembers
{
    public static readonly string[] Names =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];
}
