using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Cuts an API into units. The pipeline compares units by their place in the list: of a large document the types therefore go into
/// fixed slots by a hash of their names, so that a type more or less changes one slot. A small one gets a friendly file for each schema.
/// </summary>
internal static class UnitPartitioner
{
    /// <summary>With more types than this, a document is large.</summary>
    public const int MostFilesOfTypes = 64;

    private const int FewSlots = 16;
    private const int ManySlots = 64;
    private const int MostTypesOfFewSlots = 1024;

    public static EquatableArray<SourceUnit> Of(Api api)
    {
        var units = new List<SourceUnit>();
        EquatableArray<TypesUnit> types = api.Types.Count > MostFilesOfTypes ? BySlot(api) : ByType(api);
        if (api.Client is { } client)
        {
            units.Add(new RootClientUnit(api.Header, client with { Clients = client.Clients.Select(WithoutOperations).ToEquatableArray() }, CommonErrors(client)));
            units.AddRange(client.Clients.Select(sub => new ClientUnit(api.Header, sub, client.Scope)));
        }

        if (api.Types.Any(type => type.IsJson))
        {
            units.Add(new ResolverUnit(
                api.Header,
                types.Where(unit => !unit.IsSlot).SelectMany(unit => unit.Types).Where(type => type.IsJson).Select(ResolverEmission.Reference).ToEquatableArray(),
                types.Where(unit => unit.IsSlot).Select(unit => unit.Name).ToEquatableArray()));
        }

        if (api.Webhooks is { } webhooks)
        {
            units.Add(new WebhooksUnit(api.Header, webhooks));
        }

        units.AddRange(types);
        return units.ToEquatableArray();
    }

    // With a schema's type go those of schemas inside it.
    private static EquatableArray<TypesUnit> ByType(Api api) =>
        api.Types.GroupBy(Root)
            .Select(group => new TypesUnit(
                api.Header, (group.FirstOrDefault(type => type.Doc.Origin == group.Key) ?? group.First()).Name, group.ToEquatableArray(), IsSlot: false))
            .ToEquatableArray();

    private static string Root(TypeDeclaration type)
    {
        string origin = type.Doc.Origin ?? "";
        foreach (string schemas in TypeAttributes.RootsOfSchemas)
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
        int count = api.Types.Count > MostTypesOfFewSlots ? ManySlots : FewSlots;
        ILookup<uint, TypeDeclaration> slots = api.Types.ToLookup(type => StableHash.Of(type.Name) % (uint)count);
        return Enumerable.Range(0, count)
            .Select(slot => new TypesUnit(
                api.Header, "Types" + slot.ToString("00", CultureInfo.InvariantCulture), slots[(uint)slot].ToEquatableArray(), IsSlot: true))
            .ToEquatableArray();
    }

    private static Client WithoutOperations(Client client) => client with { Operations = EquatableArray<ClientOperation>.Empty };

    // What all operations have in common holds for a call that the description does not have.
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
