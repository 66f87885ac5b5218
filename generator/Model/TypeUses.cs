namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The types that a declared type uses directly. For example, <c>Order</c> uses the types of its properties.</summary>
internal static class TypeUses
{
    public static IEnumerable<TypeRef> Of(TypeDeclaration type) => type switch
    {
        ObjectType found => found.Properties.Select(property => property.Type)
            .Concat(found.Patterns.Select(pattern => pattern.Value))
            .Concat(found.Extra is TypedExtra extra ? [extra.Value] : []),
        TupleType tuple => tuple.Items.Select(item => item.Type).Append(tuple.Rest),
        MultipartType parts => parts.Properties.Select(property => property.Type),
        UnionType union => union.Cases.Select(one => one.Type),
        _ => [],
    };

    /// <summary>Returns the names of the declared types in a type, such as <c>Stage</c> in <c>List&lt;Stage&gt;</c>.</summary>
    public static IEnumerable<string> NamesIn(TypeRef type) => type switch
    {
        NamedType named => [named.Name],
        ListType list => NamesIn(list.Item),
        MapType map => NamesIn(map.Value),
        _ => [],
    };
}
