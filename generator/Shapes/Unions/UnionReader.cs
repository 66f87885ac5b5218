using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>
/// Determines the branches of a union: nested unions are flattened, branches of one type are merged, and a branch that another one includes is
/// removed. A union that allows any value has no branches.
/// </summary>
internal sealed class UnionReader(ShapeReader shapes, DiagnosticBag diagnostics)
{
    // The unions within unions, and the branches that all unions of a document have from unions within them: far above real documents.
    private const int MaxDepth = 500;
    private const int MaxInherited = 20_000;

    private readonly Dictionary<SchemaExpression, UnionContent> contents = [];
    private int inherited;
    private bool isLimitReported;

    public UnionContent Of(SchemaExpression schema, UnionShape shape)
    {
        if (!contents.TryGetValue(schema, out UnionContent? content))
        {
            var found = new FlattenedBranches(shapes, MaxInherited - inherited) { IsNullable = shape.IsNullable };
            found.Add(schema, shape, [], []);
            inherited += found.Inherited;
            if (found.IsTooLarge && !isLimitReported)
            {
                isLimitReported = true;
                diagnostics.Report(DiagnosticCatalog.TooManyNestedUnions(schema.Origin.Location, schema.Pointer));
            }

            content = new UnionContent(
                found.IsOpen ? [] : BranchMerging.Merge(found.Branches), found.IsNullable, shape.DiscriminatorOwner ?? schema.Origin);
            contents.Add(schema, content);
        }

        return content;
    }

    private sealed class FlattenedBranches(ShapeReader shapes, int mostInherited)
    {
        private const int MaxDepthOfKeys = 8;

        private readonly HashSet<SchemaExpression> unions = [];
        private readonly HashSet<object> keys = [];
        private int depth;

        public List<UnionBranch> Branches { get; } = [];

        /// <summary>Gets whether a branch allows any value, or the union is too large.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>Gets whether it contains too many unions, or these have too many branches.</summary>
        public bool IsTooLarge { get; private set; }

        /// <summary>Gets the number of unions within the union and of their branches.</summary>
        public int Inherited { get; private set; }

        public bool IsNullable { get; set; }

        public void Add(SchemaExpression schema, UnionShape union, IReadOnlyList<PropertyValues> outerTags, IReadOnlyList<PropertyValue> outerValues)
        {
            bool isOutermost = unions.Count == 0;
            unions.Add(schema);
            if (!isOutermost)
            {
                Inherited += 1 + union.Branches.Count;
                IsTooLarge |= depth == MaxDepth || Inherited > mostInherited;
                IsOpen |= IsTooLarge;
            }

            if (IsTooLarge)
            {
                return;
            }

            depth++;
            UnionDiscriminator? discriminator = UnionDiscriminator.Of(union.DiscriminatorOwner ?? schema.Origin, union.Branches, shapes);
            foreach (SchemaExpression branch in union.Branches)
            {
                ResolvedSchema resolved = shapes.Resolve(branch);
                IsNullable |= resolved.IsNullable;
                PropertyValues? tag = discriminator?.PropertyOf(branch);
                IReadOnlyList<PropertyValues> tags = tag is not null && !isOutermost ? [.. outerTags, tag] : outerTags;

                // A missing property selects the default branch, which therefore needs no value.
                IReadOnlyList<PropertyValue> values = tag is not null && discriminator!.Fallback != branch && discriminator.IsWritten(branch)
                    ? [.. outerValues, new PropertyValue(tag.WireName, tag.Values[0])]
                    : outerValues;
                switch (resolved.Shape)
                {
                    case UnionShape inner:
                        if (!unions.Contains(resolved.Schema))
                        {
                            Add(resolved.Schema, inner, tags, values);
                        }

                        break;
                    case AnyShape:
                        IsOpen = true;
                        break;
                    case NeverShape:
                        break;
                    case Shape shape:
                        if (keys.Add(KeyOf(branch, depth: 0)))
                        {
                            Branches.Add(new UnionBranch(branch, resolved.Schema, shape, tags) { WrittenValues = values });
                        }

                        break;
                }
            }

            depth--;
        }

        // Schemas with equal keys become one type.
        private object KeyOf(SchemaExpression schema, int depth)
        {
            (SchemaExpression resolved, Shape shape, bool isNullable) = shapes.Resolve(schema);
            return (shape, depth) switch
            {
                (ScalarShape scalar, 0) => scalar.Format,
                (ScalarShape scalar, _) => (scalar.Format, isNullable),
                (ListShape { Item: { } item }, < MaxDepthOfKeys) => ("list", KeyOf(item, depth + 1)),
                (MapShape map, < MaxDepthOfKeys) => ("map", KeyOf(map.Value, depth + 1)),
                (AnyShape or AnyObjectShape, _) => shape.GetType(),
                _ => resolved,
            };
        }
    }
}
