using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>The types that other descriptions share.</summary>
/// <param name="Path">The file of the description, as the project names it.</param>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Types">The types.</param>
internal sealed record TypeSource(string Path, string Namespace, EquatableArray<TypeDeclaration> Types);
