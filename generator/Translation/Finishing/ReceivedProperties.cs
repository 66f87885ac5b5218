using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// Decides how the properties that only responses carry (<c>readOnly</c>) are treated, by the use of their type:
/// <list type="bullet">
/// <item>received: they are properties like others.</item>
/// <item>sent: the caller supplies a value, which is sent.</item>
/// <item>sent and received: requests omit them, except for discriminators, by which the type of the JSON is found.</item>
/// <item>unknown, without a client: they may be absent. If other descriptions use the type, requests omit them.</item>
/// </list>
/// </summary>
internal sealed class ReceivedProperties
{
    private readonly HashSet<string> received;
    private readonly HashSet<string> sent;
    private readonly HashSet<(string Type, string WireName)> discriminating;
    private readonly bool isUseUnknown;
    private readonly bool areShared;

    private ReceivedProperties(Api api, TypeGraph graph, bool areShared)
    {
        this.areShared = areShared;
        List<ClientOperation> operations = [.. OperationTypes.OperationsOf(api.Client)];
        IEnumerable<TypeRef> webhooks = api.Webhooks is { } found ? found.Webhooks.Select(webhook => webhook.Type) : [];
        received = graph.Reachable(operations.SelectMany(OperationTypes.OfResponses).Concat(webhooks));
        sent = graph.Reachable(operations.SelectMany(OperationTypes.OfRequest));
        discriminating = [.. api.Types.OfType<UnionType>().SelectMany(DiscriminatingProperties)];
        isUseUnknown = api.Client is null;
    }

    public static Api Apply(Api api, TypeGraph graph, bool areShared)
    {
        var properties = new ReceivedProperties(api, graph, areShared);
        return api with { Types = api.Types.Select(type => type is ObjectType found ? properties.Apply(found) : type).ToEquatableArray() };
    }

    private ObjectType Apply(ObjectType type) => !type.Properties.Any(IsReadOnly) ? type : type with
    {
        Properties = type.Properties.Select(property => IsReadOnly(property) ? Apply(type, property) : property).ToEquatableArray(),
    };

    private Property Apply(ObjectType type, Property property) => (received.Contains(type.Name), sent.Contains(type.Name)) switch
    {
        _ when isUseUnknown => property with
        {
            IsRequired = false,
            Constant = null,
            IsOmittedFromRequests = areShared && IsOmitted(type, property),
        },
        (true, false) => property with { IsOfReceivedType = true },
        (true, true) => property with { Constant = null, IsOmittedFromRequests = IsOmitted(type, property) },
        _ => property with { Constant = null },
    };

    private bool IsOmitted(ObjectType type, Property property) =>
        property.Role != PropertyRole.Discriminator && !discriminating.Contains((type.Name, property.WireName));

    private static bool IsReadOnly(Property property) => property.Direction == Direction.Response;

    private static IEnumerable<(string Type, string WireName)> DiscriminatingProperties(UnionType union) =>
        union.Cases.SelectMany((one, i) => one.Type is not NamedType named ? [] : union.Selector switch
        {
            PropertySelector selector => [(named.Name, selector.WireName)],
            ContentSelector selector => selector.Clues[i].Constants.Select(constant => (named.Name, constant.WireName)),
            _ => Enumerable.Empty<(string, string)>(),
        });
}
