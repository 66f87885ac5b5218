using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// What a filter leaves of an API: the operations it selects and the types these use. It is taken of what the whole description became, so that
/// a filter changes no name and no type.
/// </summary>
internal sealed class Selection
{
    private readonly Document document;
    private readonly HashSet<(string Method, string Path)> selected;
    private readonly IReadOnlyList<Operation> others;

    public Selection(Document document, OperationFilter filter)
    {
        this.document = document;
        ILookup<bool, Operation> operations = document.Paths.Concat(document.Webhooks).SelectMany(path => path.Operations).ToLookup(filter.Selects);
        selected = [.. operations[true].Select(operation => (operation.Method, operation.Path))];
        others = [.. operations[false]];
    }

    /// <summary>The client with the operations that are selected; a sub-client without one is gone.</summary>
    public RootClient Of(RootClient client) => client with
    {
        Clients = client.Clients
            .Select(sub => sub with { Operations = sub.Operations.Where(operation => selected.Contains((operation.HttpMethod, operation.Path))).ToEquatableArray() })
            .Where(sub => sub.Operations.Count > 0)
            .ToEquatableArray(),
    };

    /// <summary>The names of the types that operations use, by others too.</summary>
    public static HashSet<string> TypesOf(RootClient client, IEnumerable<TypeDeclaration> types) => TypeUses.Reached(
        client.Clients.SelectMany(sub => sub.Operations).SelectMany(TypeUses.Of),
        types.ToDictionary(type => type.Name, StringComparer.Ordinal));

    /// <summary>Whether a problem is of what is left, and not of another operation or of a schema that nothing uses.</summary>
    /// <param name="types">The types of schemas.</param>
    /// <param name="kept">The names of the types that are left.</param>
    public Func<DiagnosticInfo, bool> IsRelevant(TypeTranslation types, HashSet<string> kept)
    {
        List<SourceLocation> left = [.. others.Select(operation => operation.Location), .. document.Components.Schemas.Where(IsUnused).Select(component => component.Schema.Location)];
        return problem => !left.Exists(place => Holds(place, problem.Location));

        bool IsUnused(NamedSchema component)
        {
            IReadOnlyList<string> names = [.. NamesIn(types.Use(component.Schema))];
            return names.Count > 0 && !names.Any(kept.Contains);
        }
    }

    private static bool Holds(SourceLocation outer, SourceLocation inner) =>
        outer.Path == inner.Path && inner.Start >= outer.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    private static IEnumerable<string> NamesIn(TypeRef type) => type switch
    {
        NamedType named => [named.Name],
        ListType list => NamesIn(list.Item),
        MapType map => NamesIn(map.Value),
        _ => [],
    };
}
