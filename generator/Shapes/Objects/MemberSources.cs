using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes.Composition;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;

namespace Truto.Generated.SourceGeneration.Shapes.Objects;

/// <summary>
/// Where the members of a class come from: itself or its base. C# cannot narrow the type of an inherited property. Where the base's type
/// holds what the class says, it stays; where it does not, or says as good as nothing, the class has a property of its own, and the base's is
/// empty.
/// </summary>
internal sealed class MemberSources(ShapeReader shapes)
{
    private readonly HierarchyMap hierarchies = shapes.Hierarchies;
    private readonly SpecificityComparer narrowness = new(shapes);
    private readonly Dictionary<Schema, HashSet<string>> redefined = [];

    public IReadOnlyList<MemberSource> Of(Schema schema, ObjectShape shape)
    {
        if (!hierarchies.Contains(schema))
        {
            return [.. shape.Properties.Select(property => new MemberSource(property, PropertyRole.Member, IsInherited: false, IsDemanded: false))];
        }

        var discriminators = new HashSet<string>(hierarchies.DiscriminatorsOf(schema).Select(one => one.PropertyName), StringComparer.Ordinal);
        Dictionary<string, PropertyShape> inherited = Inherited(schema);
        HashSet<string> emptied = RedefinedBelow(schema);
        var members = new List<MemberSource>();
        foreach (PropertyShape property in shape.Properties)
        {
            bool isInherited = inherited.TryGetValue(property.WireName, out PropertyShape? known);
            bool isDiscriminator = discriminators.Contains(property.WireName);
            bool isRedefined = isInherited && !isDiscriminator && IsRedefined(known!, property);
            members.Add(new MemberSource(
                (isInherited && !isRedefined ? known! : property) with { IsRequired = property.IsRequired && !isDiscriminator && !emptied.Contains(property.WireName) },
                isDiscriminator ? PropertyRole.Discriminator : isRedefined ? PropertyRole.Redefinition : PropertyRole.Member,
                isInherited && !isRedefined,
                isInherited && !isRedefined && !isDiscriminator && !emptied.Contains(property.WireName) && property.IsRequired && !IsDemandedBy(hierarchies.BaseOf(schema)!, known!)));
        }

        return members;
    }

    private Dictionary<string, PropertyShape> Inherited(Schema schema) => hierarchies.BaseOf(schema) is { } extended
        ? ((ObjectShape)shapes.Of(extended)).Properties.ToDictionary(property => property.WireName, StringComparer.Ordinal)
        : [];

    private bool IsDemandedBy(Schema extended, PropertyShape property) => property.IsRequired && !RedefinedBelow(extended).Contains(property.WireName);

    private bool IsRedefined(PropertyShape known, PropertyShape property) => narrowness.Schemas(known.Schema, property.Schema) switch
    {
        Specificity.Same or Specificity.First => false,
        Specificity.Second => SaysLittle(shapes.Resolve(known.Schema).Shape),
        _ => true,
    };

    // Numbers do not hold each other without loss.
    private bool SaysLittle(Shape shape) => shape switch
    {
        AnyShape or MapShape or ScalarShape { Scalar: Scalar.Double or Scalar.Decimal or Scalar.Int64 } => true,
        ListShape { Item: { } item } => SaysLittle(shapes.Resolve(item).Shape),
        ListShape => true,
        _ => false,
    };

    // What a class below has of its own is not in the base's property, which then cannot be required.
    private HashSet<string> RedefinedBelow(Schema schema)
    {
        if (!redefined.TryGetValue(schema, out HashSet<string>? found))
        {
            found = new HashSet<string>(StringComparer.Ordinal);
            redefined.Add(schema, found);
            foreach (Schema extension in hierarchies.ExtendingOf(schema).Where(one => hierarchies.BaseOf(one) == schema))
            {
                Dictionary<string, PropertyShape> inherited = Inherited(extension);
                found.UnionWith(((ObjectShape)shapes.Of(extension)).Properties
                    .Where(property => inherited.TryGetValue(property.WireName, out PropertyShape? known) && IsRedefined(known, property))
                    .Select(property => property.WireName));
                found.UnionWith(RedefinedBelow(extension));
            }
        }

        return found;
    }
}

/// <summary>A member of a class, as it is there.</summary>
/// <param name="Shape">The base's where it is inherited.</param>
/// <param name="Role">Its part in the hierarchy.</param>
/// <param name="IsInherited">Whether the base has it.</param>
/// <param name="IsDemanded">Whether it is inherited, and required here but not there.</param>
internal sealed record MemberSource(PropertyShape Shape, PropertyRole Role, bool IsInherited, bool IsDemanded);
