using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>
/// Determines which values of a discriminator select a schema of a hierarchy: those that are mapped to it; otherwise the value that it
/// declares, or the values that its property allows; otherwise the name of its component.
/// </summary>
internal sealed class HierarchyTags(ShapeReader shapes)
{
    private readonly HierarchyMap hierarchies = shapes.Hierarchies;
    private readonly Dictionary<(Schema Schema, string Discriminator), IReadOnlyList<string>> values = [];
    private readonly Dictionary<HierarchyDiscriminator, ILookup<Schema, string>> mappings = [];

    /// <summary>Returns the values that select the schema.</summary>
    public IReadOnlyList<string> Of(Schema schema, string discriminator)
    {
        if (!values.TryGetValue((schema, discriminator), out IReadOnlyList<string>? known))
        {
            known = Find(schema, discriminator);
            values.Add((schema, discriminator), known);
        }

        return known;
    }

    /// <summary>
    /// Returns the values that an object of the schema can have, the one that it is sent with first. Under a discriminator of its own, a schema
    /// leaves the outer one to its extensions.
    /// </summary>
    public IReadOnlyList<string> SentBy(Schema schema, string discriminator) => Of(schema, discriminator) is { Count: > 0 } own ? own
        : InnerBase(schema, discriminator) is { } inner ? SentBy(inner, discriminator)
        : [];

    private IReadOnlyList<string> Find(Schema schema, string discriminator)
    {
        List<HierarchyDiscriminator> declared = [.. hierarchies.DiscriminatorsOf(schema).Where(one => one.PropertyName == discriminator)];
        List<string> mapped = [.. declared.SelectMany(one => MappingOf(one)[schema]).Distinct()];
        if (mapped.Count > 0)
        {
            return mapped;
        }

        if (schema.DiscriminatorValue is { } value)
        {
            return [value];
        }

        bool isOutermost = hierarchies.BaseOf(schema) is not { } extended
            || hierarchies.DiscriminatorsOf(extended).All(one => one.PropertyName != discriminator);
        IReadOnlyList<string> allowed = Allowed(schema, discriminator);
        if (allowed.Count > 0 && (!isOutermost || allowed.Count == 1))
        {
            return allowed;
        }

        // A base that is only extended has no value of its own.
        List<DiscriminatorMapping> all = [.. declared.SelectMany(one => one.Declaration.Mapping)];
        bool hasValue = !(isOutermost && all.Count > 0) && InnerBase(schema, discriminator) is null;
        return hasValue && schema.ComponentName is { } name && all.TrueForAll(mapping => mapping.Value != name) ? [name] : [];
    }

    // The constants that the schema itself declares: the list of a base has the values of all extensions.
    private IReadOnlyList<string> Allowed(Schema schema, string discriminator)
    {
        SchemaExpression? property = PropertyOf(schema, discriminator);
        bool isOwn = property is not null && (hierarchies.BaseOf(schema) is not { } extended || PropertyOf(extended, discriminator) != property);
        return isOwn ? Constants.Of(shapes.Resolve(property!).Schema.Origin) : [];
    }

    private SchemaExpression? PropertyOf(Schema schema, string name) =>
        (shapes.Of(schema) as ObjectShape)?.Find(name)?.Schema;

    // The nearest base that has another discriminator, between the schema and the owner of this discriminator.
    private Schema? InnerBase(Schema schema, string discriminator) => hierarchies.LineOf(schema)
        .TakeWhile(one => hierarchies.OwnDiscriminatorOf(one)?.PropertyName != discriminator)
        .Skip(1)
        .FirstOrDefault(one => hierarchies.OwnDiscriminatorOf(one) is not null);

    private ILookup<Schema, string> MappingOf(HierarchyDiscriminator discriminator)
    {
        if (!mappings.TryGetValue(discriminator, out ILookup<Schema, string>? found))
        {
            found = discriminator.Declaration.Mapping
                .Where(mapping => mapping.Target is not null)
                .ToLookup(mapping => SchemaStructure.Followed(mapping.Target!), mapping => mapping.Value);
            mappings.Add(discriminator, found);
        }

        return found;
    }
}
