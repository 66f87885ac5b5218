using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>
/// The values of a discriminator that select each branch of a union: those that are mapped to it; otherwise those that the branch itself
/// allows; otherwise the name of its component.
/// </summary>
internal sealed class UnionDiscriminator
{
    private readonly Discriminator discriminator;
    private readonly Dictionary<SchemaExpression, List<string>> values = [];
    private readonly HashSet<SchemaExpression> mapped = [];
    private bool isDeclared;

    private UnionDiscriminator(Discriminator discriminator)
    {
        this.discriminator = discriminator;
    }

    public string PropertyName => discriminator.PropertyName;

    /// <summary>Gets the mappings to schemas that are not branches.</summary>
    public List<DiscriminatorMapping> UnmatchedMappings { get; } = [];

    /// <summary>Gets the branch for unknown and missing values; null where there is none.</summary>
    public SchemaExpression? Fallback { get; private set; }

    /// <summary>Returns the values of each branch; null where the schema has no discriminator.</summary>
    public static UnionDiscriminator? Of(Schema owner, IReadOnlyList<SchemaExpression> branches, ShapeReader shapes)
    {
        if (owner.Discriminator is not { } discriminator)
        {
            return null;
        }

        var found = new UnionDiscriminator(discriminator);
        var targets = new BranchTargets(branches, shapes);
        foreach (SchemaExpression branch in branches)
        {
            found.values[branch] = [];
        }

        foreach (DiscriminatorMapping mapping in discriminator.Mapping.Where(mapping => mapping.Target is not null))
        {
            if (targets.BranchOf(mapping.Target!) is { } branch)
            {
                found.values[branch].Add(mapping.Value);
                found.mapped.Add(branch);
            }
            else
            {
                found.UnmatchedMappings.Add(mapping);
            }
        }

        foreach (SchemaExpression branch in branches.Where(branch => found.values[branch].Count == 0))
        {
            found.values[branch].AddRange(ImpliedValues(branch, discriminator.PropertyName, shapes));
        }

        found.isDeclared = branches.Any(branch => (shapes.Resolve(branch).Shape as ObjectShape)?.Find(discriminator.PropertyName) is not null);
        found.Fallback = discriminator.DefaultMapping is { } fallback ? targets.BranchOf(fallback) : null;
        return found;
    }

    /// <summary>Returns the values that select a branch; none where the description determines none.</summary>
    public IReadOnlyList<string> Of(SchemaExpression branch) => values.TryGetValue(branch, out List<string>? found) ? found : [];

    /// <summary>Returns the property with the values that select a branch; null where the description determines none.</summary>
    public PropertyValues? PropertyOf(SchemaExpression branch) =>
        Of(branch) is { Count: > 0 } found ? new PropertyValues(PropertyName, found.ToEquatableArray()) : null;

    /// <summary>
    /// Whether a value of the branch has the property although the branch does not declare it. A property that no branch declares and no
    /// mapping mentions is not part of the value: some descriptions put a discriminator next to the property of an outer object.
    /// </summary>
    public bool IsWritten(SchemaExpression branch) => isDeclared || mapped.Contains(branch);

    private static IReadOnlyList<string> ImpliedValues(SchemaExpression branch, string propertyName, ShapeReader shapes)
    {
        ResolvedSchema resolved = shapes.Resolve(branch);
        if (resolved.Schema.WrittenSchema is { } schema
            && shapes.Hierarchies.DiscriminatorsOf(schema).Any(one => one.PropertyName == propertyName)
            && shapes.Tags.Of(schema, propertyName) is { Count: > 0 } tags)
        {
            return tags;
        }

        if ((resolved.Shape as ObjectShape)?.Find(propertyName) is { } property
            && Constants.Of(shapes.Resolve(property.Schema).Schema.Origin) is { Count: > 0 } constants)
        {
            return constants;
        }

        return branch.Reference?.Target?.ComponentName is { } name ? [name] : [];
    }

    /// <summary>
    /// Finds the branch that a mapping selects. Its target is the branch, the target of the branch's reference, or a schema that resolves to
    /// the same schema as the branch.
    /// </summary>
    private sealed class BranchTargets
    {
        private readonly ShapeReader shapes;
        private readonly Dictionary<Schema, SchemaExpression> direct = [];
        private readonly Dictionary<SchemaExpression, SchemaExpression> resolved = [];

        public BranchTargets(IReadOnlyList<SchemaExpression> branches, ShapeReader shapes)
        {
            this.shapes = shapes;

            // From the last to the first, so that the first of several counts.
            foreach (SchemaExpression branch in branches.Reverse())
            {
                resolved[shapes.Resolve(branch).Schema] = branch;
                if (branch.WrittenSchema is { } schema)
                {
                    direct[schema] = branch;
                }

                if (branch.Reference?.Target is { } referred)
                {
                    direct[referred] = branch;
                }
            }
        }

        public SchemaExpression? BranchOf(Schema target) => direct.TryGetValue(target, out SchemaExpression? branch) ? branch
            : resolved.TryGetValue(shapes.Resolve(target).Schema, out SchemaExpression? same) ? same
            : null;
    }
}
