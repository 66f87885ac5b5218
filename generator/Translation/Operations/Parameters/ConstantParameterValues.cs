using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>
/// Required parameters with one possible value (<c>const</c>, or an <c>enum</c> of one value). They are always sent and are not parameters
/// of the method.
/// </summary>
internal static class ConstantParameterValues
{
    /// <summary>Returns the value as text, not encoded; null if the caller passes it.</summary>
    public static string? Of(Parameter parameter, ParameterSerialization style, ShapeReader shapes)
    {
        bool isRequired = parameter.IsRequired || parameter.In == ParameterLocation.Path;
        if (!isRequired || ParameterTranslation.SchemaOf(parameter) is not { } schema || ParameterTranslation.HasRole(parameter))
        {
            return null;
        }

        (SchemaExpression resolved, Shape shape, _) = shapes.Resolve(schema);
        return shape is ScalarShape or EnumShape && ConstantTranslation.OnlyValue(schema, resolved, allowsNull: false) is { } value
            ? style.IsJson ? value.ToJson() : TextOf(value, shape)
            : null;
    }

    /// <summary>Returns a constant as it appears in the path.</summary>
    public static string EncodeForPath(string name, string value, ParameterSerialization style)
    {
        string encoded = PercentEncoding.EncodeValue(value, style.AllowsReserved);
        return style.Style switch
        {
            SerializationStyle.Label => "." + encoded,
            SerializationStyle.Matrix =>
                ";" + PercentEncoding.EncodeValue(name, allowsReserved: false) + (encoded.Length > 0 ? "=" + encoded : ""),
            _ => encoded,
        };
    }

    private static string? TextOf(Cursor value, Shape shape) => shape switch
    {
        EnumShape values => EnumShapes.ValueOf(value, values.ValueType),
        ScalarShape { Format: ScalarFormat.Boolean } => value.Flag() is { } flag ? (flag ? "true" : "false") : null,
        _ => ValueKinds.Of(shape) == JsonValueKinds.String ? value.Source() : value.Number(),
    };
}
