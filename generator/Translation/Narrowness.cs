using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Which of two schemas that hold for one value says more of it.</summary>
internal enum Narrowness
{
    Same,
    First,
    Second,

    /// <summary>Each says something that the other does not, or they contradict.</summary>
    Neither,
}

/// <summary>Compares what schemas allow, as far as it shows in C#.</summary>
internal sealed class NarrownessOf(ShapeReader shapes)
{
    // More pairs than this are not compared: what a description writes to be slow is not worth an answer.
    private const int MostPairs = 1_000;

    private readonly HashSet<(Schema, Schema)> compared = [];

    public Narrowness Schemas(Schema first, Schema second)
    {
        compared.Clear();
        return Compare(first, second);
    }

    private Narrowness Compare(Schema first, Schema second)
    {
        (Schema a, Shape one, _) = shapes.Behind(first);
        (Schema b, Shape other, _) = shapes.Behind(second);

        // A pair that is met again has said its part where it was met first.
        if (a == b || !compared.Add((a, b)))
        {
            return Narrowness.Same;
        }

        return compared.Count > MostPairs ? Narrowness.Neither : (one, other) switch
        {
            (AnyShape { Json: AnyJson.Value }, AnyShape { Json: AnyJson.Value }) => Narrowness.Same,
            (AnyShape { Json: AnyJson.Value }, _) => Narrowness.Second,
            (_, AnyShape { Json: AnyJson.Value }) => Narrowness.First,
            (AnyShape, AnyShape) => Narrowness.Same,

            // Many write type: object where they mean that anything goes.
            (AnyShape, _) => Narrowness.Second,
            (_, AnyShape) => Narrowness.First,
            (ScalarShape x, ScalarShape y) => Scalars(x.Scalar, y.Scalar),
            (ScalarShape x, EnumShape y) => Holds(x.Scalar, y.Underlying) ? Narrowness.Second : Narrowness.Neither,
            (EnumShape x, ScalarShape y) => Holds(y.Scalar, x.Underlying) ? Narrowness.First : Narrowness.Neither,
            (EnumShape x, EnumShape y) => x.Underlying != y.Underlying ? Narrowness.Neither : Values(a, b),
            (ListShape x, ListShape y) => Inner(x.Item, y.Item),
            (ListShape, TupleShape) => Narrowness.Second,
            (TupleShape, ListShape) => Narrowness.First,
            (MapShape x, MapShape y) => Inner(x.Value, y.Value),
            (MapShape, ObjectShape) => Narrowness.Second,
            (ObjectShape, MapShape) => Narrowness.First,
            (ObjectShape x, ObjectShape y) => Classes(a, x, b, y),
            (UnionShape x, _) when Has(x, b) => Narrowness.Second,
            (_, UnionShape y) when Has(y, a) => Narrowness.First,
            _ => Narrowness.Neither,
        };
    }

    private Narrowness Inner(Schema? first, Schema? second) => (first, second) switch
    {
        (null, null) => Narrowness.Same,
        (null, _) => Narrowness.Second,
        (_, null) => Narrowness.First,
        _ => Compare(first, second),
    };

    private static Narrowness Scalars(Scalar first, Scalar second) =>
        first == second ? Narrowness.Same
        : Holds(first, second) ? Narrowness.Second
        : Holds(second, first) ? Narrowness.First
        : Narrowness.Neither;

    private static bool Holds(Scalar wide, Scalar narrow) => wide switch
    {
        Scalar.String => JsonKindsOf.Shape(new ScalarShape(narrow, IsNullable: false)) == JsonKinds.String,
        Scalar.Double => narrow is Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Decimal or Scalar.DateTimeOffsetUnixSeconds,
        Scalar.Decimal => narrow is Scalar.Int32 or Scalar.Int64 or Scalar.UInt64,
        Scalar.Int64 => narrow is Scalar.Int32 or Scalar.DateTimeOffsetUnixSeconds,
        _ => false,
    };

    private static bool Holds(Scalar wide, EnumUnderlying narrow) =>
        narrow == EnumUnderlying.String ? wide == Scalar.String : wide is Scalar.Double or Scalar.Decimal || (narrow == EnumUnderlying.Int64 && wide is Scalar.Int64 or Scalar.Int32);

    // An open enum holds every value of its kind; the list that is part of the other says more.
    private static Narrowness Values(Schema first, Schema second)
    {
        HashSet<string> one = ValuesOf(first);
        HashSet<string> other = ValuesOf(second);
        return one.SetEquals(other) ? Narrowness.Same : one.IsSubsetOf(other) ? Narrowness.First : Narrowness.Second;
    }

    private static HashSet<string> ValuesOf(Schema schema) =>
        [.. (schema.Enum ?? []).Select(node => (schema.At with { Node = node }).Source()).OfType<string>()];

    // A derived class says more than its base, and a class with more members, or with narrower ones, more than one with fewer.
    private Narrowness Classes(Schema first, ObjectShape one, Schema second, ObjectShape other)
    {
        if (shapes.Hierarchies.LineOf(second).Contains(first))
        {
            return Narrowness.Second;
        }

        if (shapes.Hierarchies.LineOf(first).Contains(second))
        {
            return Narrowness.First;
        }

        if (one.Properties.Count + one.Patterns.Count == 0 || other.Properties.Count + other.Patterns.Count == 0)
        {
            return Narrowness.Neither;
        }

        Dictionary<string, PropertyShape> rest = other.Properties.ToDictionary(property => property.WireName, StringComparer.Ordinal);
        Narrowness members = Together(Inner(one.Additional, other.Additional), Patterns(one.Patterns, other.Patterns));
        foreach (PropertyShape member in one.Properties)
        {
            members = Together(members, !rest.TryGetValue(member.WireName, out PropertyShape? twin) ? Narrowness.First : Members(member, twin));
            rest.Remove(member.WireName);
        }

        return rest.Count == 0 ? members : Together(members, Narrowness.Second);
    }

    private Narrowness Patterns(IReadOnlyList<PatternShape> first, IReadOnlyList<PatternShape> second)
    {
        Narrowness patterns = Narrowness.Same;
        foreach (PatternShape pattern in first)
        {
            patterns = Together(patterns, second.FirstOrDefault(one => one.Written == pattern.Written) is { } twin ? Compare(pattern.Schema, twin.Schema) : Narrowness.First);
        }

        return second.Any(pattern => first.All(one => one.Written != pattern.Written)) ? Together(patterns, Narrowness.Second) : patterns;
    }

    private Narrowness Members(PropertyShape first, PropertyShape second) => Together(
        first.IsRequired == second.IsRequired ? Narrowness.Same : first.IsRequired ? Narrowness.First : Narrowness.Second,
        Compare(first.Schema, second.Schema));

    private static Narrowness Together(Narrowness first, Narrowness second) =>
        first == second || second == Narrowness.Same ? first : first == Narrowness.Same ? second : Narrowness.Neither;

    private bool Has(UnionShape union, Schema schema) => union.Branches.Any(branch => shapes.Behind(branch).Schema == schema);
}
