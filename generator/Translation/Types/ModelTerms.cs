using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>The one table from the terms of shapes to those of the model: which C# type each format has, and so on.</summary>
internal static class ModelTerms
{
    public static Scalar ScalarOf(EnumValueType type) => type switch
    {
        EnumValueType.String => Scalar.String,
        EnumValueType.Integer => Scalar.Int64,
        _ => Scalar.Decimal,
    };

    public static Scalar Of(ScalarFormat format) => format switch
    {
        ScalarFormat.String => Scalar.String,
        ScalarFormat.Boolean => Scalar.Boolean,
        ScalarFormat.Int32 => Scalar.Int32,
        ScalarFormat.Int64 => Scalar.Int64,
        ScalarFormat.UInt64 => Scalar.UInt64,
        ScalarFormat.Double => Scalar.Double,
        ScalarFormat.Decimal => Scalar.Decimal,
        ScalarFormat.DateTime => Scalar.DateTimeOffset,
        ScalarFormat.Date => Scalar.DateOnly,
        ScalarFormat.Time => Scalar.TimeOnly,
        ScalarFormat.Duration => Scalar.Duration,
        ScalarFormat.Uuid => Scalar.Guid,
        ScalarFormat.Uri => Scalar.Uri,
        ScalarFormat.Base64 => Scalar.BytesBase64,
        ScalarFormat.Base64Url => Scalar.BytesBase64Url,
        ScalarFormat.Int64String => Scalar.Int64String,
        ScalarFormat.UInt64String => Scalar.UInt64String,
        ScalarFormat.DecimalString => Scalar.DecimalString,
        ScalarFormat.HttpDate => Scalar.DateTimeOffsetHttp,
        ScalarFormat.UnixTime => Scalar.DateTimeOffsetUnixSeconds,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static EnumUnderlying Of(EnumValueType type) => type switch
    {
        EnumValueType.String => EnumUnderlying.String,
        EnumValueType.Integer => EnumUnderlying.Int64,
        _ => EnumUnderlying.Decimal,
    };

    public static EnumValueType Of(EnumUnderlying underlying) => underlying switch
    {
        EnumUnderlying.String => EnumValueType.String,
        EnumUnderlying.Int64 => EnumValueType.Integer,
        _ => EnumValueType.Number,
    };

    public static JsonKinds Of(JsonValueKinds kinds) =>
        If(kinds, JsonValueKinds.String, JsonKinds.String)
        | If(kinds, JsonValueKinds.Integer, JsonKinds.Integer)
        | If(kinds, JsonValueKinds.Fraction, JsonKinds.Fraction)
        | If(kinds, JsonValueKinds.Boolean, JsonKinds.Boolean)
        | If(kinds, JsonValueKinds.Object, JsonKinds.Object)
        | If(kinds, JsonValueKinds.Array, JsonKinds.Array);

    public static ConstantProperty Of(PropertyValues property) => new(property.WireName, property.Values.ToEquatableArray());

    private static JsonKinds If(JsonValueKinds kinds, JsonValueKinds kind, JsonKinds result) => (kinds & kind) != 0 ? result : JsonKinds.None;
}
