using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>
/// What the branches of <c>oneOf</c> and <c>anyOf</c> come to: branches that are alternatives themselves are spread out, those of one
/// type are one, and what another covers goes. Where anything is allowed, nothing is left.
/// </summary>
internal sealed class UnionBranches(ShapeReader shapes)
{
    private readonly Dictionary<Schema, UnionContent> contents = [];

    public UnionContent Of(Schema schema, UnionShape shape)
    {
        if (!contents.TryGetValue(schema, out UnionContent? content))
        {
            var found = new Found(shapes) { IsNullable = shape.IsNullable };
            found.Add(schema, shape, [], []);
            content = new UnionContent(found.IsOpen ? [] : Narrowed(found.Branches), found.IsNullable, shape.Teller ?? schema);
            contents.Add(schema, content);
        }

        return content;
    }

    private static IReadOnlyList<UnionBranch> Narrowed(List<UnionBranch> branches)
    {
        // An open enum holds every value of its kind.
        OnlyEnumOf(branches, EnumUnderlying.String, ScalarOf(Scalar.String));
        OnlyEnumOf(branches, EnumUnderlying.Int64, ScalarOf(Scalar.Int32, Scalar.Int64));
        OnlyEnumOf(branches, EnumUnderlying.Decimal, ScalarOf(Scalar.Int32, Scalar.Int64, Scalar.Double, Scalar.Decimal));

        // Nothing tells these from other strings, or from other numbers.
        Merge(branches, Scalar.String, ScalarOf(
            Scalar.String, Scalar.Uri, Scalar.BytesBase64, Scalar.BytesBase64Url, Scalar.Int64String, Scalar.UInt64String, Scalar.DecimalString));
        Merge(branches, Scalar.Int64, ScalarOf(Scalar.Int32, Scalar.Int64));
        Merge(branches, Scalar.Decimal, ScalarOf(Scalar.Double, Scalar.Decimal));
        if (branches.Exists(ScalarOf(Scalar.DateTimeOffsetUnixSeconds, Scalar.UInt64)))
        {
            Merge(branches, Scalar.Decimal, ScalarOf(
                Scalar.DateTimeOffsetUnixSeconds, Scalar.UInt64, Scalar.Int32, Scalar.Int64, Scalar.Double, Scalar.Decimal));
        }

        // What takes the most is tried last.
        return [.. branches.OrderBy(branch => branch.Shape is ScalarShape { Scalar: Scalar.String or Scalar.Double or Scalar.Decimal })];
    }

    private static Predicate<UnionBranch> ScalarOf(params Scalar[] scalars) => branch => branch.Shape is ScalarShape shape && scalars.Contains(shape.Scalar);

    private static void OnlyEnumOf(List<UnionBranch> branches, EnumUnderlying underlying, Predicate<UnionBranch> covered)
    {
        if (branches.Count(branch => branch.Shape is EnumShape shape && shape.Underlying == underlying) == 1)
        {
            branches.RemoveAll(covered);
        }
    }

    private static void Merge(List<UnionBranch> branches, Scalar into, Predicate<UnionBranch> alike)
    {
        int first = branches.FindIndex(alike);
        if (first < 0 || branches.FindLastIndex(alike) == first)
        {
            return;
        }

        UnionBranch merged = branches[first] with { Shape = new ScalarShape(into, IsNullable: false) };
        branches.RemoveAll(alike);
        branches.Insert(first, merged);
    }

    private sealed class Found(ShapeReader shapes)
    {
        private const int MaxDepthOfKeys = 8;

        private readonly HashSet<Schema> spread = [];
        private readonly HashSet<object> keys = [];

        public List<UnionBranch> Branches { get; } = [];

        public bool IsOpen { get; private set; }

        public bool IsNullable { get; set; }

        public void Add(Schema owner, UnionShape union, IReadOnlyList<ConstantProperty> outer, IReadOnlyList<CaseTag> outerTags)
        {
            bool isOutermost = spread.Count == 0;
            spread.Add(owner);
            DiscriminatorValues? values = DiscriminatorValues.Of(union.Teller ?? owner, union.Branches, shapes);
            foreach (Schema branch in union.Branches)
            {
                (Schema behind, Shape shape, bool isNullable) = shapes.Resolve(branch);
                IsNullable |= isNullable;
                ConstantProperty? constant = values?.ConstantOf(branch);
                IReadOnlyList<ConstantProperty> tags = constant is not null && !isOutermost ? [.. outer, constant] : outer;

                // Where the property is missing, the default is meant: that one needs no value.
                IReadOnlyList<CaseTag> written = constant is not null && values!.Otherwise != branch && values.IsWritten(branch)
                    ? [.. outerTags, new CaseTag(constant.WireName, constant.Values[0])]
                    : outerTags;
                if (shape is UnionShape inner)
                {
                    if (!spread.Contains(behind))
                    {
                        Add(behind, inner, tags, written);
                    }
                }
                else if (shape is AnyShape { Json: AnyJson.Value })
                {
                    IsOpen = true;
                }
                else if (shape is not NeverShape && keys.Add(KeyOf(branch, 0)))
                {
                    Branches.Add(new UnionBranch(branch, behind, shape, tags) { Written = written });
                }
            }
        }

        // Schemas of one key are of one C# type.
        private object KeyOf(Schema schema, int depth)
        {
            (Schema behind, Shape shape, bool isNullable) = shapes.Resolve(schema);
            return (shape, depth) switch
            {
                (ScalarShape scalar, 0) => scalar.Scalar,
                (ScalarShape scalar, _) => (scalar.Scalar, isNullable),
                (ListShape { Item: { } item }, < MaxDepthOfKeys) => ("list", KeyOf(item, depth + 1)),
                (MapShape map, < MaxDepthOfKeys) => ("map", KeyOf(map.Value, depth + 1)),
                (AnyShape any, _) => any.Json,
                _ => behind,
            };
        }
    }
}

/// <param name="Branches">Each of another type; one only where the union is that type; none where anything is allowed.</param>
/// <param name="IsNullable">Whether null is among the values.</param>
/// <param name="DiscriminatorOwner">The schema whose discriminator, if it has one, tells them apart.</param>
internal sealed record UnionContent(IReadOnlyList<UnionBranch> Branches, bool IsNullable, Schema DiscriminatorOwner);

/// <param name="Schema">As it stands among the branches.</param>
/// <param name="Behind">The schema behind references.</param>
/// <param name="Shape">What it means; neither alternatives nor any JSON.</param>
/// <param name="Tags">Members by which it is told from others: of the unions within the union that it comes from.</param>
internal sealed record UnionBranch(Schema Schema, Schema Behind, Shape Shape, IReadOnlyList<ConstantProperty> Tags)
{
    /// <summary>The discriminator values that stand for it, of all unions around it.</summary>
    public IReadOnlyList<CaseTag> Written { get; init; } = [];

    /// <summary>What to call it among the others, where it needs a name: its title, its constant, or its first member.</summary>
    public string? Word => Shape switch
    {
        EnumShape or ObjectShape or TupleShape when Schema.Part != JsonTypes.None => Schema.Part == JsonTypes.String ? "option" : Schema.Part.ToString(),
        EnumShape => Schema.Title ?? (Constants.Of(Schema) is [""] ? "empty" : "option"),
        TupleShape => Schema.Title ?? "tuple",
        ObjectShape when Schema.Reference?.Target is { } target && Behind == Schema && SchemaStructure.Followed(target).ComponentName is { } name => name,
        ObjectShape shape => Schema.Title ?? WordOf(Own(shape)),
        _ => null,
    };

    /// <summary>The same where it is declared here; null where it has a name of its own.</summary>
    public string? InlineWord => (Schema.Reference is null || Behind == Schema) && (Schema.ComponentName is null || Schema.Part != JsonTypes.None) ? Word : null;

    // What it has with other alternatives in common does not tell it.
    private List<PropertyShape> Own(ObjectShape shape)
    {
        List<PropertyShape> own = [.. shape.Properties.Where(property => Schema.Properties.Any(one => one.Schema == property.Schema))];
        return own.Count > 0 ? own : [.. shape.Properties];
    }

    private static string WordOf(List<PropertyShape> properties) =>
        properties.Select(property => Constants.Of(property.Schema)).FirstOrDefault(values => values.Count == 1)?[0]
        ?? (properties.Find(property => property.IsRequired) ?? properties.FirstOrDefault())?.WireName ?? "object";
}
