using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>
/// Which values of a discriminator stand for which branch: those mapped to it; without any, those that the branch itself allows; else
/// the name of its component.
/// </summary>
internal sealed class DiscriminatorValues
{
    private readonly Discriminator discriminator;
    private readonly Dictionary<Schema, List<string>> values = [];
    private readonly HashSet<Schema> mapped = [];
    private bool isDeclared;

    private DiscriminatorValues(Discriminator discriminator)
    {
        this.discriminator = discriminator;
    }

    public string PropertyName => discriminator.PropertyName;

    /// <summary>Mappings to schemas that are no branches.</summary>
    public List<DiscriminatorMapping> Elsewhere { get; } = [];

    /// <summary>The branch for other values and for none.</summary>
    public Schema? Otherwise { get; private set; }

    /// <summary>Null where the schema has no discriminator.</summary>
    public static DiscriminatorValues? Of(Schema owner, IReadOnlyList<Schema> branches, ShapeReader shapes)
    {
        if (owner.Discriminator is not { } discriminator)
        {
            return null;
        }

        var found = new DiscriminatorValues(discriminator);
        var places = new Dictionary<Schema, Schema>();
        var behind = new Dictionary<Schema, Schema>();
        foreach (Schema branch in branches.Reverse())
        {
            found.values[branch] = [];
            behind[shapes.Resolve(branch).Schema] = branch;
            places[branch] = branch;
            if (branch.Reference?.Target is { } referred)
            {
                places[referred] = branch;
            }
        }

        foreach (DiscriminatorMapping mapping in discriminator.Mapping.Where(mapping => mapping.Target is not null))
        {
            if (Branch(mapping.Target!) is { } branch)
            {
                found.values[branch].Add(mapping.Value);
                found.mapped.Add(branch);
            }
            else
            {
                found.Elsewhere.Add(mapping);
            }
        }

        foreach (Schema branch in branches.Where(branch => found.values[branch].Count == 0))
        {
            found.values[branch].AddRange(found.Unmapped(branch, shapes));
        }

        found.isDeclared = branches.Any(branch =>
            shapes.Resolve(branch).Shape is ObjectShape shape && shape.Properties.Any(property => property.WireName == discriminator.PropertyName));
        found.Otherwise = discriminator.DefaultMapping is { } fallback ? Branch(fallback) : null;
        return found;

        Schema? Branch(Schema target) => places.TryGetValue(target, out Schema? direct) ? direct
            : behind.TryGetValue(shapes.Resolve(target).Schema, out Schema? inner) ? inner
            : null;
    }

    /// <summary>None where nothing says so.</summary>
    public IReadOnlyList<string> Of(Schema branch) => values.TryGetValue(branch, out List<string>? found) ? found : [];

    public PropertyValues? ConstantOf(Schema branch) =>
        Of(branch) is { Count: > 0 } found ? new PropertyValues(PropertyName, found.ToEquatableArray()) : null;

    /// <summary>
    /// Whether a value of the branch is written with the property although the branch does not declare it. A property that no branch declares
    /// and no mapping mentions is not part of the value: descriptions put a discriminator beside the property of an outer object.
    /// </summary>
    public bool IsWritten(Schema branch) => isDeclared || mapped.Contains(branch);

    private IReadOnlyList<string> Unmapped(Schema branch, ShapeReader shapes)
    {
        (Schema behind, Shape shape, _) = shapes.Resolve(branch);
        if (shapes.Hierarchies.DiscriminatorsOf(behind).Any(one => one.PropertyName == PropertyName) && shapes.Tags.Of(behind, PropertyName) is { Count: > 0 } values)
        {
            return values;
        }

        if (shape is ObjectShape found
            && found.Properties.FirstOrDefault(property => property.WireName == PropertyName) is { } member
            && Constants.Of(shapes.Resolve(member.Schema).Schema) is { Count: > 0 } constants)
        {
            return constants;
        }

        return branch.Reference?.Target?.ComponentName is { } name ? [name] : [];
    }
}
