using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>
/// Which values of a discriminator stand for a class of a hierarchy: those mapped to it; without any, the one that its schema names, or those
/// that its schema allows; else the name of its component.
/// </summary>
internal sealed class ClassTags(ShapeReader shapes)
{
    private readonly HierarchyMap hierarchies = shapes.Hierarchies;
    private readonly Dictionary<(Schema Class, string Discriminator), IReadOnlyList<string>> values = [];
    private readonly Dictionary<Discriminator, ILookup<Schema, string>> mappings = [];

    /// <summary>The values that lead to the class.</summary>
    public IReadOnlyList<string> Of(Schema schema, string discriminator)
    {
        if (!values.TryGetValue((schema, discriminator), out IReadOnlyList<string>? known))
        {
            known = Find(schema, discriminator);
            values.Add((schema, discriminator), known);
        }

        return known;
    }

    /// <summary>The values that an object of the class may have, the one it sends first. Under a discriminator of its own, a class leaves the outer one to its extensions.</summary>
    public IReadOnlyList<string> SentBy(Schema schema, string discriminator) => Of(schema, discriminator) is { Count: > 0 } own ? own
        : Between(schema, discriminator) is { } inner ? SentBy(inner, discriminator)
        : [];

    private IReadOnlyList<string> Find(Schema schema, string discriminator)
    {
        List<Discriminator> declared = [.. hierarchies.DiscriminatorsOf(schema).Where(one => one.PropertyName == discriminator)];
        List<string> mapped = [.. declared.SelectMany(one => MappingOf(one)[schema]).Distinct()];
        if (mapped.Count > 0)
        {
            return mapped;
        }

        if (schema.DiscriminatorValue is { } named)
        {
            return [named];
        }

        bool isOutermost = hierarchies.BaseOf(schema) is not { } extended || hierarchies.DiscriminatorsOf(extended).All(one => one.PropertyName != discriminator);
        IReadOnlyList<string> allowed = Allowed(schema, discriminator);
        if (allowed.Count > 0 && (!isOutermost || allowed.Count == 1))
        {
            return allowed;
        }

        // What only stands for others is not sent by itself.
        bool isNamed = !(isOutermost && declared.Exists(one => one.Mapping.Count > 0)) && Between(schema, discriminator) is null;
        return isNamed && schema.ComponentName is { } name && !declared.Exists(one => one.Mapping.Any(mapping => mapping.Value == name)) ? [name] : [];
    }

    // Only what the class itself says: a base's list holds the values of all.
    private IReadOnlyList<string> Allowed(Schema schema, string discriminator)
    {
        Schema? member = MemberOf(schema, discriminator);
        bool isOwn = member is not null && (hierarchies.BaseOf(schema) is not { } extended || MemberOf(extended, discriminator) != member);
        return isOwn ? Constants.Of(shapes.Resolve(member!).Schema) : [];
    }

    private Schema? MemberOf(Schema schema, string name) =>
        (shapes.Of(schema) as ObjectShape)?.Properties.FirstOrDefault(property => property.WireName == name)?.Schema;

    // The nearest base with another discriminator, on the way to the one that has this.
    private Schema? Between(Schema schema, string discriminator) => hierarchies.LineOf(schema)
        .TakeWhile(one => hierarchies.OwnDiscriminatorOf(one)?.PropertyName != discriminator)
        .Skip(1)
        .FirstOrDefault(one => hierarchies.OwnDiscriminatorOf(one) is not null);

    private ILookup<Schema, string> MappingOf(Discriminator discriminator)
    {
        if (!mappings.TryGetValue(discriminator, out ILookup<Schema, string>? found))
        {
            found = discriminator.Mapping
                .Where(mapping => mapping.Target is not null)
                .ToLookup(mapping => SchemaStructure.Followed(mapping.Target!), mapping => mapping.Value);
            mappings.Add(discriminator, found);
        }

        return found;
    }
}
