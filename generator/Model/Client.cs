using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A sub-client, which has the operations of one tag.</summary>
/// <param name="Names">The class and its interface, such as <c>StagesClient</c> and <c>IStagesClient</c>.</param>
/// <param name="PropertyName">The property of the root client, such as <c>Stages</c>.</param>
/// <param name="Doc">The documentation of the tag.</param>
/// <param name="Operations">The operations in document order.</param>
internal sealed record Client(ClientName Names, string PropertyName, DocComment Doc, EquatableArray<ClientOperation> Operations)
{
    /// <summary>Gets the name of the class.</summary>
    public string Name => Names.Class;

    /// <summary>Gets the counterpart that is bound to the scope, such as <c>AccountStagesClient</c>; null if the API has no scope.</summary>
    public ClientName? BoundNames { get; init; }

    /// <summary>Gets the class with extension methods for operations with many optional parameters; null if there are none.</summary>
    public string? ExtensionsName { get; init; }
}
