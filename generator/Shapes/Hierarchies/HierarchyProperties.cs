using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes.Composition;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>
/// Determines which properties a schema of a hierarchy inherits and which it declares again. A property keeps the type that the base gives it
/// where that type holds the values that the schema allows. Otherwise, and where the type of the base holds nearly anything, the schema
/// declares the property itself, and the property of the base stays empty.
/// </summary>
internal sealed class HierarchyProperties(ShapeReader shapes)
{
    // A list can be an item of itself.
    private const int MaxListDepth = 16;

    private readonly HierarchyMap hierarchies = shapes.Hierarchies;
    private readonly SpecificityComparer specificity = new(shapes);
    private readonly Dictionary<Schema, IReadOnlyList<string>> redefined = [];
    private readonly Dictionary<Schema, HashSet<string>> redefinedBelow = [];

    /// <summary>Returns the properties of a schema, in the order of its shape.</summary>
    public IReadOnlyList<HierarchyProperty> Of(SchemaExpression expression, ObjectShape shape)
    {
        if (expression.WrittenSchema is not { } schema || !hierarchies.Contains(schema))
        {
            return [.. shape.Properties.Select(property => new HierarchyProperty(property))];
        }

        var discriminators = new HashSet<string>(hierarchies.DiscriminatorsOf(schema).Select(one => one.PropertyName), StringComparer.Ordinal);
        Dictionary<string, PropertyShape> inherited = InheritedBy(schema);
        HashSet<string> missing = RedefinedBelow(schema);
        var properties = new List<HierarchyProperty>();
        foreach (PropertyShape property in shape.Properties)
        {
            bool isDiscriminator = discriminators.Contains(property.WireName);
            bool canBeRequired = !isDiscriminator && !missing.Contains(property.WireName);
            bool isRequired = property.IsRequired && canBeRequired;
            bool isInBase = inherited.TryGetValue(property.WireName, out PropertyShape? basis);
            bool isRedefinition = isInBase && !isDiscriminator && IsRedefined(basis!, property);
            bool isInherited = isInBase && !isRedefinition;
            properties.Add(new HierarchyProperty((isInherited ? basis! : property) with { IsRequired = isRequired })
            {
                IsDiscriminator = isDiscriminator,
                IsRedefinition = isRedefinition,
                IsInherited = isInherited,
                IsRequiredHereOnly = isInherited && isRequired && !IsRequiredBy(hierarchies.BaseOf(schema)!, basis!),
            });
        }

        return properties;
    }

    private Dictionary<string, PropertyShape> InheritedBy(Schema schema) => hierarchies.BaseOf(schema) is { } extended
        ? ((ObjectShape)shapes.Of(extended)).Properties.ToDictionary(property => property.WireName, StringComparer.Ordinal)
        : [];

    private bool IsRequiredBy(Schema schema, PropertyShape property) => property.IsRequired && !RedefinedBelow(schema).Contains(property.WireName);

    private bool IsRedefined(PropertyShape basis, PropertyShape property) => specificity.Compare(basis.Schema, property.Schema) switch
    {
        Specificity.Same or Specificity.First => false,
        Specificity.Second => HoldsNearlyAnything(basis.Schema),
        _ => true,
    };

    // Number types count, because no number type holds the values of another without loss.
    private bool HoldsNearlyAnything(SchemaExpression schema)
    {
        Shape shape = shapes.Resolve(schema).Shape;
        for (int depth = 0; depth < MaxListDepth && shape is ListShape { Item: { } item }; depth++)
        {
            shape = shapes.Resolve(item).Shape;
        }

        return shape is AnyShape or AnyObjectShape or MapShape or ListShape
            or ScalarShape { Format: ScalarFormat.Double or ScalarFormat.Decimal or ScalarFormat.Int64 };
    }

    // A property that an extension declares again is missing from the property of the base, which therefore cannot be required.
    private HashSet<string> RedefinedBelow(Schema schema)
    {
        if (!redefinedBelow.TryGetValue(schema, out HashSet<string>? found))
        {
            found = new HashSet<string>(hierarchies.ExtensionsOf(schema).SelectMany(RedefinedIn), StringComparer.Ordinal);
            redefinedBelow.Add(schema, found);
        }

        return found;
    }

    private IReadOnlyList<string> RedefinedIn(Schema extension)
    {
        if (!redefined.TryGetValue(extension, out IReadOnlyList<string>? found))
        {
            Dictionary<string, PropertyShape> inherited = InheritedBy(extension);
            found = [.. ((ObjectShape)shapes.Of(extension)).Properties
                .Where(property => inherited.TryGetValue(property.WireName, out PropertyShape? basis) && IsRedefined(basis, property))
                .Select(property => property.WireName)];
            redefined.Add(extension, found);
        }

        return found;
    }
}

/// <summary>A property of a schema that may be part of a hierarchy.</summary>
/// <param name="Property">The property; that of the base where it is inherited.</param>
internal sealed record HierarchyProperty(PropertyShape Property)
{
    /// <summary>Whether its value selects an extension of the hierarchy.</summary>
    public bool IsDiscriminator { get; init; }

    /// <summary>Whether the base has a property of this name with a type that does not hold the values.</summary>
    public bool IsRedefinition { get; init; }

    /// <summary>Whether it is the property of the base.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether it is inherited, and required by this schema but not by the base.</summary>
    public bool IsRequiredHereOnly { get; init; }
}
