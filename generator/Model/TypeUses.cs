namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The types that a declared type uses directly. For example, <c>Order</c> uses the types of its properties.</summary>
internal static class TypeUses
{
    public static IEnumerable<TypeRef> Of(TypeDeclaration type) => type switch
    {
        ObjectType found => Of(found),
        TupleType tuple => tuple.Items.Select(item => item.Type).Append(tuple.Rest),
        MultipartType parts => parts.Properties.Select(property => property.Type),
        UnionType union => union.Cases.Select(one => one.Type),
        _ => [],
    };

    // Called for each class by several steps.
    private static IEnumerable<TypeRef> Of(ObjectType type)
    {
        foreach (Property property in type.Properties)
        {
            yield return property.Type;
        }

        foreach (PatternProperty pattern in type.Patterns)
        {
            yield return pattern.Value;
        }

        if (type.Extra is TypedExtra extra)
        {
            yield return extra.Value;
        }
    }

    /// <summary>Returns the name of the declared type in a type, such as <c>Stage</c> in <c>List&lt;Stage&gt;</c>; null if there is none.</summary>
    public static string? NameIn(TypeRef type) => type switch
    {
        NamedType named => named.Name,
        ListType list => NameIn(list.Item),
        MapType map => NameIn(map.Value),
        _ => null,
    };
}
