namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>Sets of JSON values that a reader can distinguish without reading a value's content.</summary>
[Flags]
internal enum JsonValueKinds
{
    None = 0,
    String = 1,

    /// <summary>Whole numbers within 64 bits.</summary>
    Integer = 2,

    /// <summary>All other numbers.</summary>
    Fraction = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
}

/// <summary>Determines the JSON values of a shape.</summary>
internal static class ValueKinds
{
    public const JsonValueKinds AnyNumber = JsonValueKinds.Integer | JsonValueKinds.Fraction;

    /// <summary>Returns the kinds of the values of a shape; none where the shape does not limit them.</summary>
    public static JsonValueKinds Of(Shape shape) => shape switch
    {
        ObjectShape or MapShape or AnyObjectShape => JsonValueKinds.Object,
        ListShape or TupleShape => JsonValueKinds.Array,
        EnumShape { ValueType: EnumValueType.Integer } => JsonValueKinds.Integer,
        EnumShape { ValueType: EnumValueType.Number } => AnyNumber,
        EnumShape => JsonValueKinds.String,
        ScalarShape scalar => Of(scalar.Format),
        _ => JsonValueKinds.None,
    };

    /// <summary>Returns the kinds of the values of a format.</summary>
    public static JsonValueKinds Of(ScalarFormat format) => format switch
    {
        ScalarFormat.Boolean => JsonValueKinds.Boolean,
        ScalarFormat.Int32 or ScalarFormat.Int64 => JsonValueKinds.Integer,
        ScalarFormat.UInt64 or ScalarFormat.Double or ScalarFormat.Decimal or ScalarFormat.UnixTime => AnyNumber,
        _ => JsonValueKinds.String,
    };
}
