using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>Finds the pairs of <see cref="HierarchyMap"/>.</summary>
internal sealed class HierarchySearch
{
    // Schemas that extend each other this deep are written by no one.
    private const int MaxDepth = 200;

    private readonly HashSet<Schema> named;
    private readonly ICollection<DiagnosticInfo> problems;
    private readonly Dictionary<Schema, Schema?> bases = [];
    private int depth;

    /// <param name="named">The schemas that have a name.</param>
    /// <param name="all">All schemas: what a discriminator maps to is as good as named.</param>
    /// <param name="problems">Receives what cannot be said in C#.</param>
    public HierarchySearch(IEnumerable<Schema> named, IEnumerable<Schema> all, ICollection<DiagnosticInfo> problems)
    {
        this.problems = problems;
        this.named = [.. named, .. all.Select(schema => schema.Discriminator).OfType<Discriminator>().SelectMany(TargetsOf)];
        foreach (Schema schema in this.named)
        {
            if (BaseOf(schema) is { } found)
            {
                Pairs.Add((schema, found));
            }
        }
    }

    public List<(Schema Schema, Schema Base)> Pairs { get; } = [];

    /// <summary>By the schema that has it, where others may extend that one.</summary>
    public Dictionary<Schema, Discriminator> Discriminators { get; } = [];

    /// <summary>Whether a schema is another, or adds to it.</summary>
    public static bool IsOrAdds(Schema schema, Schema other) => SchemaStructure.Followed(schema) == other || Adds(schema, other, []);

    private static IEnumerable<Schema> TargetsOf(Discriminator discriminator) => discriminator.Mapping
        .Select(mapping => mapping.Target)
        .Append(discriminator.DefaultMapping)
        .OfType<Schema>()
        .Select(SchemaStructure.Followed);

    // Of several that it extends the first, but for those that another of them extends.
    private Schema? BaseOf(Schema schema)
    {
        if (bases.TryGetValue(schema, out Schema? known))
        {
            return known;
        }

        // Until it is known: what extends itself extends nothing.
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
            problems.Add(DiagnosticCatalog.SeveralBases(schema.Location, schema.Pointer, nearest[0].Pointer, nearest[1].Pointer));
        }

        return bases[schema] = nearest[0];
    }

    private bool IsClass(Schema schema) => HasDiscriminator(schema) || BaseOf(schema) is not null;

    private IEnumerable<Schema> LineOf(Schema schema)
    {
        for (Schema? next = schema; next is not null; next = BaseOf(next))
        {
            yield return next;
        }
    }

    private bool HasDiscriminator(Schema schema)
    {
        if (!Discriminators.ContainsKey(schema)
            && DiscriminatorOf(schema) is { } discriminator
            && CanBeObject(schema, [])
            && (MemberOf(schema, discriminator.PropertyName, []) is not { } member || IsText(SchemaStructure.Followed(member))))
        {
            Discriminators.Add(schema, discriminator);
        }

        return Discriminators.ContainsKey(schema);
    }

    // In a part without a name of its own it is about the whole.
    private static Discriminator? DiscriminatorOf(Schema schema) =>
        schema.Discriminator ?? schema.AllOf.Where(part => part.Reference is null).Select(DiscriminatorOf).FirstOrDefault(found => found is not null);

    /// <summary>The schemas with names that a schema adds to.</summary>
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

    // Not of another kind, and not one of several.
    private static bool CanBeObject(Schema schema, HashSet<Schema> met)
    {
        if (!met.Add(schema))
        {
            return true;
        }

        if (met.Count > MaxDepth)
        {
            return false;
        }

        return SchemaStructure.TypesOf(schema) is JsonTypes.None or JsonTypes.Object
            && schema.Enum is null
            && (schema.Reference is not { } reference || (reference.Target is { } target && CanBeObject(target, met)))
            && schema.AllOf.All(part => CanBeObject(part, met))
            && SchemaStructure.Branches(schema).All(branch => SchemaStructure.IsNull(branch) || Adds(branch, schema, []));
    }

    // Alternatives that are its own extensions say no more than the discriminator.
    private static bool Adds(Schema schema, Schema to, HashSet<Schema> met) =>
        met.Count < MaxDepth && met.Add(schema)
        && (schema.Reference?.Target is { } target && !SchemaStructure.HasAssertions(schema)
            ? Adds(target, to, met)
            : Extended(schema).Any(one => one == to || Adds(one, to, met)));

    private static Schema? MemberOf(Schema schema, string name, HashSet<Schema> met) =>
        met.Count == MaxDepth || !met.Add(schema) ? null
        : schema.Properties.FirstOrDefault(property => property.Name == name)?.Schema
            ?? schema.AllOf.Append(schema.Reference?.Target).OfType<Schema>().Select(part => MemberOf(part, name, met)).FirstOrDefault(found => found is not null);

    private static bool IsText(Schema schema) =>
        SchemaStructure.TypesOf(schema) is JsonTypes.String or JsonTypes.None
        && schema.AllOf.All(part => IsText(SchemaStructure.Followed(part)))
        && (schema.Enum ?? []).Select(node => schema.At with { Node = node }).All(value => value.Text() is not null || value.IsNull());
}
