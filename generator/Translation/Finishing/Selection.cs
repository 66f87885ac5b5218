using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// What a filter keeps of an API: the selected operations and the types that they and the selected webhooks use. A filter that only excludes also
/// keeps the types that nothing uses. The whole description is translated first, so that a filter changes no name and no type.
/// </summary>
internal sealed class Selection
{
    private readonly Document document;
    private readonly OperationFilter filter;
    private readonly HashSet<(string Method, string Path)> selected;
    private readonly IReadOnlyList<Operation> others;
    private readonly HashSet<string> types;

    /// <param name="draft">The translated types and operations.</param>
    /// <param name="unselected">The types of the webhooks and callbacks that the filter does not select, which are not in the draft.</param>
    /// <param name="graph">The types of the draft.</param>
    /// <param name="document">The description.</param>
    /// <param name="filter">The filter.</param>
    public Selection(Api draft, IEnumerable<TypeRef> unselected, TypeGraph graph, Document document, OperationFilter filter)
    {
        this.document = document;
        this.filter = filter;
        ILookup<bool, Operation> operations =
            document.Paths.Concat(document.Webhooks).SelectMany(path => path.Operations).ToLookup(filter.Selects);
        selected = [.. operations[true].Select(operation => (operation.Method, operation.Path))];
        others = [.. operations[false]];
        IEnumerable<TypeRef> webhooks = draft.Webhooks is { } found ? found.Webhooks.Select(webhook => webhook.Type) : [];
        ILookup<bool, ClientOperation> translated = OperationTypes.OperationsOf(draft.Client).ToLookup(IsSelected);
        IEnumerable<TypeRef> kept = translated[true].SelectMany(OperationTypes.Of).Concat(webhooks);
        IEnumerable<TypeRef> dropped = translated[false].SelectMany(OperationTypes.Of).Concat(unselected);
        types = graph.Reachable(filter.Included is null ? kept.Concat(Unused(draft, graph.Reachable(kept.Concat(dropped)))) : kept);
    }

    /// <summary>Returns the API without the operations and types that are not selected. A sub-client without operations is dropped.</summary>
    public Api Apply(Api api) => api with
    {
        Types = api.Types.Where(type => types.Contains(type.Name)).ToEquatableArray(),
        Client = api.Client is { } client ? Apply(client) : null,
    };

    /// <summary>
    /// Returns the diagnostics about the filter and about what it keeps. Diagnostics of other operations, and of components that nothing uses,
    /// are dropped.
    /// </summary>
    /// <param name="all">All diagnostics.</param>
    /// <param name="translation">The types of components.</param>
    public IEnumerable<DiagnosticInfo> Relevant(IEnumerable<DiagnosticInfo> all, TypeTranslation translation)
    {
        List<SourceLocation> dropped =
        [
            .. others.Select(operation => operation.Location),
            .. document.Components.Schemas.Where(component => IsUnused(component, translation)).Select(component => component.Schema.Location),
        ];
        return filter.Problems(document).Concat(all.Where(diagnostic => !dropped.Exists(location => Contains(location, diagnostic.Location))));
    }

    private RootClient Apply(RootClient client) => client with
    {
        Clients = client.Clients
            .Select(sub => sub with { Operations = sub.Operations.Where(IsSelected).ToEquatableArray() })
            .Where(sub => sub.Operations.Count > 0)
            .ToEquatableArray(),
    };

    private bool IsSelected(ClientOperation operation) => selected.Contains((operation.HttpMethod, operation.Path));

    private bool IsUnused(NamedSchema component, TypeTranslation translation)
    {
        IReadOnlyList<string> names = translation.NamesIn(component.Schema);
        return names.Count > 0 && !names.Any(types.Contains);
    }

    private static IEnumerable<TypeRef> Unused(Api draft, HashSet<string> used) =>
        draft.Types.Where(type => !used.Contains(type.Name)).Select(type => new NamedType(type.Name, NamedKind.Object));

    private static bool Contains(SourceLocation outer, SourceLocation inner) =>
        outer.Path == inner.Path && inner.Start >= outer.Start && inner.Start + inner.Length <= outer.Start + outer.Length;
}
