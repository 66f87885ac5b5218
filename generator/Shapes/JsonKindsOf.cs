using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Kinds of JSON: those that a shape has on the wire, and those that a schema names.</summary>
internal static class JsonKindsOf
{
    public const JsonKinds AnyNumber = JsonKinds.Integer | JsonKinds.Fraction;

    /// <summary>Types that have no values in common: every integer is a number.</summary>
    public static JsonTypes Distinct(JsonTypes types) => (types & JsonTypes.Number) != 0 ? types & ~JsonTypes.Integer : types;

    /// <summary>Whether values of a type are among those of some types.</summary>
    public static bool Includes(JsonTypes types, JsonTypes type) =>
        (types & type) != 0 || (type == JsonTypes.Integer && (types & JsonTypes.Number) != 0);

    /// <summary>Each of some types.</summary>
    public static IReadOnlyList<JsonTypes> Each(JsonTypes types) =>
    [
        .. new[] { JsonTypes.Object, JsonTypes.Array, JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String }
            .Where(type => (types & type) != 0),
    ];

    /// <summary>None where it may be of any kind.</summary>
    public static JsonKinds Shape(Shape shape) => shape switch
    {
        ObjectShape or MapShape or AnyShape { Json: AnyJson.Object } => JsonKinds.Object,
        ListShape or TupleShape => JsonKinds.Array,
        EnumShape { Underlying: EnumUnderlying.Int64 } => JsonKinds.Integer,
        EnumShape { Underlying: EnumUnderlying.Decimal } => AnyNumber,
        EnumShape => JsonKinds.String,
        ScalarShape scalar => Scalar(scalar.Scalar),
        _ => JsonKinds.None,
    };

    private static JsonKinds Scalar(Scalar scalar) => scalar switch
    {
        Model.Scalar.Boolean => JsonKinds.Boolean,
        Model.Scalar.Int32 or Model.Scalar.Int64 => JsonKinds.Integer,
        Model.Scalar.UInt64 or Model.Scalar.Double or Model.Scalar.Decimal or Model.Scalar.DateTimeOffsetUnixSeconds => AnyNumber,
        _ => JsonKinds.String,
    };
}
