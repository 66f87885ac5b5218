using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// Wraps the properties of request bodies for which an absent value differs from null in <c>Optional&lt;T&gt;</c>. Without a client, any type
/// may be sent.
/// </summary>
internal static class OptionalProperties
{
    public static Api Apply(Api api, TypeGraph graph)
    {
        IEnumerable<TypeRef> bodies = OperationTypes.OperationsOf(api.Client).Select(operation => operation.Body?.Type).OfType<TypeRef>();
        HashSet<string> sent = graph.Reachable(bodies);
        bool isUseUnknown = api.Client is null;
        return api with
        {
            Types = api.Types
                .Select(type => type is ObjectType found && (isUseUnknown || sent.Contains(found.Name)) ? Apply(found, isUseUnknown) : type)
                .ToEquatableArray(),
        };
    }

    private static ObjectType Apply(ObjectType type, bool isUseUnknown) => type with
    {
        Properties = type.Properties.Select(property => Apply(property, isUseUnknown)).ToEquatableArray(),
    };

    private static Property Apply(Property property, bool isUseUnknown)
    {
        bool isOptional = !property.IsRequired && property.Type.IsNullable && (isUseUnknown || property.Direction != Direction.Response);
        return isOptional == property.IsOptionalWrapper ? property : property with { IsOptionalWrapper = isOptional };
    }
}
