using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// What is emitted together, and again only when it changes. A unit holds exactly what its files need, so that a change elsewhere in the
/// description leaves it equal. The hierarchy is closed.
/// </summary>
internal abstract record SourceUnit(ApiHeader Header);

/// <summary>Declared types with their JSON code.</summary>
/// <param name="Header">The API.</param>
/// <param name="Name">The name of the unit in identifiers and file names: that of its type, or that of the slot.</param>
/// <param name="Types">The types in document order; may be empty.</param>
/// <param name="IsSlot">Whether it is a slot of a large document, which lists its types for the resolver itself.</param>
internal sealed record TypesUnit(ApiHeader Header, string Name, EquatableArray<TypeDeclaration> Types, bool IsSlot) : SourceUnit(Header);

/// <summary>The resolver that finds the JSON code of a .NET type.</summary>
/// <param name="Header">The API.</param>
/// <param name="Types">The types that are in no slot.</param>
/// <param name="Slots">The names of the slots; empty for a small document.</param>
internal sealed record ResolverUnit(ApiHeader Header, EquatableArray<NamedType> Types, EquatableArray<string> Slots) : SourceUnit(Header);

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
