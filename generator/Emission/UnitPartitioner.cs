using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Divides an API into units. The pipeline compares units by their index. Therefore the files of a large API are distributed over a fixed number of
/// slots by a hash of their names, so that adding or removing a file changes one slot.
/// </summary>
internal static class UnitPartitioner
{
    /// <summary>The largest number of files with units of their own.</summary>
    public const int MaxUnits = 64;

    private const int Slots = 64;

    public static EquatableArray<SourceUnit> Of(Api api)
    {
        var units = new List<SourceUnit>();
        if (api.Client is { } client)
        {
            RootClient withoutOperations = client with { Clients = client.Clients.Select(WithoutOperations).ToEquatableArray() };
            units.Add(new RootClientUnit(api.Header, withoutOperations, CommonErrors(client)));
            units.AddRange(client.Clients.Select(sub => new ClientUnit(api.Header, sub, client.Scope)));
        }

        if (api.Types.Any(type => type.IsJson) || api.Header.Shared.Count > 0)
        {
            units.Add(new ResolverUnit(api.Header));
        }

        if (api.Xml is { } xml)
        {
            units.Add(new XmlUnit(api.Header, xml));
        }

        if (api.Webhooks is { } webhooks)
        {
            units.Add(new WebhooksUnit(api.Header, webhooks));
        }

        units.AddRange(UnitsOf(TypeFiles.Of(api)).Select(files => new TypesUnit(api.Header, files)));
        return units.ToEquatableArray();
    }

    private static IEnumerable<EquatableArray<TypesFile>> UnitsOf(EquatableArray<TypesFile> files)
    {
        if (files.Count <= MaxUnits)
        {
            return files.Select(file => EquatableArray.Of(file));
        }

        ILookup<uint, TypesFile> slots = files.ToLookup(file => StableHash.Of(file.Name) % Slots);
        return Enumerable.Range(0, Slots).Select(slot => slots[(uint)slot].ToEquatableArray());
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
