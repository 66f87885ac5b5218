namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A type that an API uses but another API declares, so that both have one type.</summary>
/// <param name="Name">The name by which the API refers to it.</param>
/// <param name="Kind">The kind of the type.</param>
/// <param name="Namespace">The namespace of the declaration.</param>
/// <param name="DeclaredName">The name of the declaration, usually the same.</param>
internal sealed record SharedType(string Name, NamedKind Kind, string Namespace, string DeclaredName);
