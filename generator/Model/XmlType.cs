using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The class that describes how the types of an API are represented in XML.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Roots">The root elements of bodies.</param>
/// <param name="Contents">The contents that these use.</param>
internal sealed record XmlType(string Name, EquatableArray<XmlRoot> Roots, EquatableArray<XmlDeclaration> Contents);

/// <summary>The root element of bodies.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Field">The element.</param>
internal sealed record XmlRoot(string Name, XmlField Field);

/// <summary>Content with a name of its own.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Content">The content.</param>
internal sealed record XmlDeclaration(string Name, XmlContent Content);
