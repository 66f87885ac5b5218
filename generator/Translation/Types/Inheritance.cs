using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Adds to each class the properties that it inherits, after all classes are translated.</summary>
internal static class Inheritance
{
    public static EquatableArray<TypeDeclaration> Complete(IEnumerable<TypeDeclaration> types)
    {
        List<TypeDeclaration> all = [.. types];
        Dictionary<string, ObjectType> classes = all.OfType<ObjectType>()
            .Where(type => type.Hierarchy is not null)
            .ToDictionary(type => type.Name, StringComparer.Ordinal);
        var inherited = new Dictionary<string, EquatableArray<Property>>(StringComparer.Ordinal);
        return all
            .Select(type => type is ObjectType { Hierarchy: { Base: { } extended } hierarchy } found
                ? found with { Hierarchy = hierarchy with { Inherited = Of(extended) } }
                : type)
            .ToEquatableArray();

        EquatableArray<Property> Of(string name)
        {
            if (!inherited.TryGetValue(name, out EquatableArray<Property>? properties))
            {
                ObjectType type = classes[name];
                IEnumerable<Property> own = type.Properties.Where(property => property.Role != PropertyRole.Redefinition);
                IEnumerable<Property> above = type.Hierarchy!.Base is { } extended ? Of(extended).Select(property => Within(type, property)) : [];
                properties = own.Concat(above).ToEquatableArray();
                inherited.Add(name, properties);
            }

            return properties;
        }
    }

    // A redefined property keeps the position of the inherited one, where it is found in JSON.
    private static Property Within(ObjectType type, Property inherited) =>
        type.Properties.FirstOrDefault(property => property.Role == PropertyRole.Redefinition && property.WireName == inherited.WireName)
        ?? (type.Hierarchy!.RequiredOverrides.Contains(inherited.WireName) ? inherited with { IsRequired = true } : inherited);
}
