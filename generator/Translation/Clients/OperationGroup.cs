using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>The operations of one sub-client.</summary>
/// <param name="PropertyName">The property of the root client, such as <c>Stages</c>.</param>
/// <param name="Client">The sub-client, such as <c>StagesClient</c>.</param>
/// <param name="BoundClient">Its counterpart that is bound to the scope, such as <c>AccountStagesClient</c>; null without a scope.</param>
/// <param name="Tag">The tag that declares the group, or null.</param>
/// <param name="Operations">The operations in document order.</param>
internal sealed record OperationGroup(
    string PropertyName, ClientName Client, ClientName? BoundClient, Tag? Tag, IReadOnlyList<NamedOperation> Operations);
