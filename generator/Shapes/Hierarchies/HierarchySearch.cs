using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>Finds the pairs of a <see cref="HierarchyMap"/>.</summary>
internal sealed class HierarchySearch
{
    // Hierarchies of this depth do not occur.
    private const int MaxDepth = 200;

    private readonly HashSet<Schema> named;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<Schema, Schema?> bases = [];
    private readonly Dictionary<Schema, HierarchyDiscriminator?> discriminators = [];
    private readonly List<(Schema Schema, Schema Base)> pairs = [];
    private int depth;

    /// <param name="named">The schemas that have a name.</param>
    /// <param name="all">All schemas. The schemas to which a discriminator maps values count as named.</param>
    /// <param name="diagnostics">Receives schemas with several bases.</param>
    public HierarchySearch(IEnumerable<Schema> named, IEnumerable<Schema> all, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        this.named = [.. named, .. all.Select(schema => schema.Discriminator).OfType<Discriminator>().SelectMany(TargetsOf)];
        foreach (Schema schema in this.named)
        {
            if (BaseOf(schema) is { } found)
            {
                pairs.Add((schema, found));
            }
        }
    }

    public IReadOnlyList<(Schema Schema, Schema Base)> Pairs => pairs;

    /// <summary>Gets the discriminators by their owners, which others can extend.</summary>
    public IReadOnlyDictionary<Schema, HierarchyDiscriminator> Discriminators =>
        discriminators.Values.OfType<HierarchyDiscriminator>().ToDictionary(discriminator => discriminator.Owner);

    /// <summary>Whether a schema is another one, or extends it by references with assertions or by <c>allOf</c>.</summary>
    public static bool IsOrExtends(Schema schema, Schema other) => SchemaStructure.Followed(schema) == other || Extends(schema, other, []);

    private static IEnumerable<Schema> TargetsOf(Discriminator discriminator) => discriminator.Mapping
        .Select(mapping => mapping.Target)
        .Append(discriminator.DefaultMapping)
        .OfType<Schema>()
        .Select(SchemaStructure.Followed);

    // The first of several, except for those that another of them extends.
    private Schema? BaseOf(Schema schema)
    {
        if (bases.TryGetValue(schema, out Schema? known))
        {
            return known;
        }

        // Breaks cycles: a schema cannot extend itself.
        bases[schema] = null;
        if (!named.Contains(schema) || depth == MaxDepth)
        {
            return null;
        }

        depth++;
        List<Schema> found = [.. Extended(schema).Distinct().Where(one => IsClass(one) && !LineOf(one).Contains(schema))];
        depth--;
        if (found.Count == 0 || !CanBeObject(schema, []))
        {
            return null;
        }

        List<Schema> nearest = found.FindAll(one => !found.Exists(other => other != one && LineOf(other).Contains(one)));
        if (nearest.Count > 1)
        {
            diagnostics.Report(DiagnosticCatalog.SeveralBases(schema.Location, schema.Pointer, nearest[0].Pointer, nearest[1].Pointer));
        }

        return bases[schema] = nearest[0];
    }

    private bool IsClass(Schema schema) => DiscriminatorOf(schema) is not null || BaseOf(schema) is not null;

    private IEnumerable<Schema> LineOf(Schema schema)
    {
        for (Schema? next = schema; next is not null; next = BaseOf(next))
        {
            yield return next;
        }
    }

    private HierarchyDiscriminator? DiscriminatorOf(Schema schema)
    {
        if (!discriminators.TryGetValue(schema, out HierarchyDiscriminator? known))
        {
            known = Declared(schema) is { } declared && CanBeObject(schema, []) && CanBeString(schema, declared.PropertyName)
                ? new HierarchyDiscriminator(schema, declared)
                : null;
            discriminators.Add(schema, known);
        }

        return known;
    }

    // The discriminator of an inline part applies to the whole schema.
    private static Discriminator? Declared(Schema schema) =>
        schema.Discriminator ?? schema.AllOf.Where(part => part.Reference is null).Select(Declared).FirstOrDefault(found => found is not null);

    private static bool CanBeString(Schema schema, string property) =>
        PropertyOf(schema, property, []) is not { } found || IsString(found, []);

    // The schemas with names that a schema extends.
    private static IEnumerable<Schema> Extended(Schema schema)
    {
        if (schema.Reference?.Target is { } target && SchemaStructure.HasAssertions(schema))
        {
            yield return SchemaStructure.Followed(target);
        }

        foreach (Schema part in schema.AllOf)
        {
            if (part.Reference?.Target is { } referred)
            {
                yield return SchemaStructure.Followed(referred);
            }

            foreach (Schema inner in Extended(part))
            {
                yield return inner;
            }
        }
    }

    // Whether the values can be objects and are not those of several alternatives.
    private static bool CanBeObject(Schema schema, HashSet<Schema> visited)
    {
        if (!visited.Add(schema))
        {
            return true;
        }

        if (visited.Count > MaxDepth)
        {
            return false;
        }

        return SchemaStructure.TypesOf(schema) is JsonTypes.None or JsonTypes.Object
            && schema.Enum is null
            && (schema.Reference is not { } reference || (reference.Target is { } target && CanBeObject(target, visited)))
            && schema.AllOf.All(part => CanBeObject(part, visited))
            && SchemaStructure.Branches(schema).All(branch => SchemaStructure.IsNull(branch) || Extends(branch, schema, []));
    }

    // Alternatives that extend the schema itself only repeat what the discriminator declares.
    private static bool Extends(Schema schema, Schema other, HashSet<Schema> visited) =>
        visited.Count < MaxDepth && visited.Add(schema)
        && (schema.Reference?.Target is { } target && !SchemaStructure.HasAssertions(schema)
            ? Extends(target, other, visited)
            : Extended(schema).Any(one => one == other || Extends(one, other, visited)));

    private static Schema? PropertyOf(Schema schema, string name, HashSet<Schema> visited) =>
        visited.Count == MaxDepth || !visited.Add(schema) ? null
        : schema.Properties.FirstOrDefault(property => property.Name == name)?.Schema
            ?? schema.AllOf.Append(schema.Reference?.Target).OfType<Schema>()
                .Select(part => PropertyOf(part, name, visited)).FirstOrDefault(found => found is not null);

    private static bool IsString(Schema property, HashSet<Schema> visited)
    {
        Schema schema = SchemaStructure.Followed(property);
        return !visited.Add(schema)
            || (SchemaStructure.TypesOf(schema) is JsonTypes.String or JsonTypes.None
                && schema.AllOf.All(part => IsString(part, visited))
                && AreStrings(schema));
    }

    private static bool AreStrings(Schema schema) =>
        (schema.Enum ?? []).Select(node => schema.At with { Node = node }).All(value => value.Text() is not null || value.IsNull());
}
