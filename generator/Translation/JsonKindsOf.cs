using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Which kinds of JSON a shape has on the wire.</summary>
internal static class JsonKindsOf
{
    public const JsonKinds AnyNumber = JsonKinds.Integer | JsonKinds.Fraction;

    /// <summary>None where it may be of any kind.</summary>
    public static JsonKinds Shape(Shape shape) => shape switch
    {
        ObjectShape or MapShape or AnyShape { Json: AnyJson.Object } => JsonKinds.Object,
        ListShape => JsonKinds.Array,
        EnumShape { Underlying: EnumUnderlying.Int64 } => JsonKinds.Integer,
        EnumShape => JsonKinds.String,
        ScalarShape scalar => Scalar(scalar.Scalar),
        _ => JsonKinds.None,
    };

    private static JsonKinds Scalar(Scalar scalar) => scalar switch
    {
        Model.Scalar.Boolean => JsonKinds.Boolean,
        Model.Scalar.Int32 or Model.Scalar.Int64 => JsonKinds.Integer,
        Model.Scalar.UInt64 or Model.Scalar.Single or Model.Scalar.Double or Model.Scalar.Decimal or Model.Scalar.DateTimeOffsetUnixSeconds => AnyNumber,
        _ => JsonKinds.String,
    };
}
