using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>Marks the types whose values can violate a constraint, either their own or one of a type that they contain.</summary>
internal static class CheckedTypes
{
    public static Api Apply(Api api) => api with { Types = Mark(api.Types) };

    private static EquatableArray<TypeDeclaration> Mark(EquatableArray<TypeDeclaration> types)
    {
        Dictionary<string, TypeDeclaration> declared = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        Dictionary<string, List<string>> containers = ContainersOf(types);
        var marked = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(types.Where(HasOwn).Select(type => type.Name));
        while (next.Count > 0)
        {
            string name = next.Pop();
            if (!marked.Add(name))
            {
                continue;
            }

            foreach (string container in containers.TryGetValue(name, out List<string>? found) ? found : [])
            {
                next.Push(container);
            }

            // A value of the base class may be of this class.
            if (declared.TryGetValue(name, out TypeDeclaration? type) && type is ObjectType { Hierarchy.Base: { } extended })
            {
                next.Push(extended);
            }
        }

        return types.Select(type => marked.Contains(type.Name) ? type with { HasChecks = true } : type).ToEquatableArray();
    }

    private static bool HasOwn(TypeDeclaration type) => type switch
    {
        // A value may be unknown to the description.
        EnumType or UnionType => true,
        ObjectType found => found.PropertyCount != Count.Any || found.Properties.Any(HasOwn)
            || found.Patterns.Any(pattern => pattern.Constraints is not null) || found.Extra is TypedExtra { Constraints: not null }
            || found.Hierarchy is { RequiredOverrides.Count: > 0 },
        TupleType tuple => tuple.HasCount || tuple.AreItemsUnique || tuple.IsClosed || tuple.Items.Any(HasOwn),
        _ => false,
    };

    // A required value may be null.
    private static bool HasOwn(Property property) => property.Constraints is not null
        || (property.IsRequired && !property.IsOptionalWrapper && !property.Type.IsNullable && !property.IsLeftToResponses
            && property.Constant is null && CanBeNull(property.Type));

    private static bool CanBeNull(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Scalar is Scalar.String or Scalar.Uri or Scalar.BytesBase64 or Scalar.BytesBase64Url,
        NamedType named => named.Kind != NamedKind.Enum,
        OwnType own => !own.IsValueType,
        _ => true,
    };

    // The classes and tuples that contain each type.
    private static Dictionary<string, List<string>> ContainersOf(EquatableArray<TypeDeclaration> types)
    {
        var containers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (TypeDeclaration type in types)
        {
            if (type is ObjectType or TupleType)
            {
                foreach (TypeRef used in TypeUses.Of(type))
                {
                    Add(TypeUses.NameIn(used), type);
                }
            }

            Add((type as ObjectType)?.Hierarchy?.Base, type);
        }

        return containers;

        void Add(string? contained, TypeDeclaration container)
        {
            if (contained is null)
            {
                return;
            }

            if (!containers.TryGetValue(contained, out List<string>? found))
            {
                containers.Add(contained, found = []);
            }

            found.Add(container.Name);
        }
    }
}
