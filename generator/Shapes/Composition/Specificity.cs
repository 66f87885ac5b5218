using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Shapes.Composition;

/// <summary>Which of two schemas that hold for one value says more of it.</summary>
internal enum Specificity
{
    Same,
    First,
    Second,

    /// <summary>Each says something that the other does not, or they contradict.</summary>
    Neither,
}

/// <summary>Compares the values that two schemas allow, as far as their shapes show it.</summary>
internal sealed class SpecificityComparer(ShapeReader shapes)
{
    // More pairs than this are not compared: what a description writes to be slow is not worth an answer.
    private const int MostPairs = 1_000;

    private readonly HashSet<(Schema, Schema)> compared = [];

    public Specificity Schemas(Schema first, Schema second)
    {
        compared.Clear();
        return Compare(first, second);
    }

    private Specificity Compare(Schema first, Schema second)
    {
        (Schema a, Shape one, _) = shapes.Resolve(first);
        (Schema b, Shape other, _) = shapes.Resolve(second);

        // A pair that is met again has said its part where it was met first.
        if (a == b || !compared.Add((a, b)))
        {
            return Specificity.Same;
        }

        return compared.Count > MostPairs ? Specificity.Neither : (one, other) switch
        {
            (AnyShape, AnyShape) => Specificity.Same,
            (AnyShape, _) => Specificity.Second,
            (_, AnyShape) => Specificity.First,
            (AnyObjectShape, AnyObjectShape) => Specificity.Same,

            // Many write type: object where they mean that anything goes.
            (AnyObjectShape, _) => Specificity.Second,
            (_, AnyObjectShape) => Specificity.First,
            (ScalarShape x, ScalarShape y) => Formats(x.Format, y.Format),
            (ScalarShape x, EnumShape y) => Holds(x.Format, y.ValueType) ? Specificity.Second : Specificity.Neither,
            (EnumShape x, ScalarShape y) => Holds(y.Format, x.ValueType) ? Specificity.First : Specificity.Neither,
            (EnumShape x, EnumShape y) => x.ValueType != y.ValueType ? Specificity.Neither : Values(a, b),
            (ListShape x, ListShape y) => Inner(x.Item, y.Item),
            (ListShape, TupleShape) => Specificity.Second,
            (TupleShape, ListShape) => Specificity.First,
            (MapShape x, MapShape y) => Inner(x.Value, y.Value),
            (MapShape, ObjectShape) => Specificity.Second,
            (ObjectShape, MapShape) => Specificity.First,
            (ObjectShape x, ObjectShape y) => Classes(a, x, b, y),
            (UnionShape x, _) when Has(x, b) => Specificity.Second,
            (_, UnionShape y) when Has(y, a) => Specificity.First,
            _ => Specificity.Neither,
        };
    }

    private Specificity Inner(Schema? first, Schema? second) => (first, second) switch
    {
        (null, null) => Specificity.Same,
        (null, _) => Specificity.Second,
        (_, null) => Specificity.First,
        _ => Compare(first, second),
    };

    private static Specificity Formats(ScalarFormat first, ScalarFormat second) =>
        first == second ? Specificity.Same
        : Holds(first, second) ? Specificity.Second
        : Holds(second, first) ? Specificity.First
        : Specificity.Neither;

    private static bool Holds(ScalarFormat wide, ScalarFormat narrow) => wide switch
    {
        ScalarFormat.String => ValueKinds.Of(narrow) == JsonValueKinds.String,
        ScalarFormat.Double => narrow is ScalarFormat.Int32 or ScalarFormat.Int64 or ScalarFormat.UInt64 or ScalarFormat.Decimal or ScalarFormat.UnixTime,
        ScalarFormat.Decimal => narrow is ScalarFormat.Int32 or ScalarFormat.Int64 or ScalarFormat.UInt64,
        ScalarFormat.Int64 => narrow is ScalarFormat.Int32 or ScalarFormat.UnixTime,
        _ => false,
    };

    private static bool Holds(ScalarFormat wide, EnumValueType narrow) =>
        narrow == EnumValueType.String ? wide == ScalarFormat.String : wide is ScalarFormat.Double or ScalarFormat.Decimal || (narrow == EnumValueType.Integer && wide is ScalarFormat.Int64 or ScalarFormat.Int32);

    // An open enum holds every value of its kind; the list that is part of the other says more.
    private static Specificity Values(Schema first, Schema second)
    {
        HashSet<string> one = ValuesOf(first);
        HashSet<string> other = ValuesOf(second);
        return one.SetEquals(other) ? Specificity.Same : one.IsSubsetOf(other) ? Specificity.First : Specificity.Second;
    }

    private static HashSet<string> ValuesOf(Schema schema) =>
        [.. (schema.Enum ?? []).Select(node => (schema.At with { Node = node }).Source()).OfType<string>()];

    // A derived class says more than its base, and a class with more members, or with narrower ones, more than one with fewer.
    private Specificity Classes(Schema first, ObjectShape one, Schema second, ObjectShape other)
    {
        if (shapes.Hierarchies.LineOf(second).Contains(first))
        {
            return Specificity.Second;
        }

        if (shapes.Hierarchies.LineOf(first).Contains(second))
        {
            return Specificity.First;
        }

        if (one.Properties.Count + one.Patterns.Count == 0 || other.Properties.Count + other.Patterns.Count == 0)
        {
            return Specificity.Neither;
        }

        Dictionary<string, PropertyShape> rest = other.Properties.ToDictionary(property => property.WireName, StringComparer.Ordinal);
        Specificity members = Together(Inner(one.Additional, other.Additional), Patterns(one.Patterns, other.Patterns));
        foreach (PropertyShape member in one.Properties)
        {
            members = Together(members, !rest.TryGetValue(member.WireName, out PropertyShape? twin) ? Specificity.First : Members(member, twin));
            rest.Remove(member.WireName);
        }

        return rest.Count == 0 ? members : Together(members, Specificity.Second);
    }

    private Specificity Patterns(IReadOnlyList<PatternShape> first, IReadOnlyList<PatternShape> second)
    {
        Specificity patterns = Specificity.Same;
        foreach (PatternShape pattern in first)
        {
            patterns = Together(patterns, second.FirstOrDefault(one => one.Written == pattern.Written) is { } twin ? Compare(pattern.Schema, twin.Schema) : Specificity.First);
        }

        return second.Any(pattern => first.All(one => one.Written != pattern.Written)) ? Together(patterns, Specificity.Second) : patterns;
    }

    private Specificity Members(PropertyShape first, PropertyShape second) => Together(
        first.IsRequired == second.IsRequired ? Specificity.Same : first.IsRequired ? Specificity.First : Specificity.Second,
        Compare(first.Schema, second.Schema));

    private static Specificity Together(Specificity first, Specificity second) =>
        first == second || second == Specificity.Same ? first : first == Specificity.Same ? second : Specificity.Neither;

    private bool Has(UnionShape union, Schema schema) => union.Branches.Any(branch => shapes.Resolve(branch).Schema == schema);
}
