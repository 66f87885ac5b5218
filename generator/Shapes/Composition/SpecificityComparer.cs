using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Composition;

/// <summary>Compares the values that two schemas allow, as far as their shapes show it.</summary>
internal sealed class SpecificityComparer(ShapeReader shapes)
{
    // Bounds the time that a description can cost; schemas with more pairs do not occur.
    private const int MaxPairs = 1_000;

    private readonly HashSet<(SchemaExpression, SchemaExpression)> compared = [];

    public Specificity Compare(SchemaExpression first, SchemaExpression second)
    {
        compared.Clear();
        return CompareInner(first, second);
    }

    private Specificity CompareInner(SchemaExpression first, SchemaExpression second)
    {
        (SchemaExpression a, Shape one, _) = shapes.Resolve(first);
        (SchemaExpression b, Shape other, _) = shapes.Resolve(second);

        // A pair that is being compared already contributes nothing further.
        if (a == b || !compared.Add((a, b)))
        {
            return Specificity.Same;
        }

        return compared.Count > MaxPairs ? Specificity.Neither : (one, other) switch
        {
            (AnyShape, AnyShape) => Specificity.Same,
            (AnyShape, _) => Specificity.Second,
            (_, AnyShape) => Specificity.First,
            (AnyObjectShape, AnyObjectShape) => Specificity.Same,

            // Many descriptions declare 'type: object' where they allow any value.
            (AnyObjectShape, _) => Specificity.Second,
            (_, AnyObjectShape) => Specificity.First,
            (ScalarShape x, ScalarShape y) => Formats(x.Format, y.Format),
            (ScalarShape x, EnumShape y) => Includes(x.Format, y.ValueType) ? Specificity.Second : Specificity.Neither,
            (EnumShape x, ScalarShape y) => Includes(y.Format, x.ValueType) ? Specificity.First : Specificity.Neither,
            (EnumShape x, EnumShape y) => x.ValueType != y.ValueType ? Specificity.Neither : Values(a.Origin, b.Origin),
            (ListShape x, ListShape y) => Optional(x.Item, y.Item),
            (ListShape, TupleShape) => Specificity.Second,
            (TupleShape, ListShape) => Specificity.First,
            (MapShape x, MapShape y) => Optional(x.Value, y.Value),
            (MapShape, ObjectShape) => Specificity.Second,
            (ObjectShape, MapShape) => Specificity.First,
            (ObjectShape x, ObjectShape y) => Objects(a, x, b, y),
            (UnionShape x, _) when HasBranch(x, b) => Specificity.Second,
            (_, UnionShape y) when HasBranch(y, a) => Specificity.First,
            _ => Specificity.Neither,
        };
    }

    private Specificity Optional(SchemaExpression? first, SchemaExpression? second) => (first, second) switch
    {
        (null, null) => Specificity.Same,
        (null, _) => Specificity.Second,
        (_, null) => Specificity.First,
        _ => CompareInner(first, second),
    };

    private static Specificity Formats(ScalarFormat first, ScalarFormat second) =>
        first == second ? Specificity.Same
        : Includes(first, second) ? Specificity.Second
        : Includes(second, first) ? Specificity.First
        : Specificity.Neither;

    private static bool Includes(ScalarFormat wide, ScalarFormat narrow) => wide switch
    {
        ScalarFormat.String => ValueKinds.Of(narrow) == JsonValueKinds.String,
        ScalarFormat.Double => narrow
            is ScalarFormat.Int32 or ScalarFormat.Int64 or ScalarFormat.UInt64 or ScalarFormat.Decimal or ScalarFormat.UnixTime,
        ScalarFormat.Decimal => narrow is ScalarFormat.Int32 or ScalarFormat.Int64 or ScalarFormat.UInt64,
        ScalarFormat.Int64 => narrow is ScalarFormat.Int32 or ScalarFormat.UnixTime,
        _ => false,
    };

    private static bool Includes(ScalarFormat wide, EnumValueType narrow) => narrow switch
    {
        EnumValueType.String => wide == ScalarFormat.String,
        EnumValueType.Integer => wide is ScalarFormat.Double or ScalarFormat.Decimal or ScalarFormat.Int64 or ScalarFormat.Int32,
        _ => wide is ScalarFormat.Double or ScalarFormat.Decimal,
    };

    // The list that is part of the other is more specific.
    private static Specificity Values(Schema first, Schema second)
    {
        HashSet<string> one = ValuesOf(first);
        HashSet<string> other = ValuesOf(second);
        return one.SetEquals(other) ? Specificity.Same : one.IsSubsetOf(other) ? Specificity.First : Specificity.Second;
    }

    private static HashSet<string> ValuesOf(Schema schema) =>
        [.. (schema.Enum ?? []).Select(node => (schema.At with { Node = node }).Source()).OfType<string>()];

    // An extension is more specific than its base, and an object with more or with narrower properties than one with fewer.
    private Specificity Objects(SchemaExpression first, ObjectShape one, SchemaExpression second, ObjectShape other)
    {
        if (shapes.Hierarchies.Extends(second, first))
        {
            return Specificity.Second;
        }

        if (shapes.Hierarchies.Extends(first, second))
        {
            return Specificity.First;
        }

        if (one.Properties.Count + one.Patterns.Count == 0 || other.Properties.Count + other.Patterns.Count == 0)
        {
            return Specificity.Neither;
        }

        Dictionary<string, PropertyShape> rest = other.Properties.ToDictionary(property => property.WireName, StringComparer.Ordinal);
        Specificity properties = Combine(Optional(one.Additional, other.Additional), Patterns(one.Patterns, other.Patterns));
        foreach (PropertyShape property in one.Properties)
        {
            bool isInBoth = rest.TryGetValue(property.WireName, out PropertyShape? same);
            properties = Combine(properties, isInBoth ? Properties(property, same!) : Specificity.First);
            rest.Remove(property.WireName);
        }

        return rest.Count == 0 ? properties : Combine(properties, Specificity.Second);
    }

    private Specificity Patterns(IReadOnlyList<PatternShape> first, IReadOnlyList<PatternShape> second)
    {
        Specificity patterns = Specificity.Same;
        foreach (PatternShape pattern in first)
        {
            PatternShape? same = second.FirstOrDefault(one => one.Written == pattern.Written);
            patterns = Combine(patterns, same is null ? Specificity.First : CompareInner(pattern.Schema, same.Schema));
        }

        return second.Any(pattern => first.All(one => one.Written != pattern.Written)) ? Combine(patterns, Specificity.Second) : patterns;
    }

    private Specificity Properties(PropertyShape first, PropertyShape second) => Combine(
        first.IsRequired == second.IsRequired ? Specificity.Same : first.IsRequired ? Specificity.First : Specificity.Second,
        CompareInner(first.Schema, second.Schema));

    private static Specificity Combine(Specificity first, Specificity second) =>
        first == second || second == Specificity.Same ? first : first == Specificity.Same ? second : Specificity.Neither;

    private bool HasBranch(UnionShape union, SchemaExpression schema) => union.Branches.Any(branch => shapes.Resolve(branch).Schema == schema);
}
