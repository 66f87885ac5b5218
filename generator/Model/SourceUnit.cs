using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// What is emitted together, and again only when it changes. A unit holds exactly what its files need, so that a change elsewhere in the
/// description leaves it equal. The hierarchy is closed.
/// </summary>
internal abstract record SourceUnit(ApiHeader Header);

/// <summary>Declared types with their JSON code.</summary>
/// <param name="Header">The API.</param>
/// <param name="Files">The files; of a large API those of one slot, possibly none.</param>
internal sealed record TypesUnit(ApiHeader Header, EquatableArray<TypesFile> Files) : SourceUnit(Header);

/// <summary>A file of declared types with their JSON code.</summary>
/// <param name="Name">The name of the file: that of a type, of a group of types (<c>Shared.A</c>) or of a client (<c>PetsClient.Models</c>).</param>
/// <param name="Types">The types in document order.</param>
internal sealed record TypesFile(string Name, EquatableArray<TypeDeclaration> Types);

/// <summary>The class with the resolver for <c>JsonSerializerOptions</c>, and the converters that attributes name.</summary>
/// <param name="Header">The API.</param>
internal sealed record ResolverUnit(ApiHeader Header) : SourceUnit(Header);

/// <summary>The class that describes XML bodies.</summary>
/// <param name="Header">The API.</param>
/// <param name="Type">The class.</param>
internal sealed record XmlUnit(ApiHeader Header, XmlType Type) : SourceUnit(Header);

/// <summary>The root client, its interface and its counterpart that is bound to the scope.</summary>
/// <param name="Header">The API.</param>
/// <param name="Client">The client. Its sub-clients have no operations here, because those belong to <see cref="ClientUnit"/>.</param>
/// <param name="Errors">The error bodies that all operations share.</param>
internal sealed record RootClientUnit(ApiHeader Header, RootClient Client, EquatableArray<ErrorBody> Errors) : SourceUnit(Header);

/// <summary>The class of the requests that the API sends.</summary>
/// <param name="Header">The API.</param>
/// <param name="Webhooks">The class.</param>
internal sealed record WebhooksUnit(ApiHeader Header, WebhooksType Webhooks) : SourceUnit(Header);

/// <summary>A sub-client, its interface and its counterpart that is bound to the scope.</summary>
/// <param name="Header">The API.</param>
/// <param name="Client">The sub-client.</param>
/// <param name="Scope">The scope of the counterpart; null if there is none.</param>
internal sealed record ClientUnit(ApiHeader Header, Client Client, ClientScope? Scope) : SourceUnit(Header);
