using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// What is emitted together, and again only when it changes. A unit holds all that its files say and nothing else,
/// so that an edit elsewhere in the description leaves it equal.
/// </summary>
internal abstract record SourceUnit(ApiHeader Header);

/// <summary>Declared types with their JSON code.</summary>
/// <param name="Header">The API.</param>
/// <param name="Name">The unit's name in identifiers and file names: the type's where there is one, else the slot's.</param>
/// <param name="Types">In document order; may be empty.</param>
/// <param name="IsSlot">Whether it is a slot of a large document, which tells the resolver its types itself.</param>
internal sealed record TypesUnit(ApiHeader Header, string Name, EquatableArray<TypeDeclaration> Types, bool IsSlot) : SourceUnit(Header);

/// <summary>The resolver that leads from a .NET type to its JSON code.</summary>
/// <param name="Header">The API.</param>
/// <param name="Types">The types; none where slots tell them.</param>
/// <param name="Slots">The names of the slots; none where the document is small.</param>
internal sealed record ResolverUnit(ApiHeader Header, EquatableArray<NamedType> Types, EquatableArray<string> Slots) : SourceUnit(Header);

/// <summary>The root client, its interface and its bound twin.</summary>
/// <param name="Header">The API.</param>
/// <param name="Client">The client; its sub-clients stand there without operations, which belong to <see cref="ClientUnit"/>.</param>
/// <param name="Errors">The error bodies that all operations share.</param>
internal sealed record RootClientUnit(ApiHeader Header, RootClient Client, EquatableArray<ErrorBody> Errors) : SourceUnit(Header);

/// <summary>The requests that the API sends.</summary>
/// <param name="Header">The API.</param>
/// <param name="Webhooks">The class.</param>
internal sealed record WebhooksUnit(ApiHeader Header, WebhooksType Webhooks) : SourceUnit(Header);

/// <summary>A sub-client, its interface and its bound twin.</summary>
/// <param name="Header">The API.</param>
/// <param name="Client">The sub-client.</param>
/// <param name="Scope">What the twin is bound to; null when there is none.</param>
internal sealed record ClientUnit(ApiHeader Header, Client Client, ClientScope? Scope) : SourceUnit(Header);
