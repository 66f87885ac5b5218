using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>The types that other descriptions share.</summary>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Types">The types.</param>
internal sealed record TypeSource(string Namespace, EquatableArray<TypeDeclaration> Types)
{
    /// <summary>Gets the types that cannot be shared. Usually there are none.</summary>
    public EquatableArray<TypeFault> Faults { get; init; } = EquatableArray<TypeFault>.Empty;
}

/// <summary>A type that cannot be shared, and why.</summary>
internal sealed record TypeFault(string Name, string Reason);
