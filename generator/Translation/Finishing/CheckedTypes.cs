using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>Which declared types have something to check when a value is there: themselves, or in what they hold.</summary>
internal static class CheckedTypes
{
    /// <summary>The same types, each knowing whether it has.</summary>
    public static EquatableArray<TypeDeclaration> Mark(IReadOnlyList<TypeDeclaration> types)
    {
        Dictionary<string, TypeDeclaration> declared = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        ILookup<string, string> holders = types
            .SelectMany(type => HeldBy(type).Select(name => (Holder: type.Name, Held: name)))
            .ToLookup(pair => pair.Held, pair => pair.Holder, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(types.Where(HasOwn).Select(type => type.Name));
        while (next.Count > 0)
        {
            string name = next.Pop();
            if (!found.Add(name))
            {
                continue;
            }

            foreach (string holder in holders[name])
            {
                next.Push(holder);
            }

            // An object of a class may be of any that extends it, and has the members of those that it extends.
            if (declared.TryGetValue(name, out TypeDeclaration? type) && type is ObjectType { Hierarchy.Base: { } extended })
            {
                next.Push(extended);
            }
        }

        return types.Select(type => found.Contains(type.Name) ? type with { HasChecks = true } : type).ToEquatableArray();
    }

    private static bool HasOwn(TypeDeclaration type) => type switch
    {
        // A value that the description does not know.
        EnumType or UnionType => true,
        ObjectType found => found.Members != Count.Any || found.Properties.Any(HasOwn)
            || found.Patterns.Any(pattern => pattern.Constraints is not null) || found.Extra is TypedExtra { Constraints: not null }
            || found.Hierarchy is { RequiredOverrides.Count: > 0 },
        TupleType tuple => tuple.HasCount || tuple.AreItemsUnique || tuple.IsClosed || tuple.Items.Any(HasOwn),
        _ => false,
    };

    // Null where there must be a value.
    private static bool HasOwn(Property property) => property.Constraints is not null
        || (property.IsRequired && !property.IsOptionalWrapper && !property.Type.IsNullable && !property.IsLeftToResponses
            && property.Constant is null && CanBeNull(property.Type));

    private static bool CanBeNull(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Scalar is Scalar.String or Scalar.Uri or Scalar.BytesBase64 or Scalar.BytesBase64Url,
        NamedType named => named.Kind != NamedKind.Enum,
        _ => true,
    };

    private static IEnumerable<string> HeldBy(TypeDeclaration type) => type switch
    {
        ObjectType found => found.Properties.Select(property => property.Type)
            .Concat(found.Patterns.Select(pattern => pattern.Value))
            .Concat(found.Extra is TypedExtra extra ? [extra.Value] : [])
            .SelectMany(Names)
            .Concat(found.Hierarchy?.Base is { } extended ? [extended] : []),
        TupleType tuple => tuple.Items.Select(item => item.Type).Append(tuple.Rest).SelectMany(Names),
        _ => [],
    };

    private static IEnumerable<string> Names(TypeRef type) => type switch
    {
        ListType list => Names(list.Item),
        MapType map => Names(map.Value),
        NamedType named => [named.Name],
        _ => [],
    };
}
