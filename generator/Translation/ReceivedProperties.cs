using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// The properties that requests are written without: those that only responses carry (<c>readOnly</c>), in types that are both received and
/// sent. In a type that is only sent, a value comes from the caller and is sent. Discriminators are always sent: the rest depends on them.
/// </summary>
internal sealed class ReceivedProperties
{
    private readonly HashSet<string> types;
    private readonly HashSet<(string Type, string WireName)> telling;

    private ReceivedProperties(HashSet<string> types, HashSet<(string Type, string WireName)> telling)
    {
        this.types = types;
        this.telling = telling;
    }

    /// <param name="declared">All types by name.</param>
    /// <param name="operations">All operations.</param>
    /// <param name="ofWebhooks">The names of types that come in by webhooks.</param>
    public static ReceivedProperties Of(
        Dictionary<string, TypeDeclaration> declared, IReadOnlyList<Operation> operations, IEnumerable<string> ofWebhooks)
    {
        HashSet<string> types = TypeUses.Reached(operations.SelectMany(TypeUses.OfResponses), declared);
        types.UnionWith(ofWebhooks);
        types.IntersectWith(TypeUses.Reached(operations.SelectMany(TypeUses.OfRequest), declared));
        return new ReceivedProperties(types, [.. declared.Values.OfType<UnionType>().SelectMany(Telling)]);
    }

    /// <summary>Marks them.</summary>
    public ObjectType Mark(ObjectType type) => !types.Contains(type.Name) ? type : type with
    {
        Properties = type.Properties
            .Select(property => IsOmitted(type, property) ? property with { IsOmittedFromRequests = true } : property)
            .ToEquatableArray(),
    };

    private bool IsOmitted(ObjectType type, Property property) =>
        property.Direction == Direction.Response && property.Role != PropertyRole.Discriminator && !telling.Contains((type.Name, property.WireName));

    private static IEnumerable<(string Type, string WireName)> Telling(UnionType union) =>
        union.Cases.SelectMany((one, i) => one.Type is not NamedType named ? [] : union.Selector switch
        {
            PropertySelector selector => [(named.Name, selector.WireName)],
            ContentSelector selector => selector.Clues[i].Constants.Select(constant => (named.Name, constant.WireName)),
            _ => Enumerable.Empty<(string, string)>(),
        });
}
