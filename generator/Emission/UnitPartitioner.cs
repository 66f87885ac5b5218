using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Divides an API into units. The pipeline compares units by their index. Therefore the types of a large API are distributed over a fixed number of
/// slots by a hash of their names, so that adding or removing a type changes one slot. A small API has a file for each schema.
/// </summary>
internal static class UnitPartitioner
{
    /// <summary>The largest number of types with files of their own.</summary>
    public const int MaxTypeFiles = 64;

    private const int FewSlots = 16;
    private const int ManySlots = 64;
    private const int MaxTypesInFewSlots = 1024;

    public static EquatableArray<SourceUnit> Of(Api api)
    {
        var units = new List<SourceUnit>();
        EquatableArray<TypesUnit> types = api.Types.Count > MaxTypeFiles ? BySlot(api) : ByType(api);
        if (api.Client is { } client)
        {
            RootClient withoutOperations = client with { Clients = client.Clients.Select(WithoutOperations).ToEquatableArray() };
            units.Add(new RootClientUnit(api.Header, withoutOperations, CommonErrors(client)));
            units.AddRange(client.Clients.Select(sub => new ClientUnit(api.Header, sub, client.Scope)));
        }

        if (api.Types.Any(type => type.IsJson))
        {
            units.Add(new ResolverUnit(
                api.Header,
                types.Where(unit => !unit.IsSlot).SelectMany(unit => unit.Types).Where(type => type.IsJson)
                    .Select(ResolverEmission.Reference).ToEquatableArray(),
                types.Where(unit => unit.IsSlot).Select(unit => unit.Name).ToEquatableArray()));
        }

        if (api.Webhooks is { } webhooks)
        {
            units.Add(new WebhooksUnit(api.Header, webhooks));
        }

        units.AddRange(types);
        return units.ToEquatableArray();
    }

    // A unit has the type of a named schema and those of its inline schemas.
    private static EquatableArray<TypesUnit> ByType(Api api) =>
        api.Types.GroupBy(Root)
            .Select(group => new TypesUnit(api.Header, NameOf(group), group.ToEquatableArray(), IsSlot: false))
            .ToEquatableArray();

    private static string NameOf(IGrouping<string, TypeDeclaration> group) =>
        (group.FirstOrDefault(type => type.Doc.Origin == group.Key) ?? group.First()).Name;

    private static string Root(TypeDeclaration type)
    {
        string origin = type.Doc.Origin ?? "";
        foreach (string schemas in TypeAttributeEmission.RootsOfSchemas)
        {
            int start = origin.IndexOf(schemas, StringComparison.Ordinal);
            int end = start < 0 ? -1 : origin.IndexOf('/', start + schemas.Length);
            if (start >= 0)
            {
                return end < 0 ? origin : origin.Substring(0, end);
            }
        }

        return type.Name;
    }

    private static EquatableArray<TypesUnit> BySlot(Api api)
    {
        int count = api.Types.Count > MaxTypesInFewSlots ? ManySlots : FewSlots;
        ILookup<uint, TypeDeclaration> slots = api.Types.ToLookup(type => StableHash.Of(type.Name) % (uint)count);
        return Enumerable.Range(0, count)
            .Select(slot => new TypesUnit(
                api.Header, "Types" + slot.ToString("00", CultureInfo.InvariantCulture), slots[(uint)slot].ToEquatableArray(), IsSlot: true))
            .ToEquatableArray();
    }

    private static Client WithoutOperations(Client client) => client with { Operations = EquatableArray<ClientOperation>.Empty };

    // Requests that the description does not declare have the errors that all operations share.
    private static EquatableArray<ErrorBody> CommonErrors(RootClient client)
    {
        IEnumerable<ErrorBody>? common = null;
        foreach (ClientOperation operation in client.Clients.SelectMany(sub => sub.Operations))
        {
            common = common is null ? operation.Errors : common.Where(operation.Errors.Contains).ToList();
        }

        return (common ?? []).ToEquatableArray();
    }
}
