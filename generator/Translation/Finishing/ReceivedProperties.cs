using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// The properties that only responses carry (<c>readOnly</c>). In types that are both received and sent, requests are written without them; but for
/// discriminators, on which the rest depends. In a type that is only sent, a value comes from the caller and is sent. In a type that is only
/// received, they are properties like others.
/// </summary>
internal sealed class ReceivedProperties
{
    private readonly HashSet<string> received;
    private readonly HashSet<string> sent;
    private readonly HashSet<(string Type, string WireName)> telling;

    private ReceivedProperties(HashSet<string> received, HashSet<string> sent, HashSet<(string Type, string WireName)> telling)
    {
        this.received = received;
        this.sent = sent;
        this.telling = telling;
    }

    /// <param name="declared">All types by name.</param>
    /// <param name="operations">All operations.</param>
    /// <param name="ofWebhooks">The names of types that come in by webhooks.</param>
    public static ReceivedProperties Of(
        Dictionary<string, TypeDeclaration> declared, IReadOnlyList<ClientOperation> operations, IEnumerable<string> ofWebhooks)
    {
        HashSet<string> received = TypeUses.Reached(operations.SelectMany(TypeUses.OfResponses), declared);
        received.UnionWith(ofWebhooks);
        HashSet<string> sent = TypeUses.Reached(operations.SelectMany(TypeUses.OfRequest), declared);
        return new ReceivedProperties(received, sent, [.. declared.Values.OfType<UnionType>().SelectMany(Telling)]);
    }

    /// <summary>Marks them.</summary>
    public ObjectType Mark(ObjectType type) => type with
    {
        Properties = type.Properties.Select(property => property.Direction == Direction.Response ? Mark(type, property) : property).ToEquatableArray(),
    };

    private Property Mark(ObjectType type, Property property) => (received.Contains(type.Name), sent.Contains(type.Name)) switch
    {
        (true, false) => property with { IsOfReceivedType = true },
        (true, true) => property with { Constant = null, IsOmittedFromRequests = IsOmitted(type, property) },
        _ => property with { Constant = null },
    };

    private bool IsOmitted(ObjectType type, Property property) =>
        property.Role != PropertyRole.Discriminator && !telling.Contains((type.Name, property.WireName));

    private static IEnumerable<(string Type, string WireName)> Telling(UnionType union) =>
        union.Cases.SelectMany((one, i) => one.Type is not NamedType named ? [] : union.Selector switch
        {
            PropertySelector selector => [(named.Name, selector.WireName)],
            ContentSelector selector => selector.Clues[i].Constants.Select(constant => (named.Name, constant.WireName)),
            _ => Enumerable.Empty<(string, string)>(),
        });
}
