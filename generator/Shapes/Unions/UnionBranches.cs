using Truto.Generated.SourceGeneration.Description.Schemas;

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
        OnlyEnumOf(branches, EnumValueType.String, ScalarOf(ScalarFormat.String));
        OnlyEnumOf(branches, EnumValueType.Integer, ScalarOf(ScalarFormat.Int32, ScalarFormat.Int64));
        OnlyEnumOf(branches, EnumValueType.Number, ScalarOf(ScalarFormat.Int32, ScalarFormat.Int64, ScalarFormat.Double, ScalarFormat.Decimal));

        // Nothing tells these from other strings, or from other numbers.
        Merge(branches, ScalarFormat.String, ScalarOf(
            ScalarFormat.String, ScalarFormat.Uri, ScalarFormat.Base64, ScalarFormat.Base64Url, ScalarFormat.Int64String, ScalarFormat.UInt64String, ScalarFormat.DecimalString));
        Merge(branches, ScalarFormat.Int64, ScalarOf(ScalarFormat.Int32, ScalarFormat.Int64));
        Merge(branches, ScalarFormat.Decimal, ScalarOf(ScalarFormat.Double, ScalarFormat.Decimal));
        if (branches.Exists(ScalarOf(ScalarFormat.UnixTime, ScalarFormat.UInt64)))
        {
            Merge(branches, ScalarFormat.Decimal, ScalarOf(
                ScalarFormat.UnixTime, ScalarFormat.UInt64, ScalarFormat.Int32, ScalarFormat.Int64, ScalarFormat.Double, ScalarFormat.Decimal));
        }

        // What takes the most is tried last.
        return [.. branches.OrderBy(branch => branch.Shape is ScalarShape { Format: ScalarFormat.String or ScalarFormat.Double or ScalarFormat.Decimal })];
    }

    private static Predicate<UnionBranch> ScalarOf(params ScalarFormat[] formats) => branch => branch.Shape is ScalarShape shape && formats.Contains(shape.Format);

    private static void OnlyEnumOf(List<UnionBranch> branches, EnumValueType underlying, Predicate<UnionBranch> covered)
    {
        if (branches.Count(branch => branch.Shape is EnumShape shape && shape.ValueType == underlying) == 1)
        {
            branches.RemoveAll(covered);
        }
    }

    private static void Merge(List<UnionBranch> branches, ScalarFormat into, Predicate<UnionBranch> alike)
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

        public void Add(Schema owner, UnionShape union, IReadOnlyList<PropertyValues> outer, IReadOnlyList<PropertyValue> outerTags)
        {
            bool isOutermost = spread.Count == 0;
            spread.Add(owner);
            DiscriminatorValues? values = DiscriminatorValues.Of(union.Teller ?? owner, union.Branches, shapes);
            foreach (Schema branch in union.Branches)
            {
                (Schema behind, Shape shape, bool isNullable) = shapes.Resolve(branch);
                IsNullable |= isNullable;
                PropertyValues? constant = values?.ConstantOf(branch);
                IReadOnlyList<PropertyValues> tags = constant is not null && !isOutermost ? [.. outer, constant] : outer;

                // Where the property is missing, the default is meant: that one needs no value.
                IReadOnlyList<PropertyValue> written = constant is not null && values!.Otherwise != branch && values.IsWritten(branch)
                    ? [.. outerTags, new PropertyValue(constant.WireName, constant.Values[0])]
                    : outerTags;
                if (shape is UnionShape inner)
                {
                    if (!spread.Contains(behind))
                    {
                        Add(behind, inner, tags, written);
                    }
                }
                else if (shape is AnyShape)
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
                (ScalarShape scalar, 0) => scalar.Format,
                (ScalarShape scalar, _) => (scalar.Format, isNullable),
                (ListShape { Item: { } item }, < MaxDepthOfKeys) => ("list", KeyOf(item, depth + 1)),
                (MapShape map, < MaxDepthOfKeys) => ("map", KeyOf(map.Value, depth + 1)),
                (AnyShape, _) => nameof(AnyShape),
                (AnyObjectShape, _) => nameof(AnyObjectShape),
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
internal sealed record UnionBranch(Schema Schema, Schema Behind, Shape Shape, IReadOnlyList<PropertyValues> Tags)
{
    /// <summary>The discriminator values that stand for it, of all unions around it.</summary>
    public IReadOnlyList<PropertyValue> Written { get; init; } = [];

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
