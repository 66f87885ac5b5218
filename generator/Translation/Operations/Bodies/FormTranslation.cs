using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Bodies of <c>application/x-www-form-urlencoded</c>. By default a primitive value is text, an object is JSON, and each item of an array is a
/// field (OpenAPI, Encoding Object). For example, an encoding with <c>style: deepObject</c> sends an object as <c>filter[name]=a</c>.
/// </summary>
internal static class FormTranslation
{
    private const int MaxDepth = 8;

    /// <summary>Returns the fields whose encoding differs from the default.</summary>
    public static EquatableArray<FormField> Fields(MediaType mediaType, ShapeReader shapes, TranslationContext context) =>
        mediaType.Encoding.Select(encoding => Field(encoding, mediaType.Schema, shapes, context)).OfType<FormField>().ToEquatableArray();

    private static FormField? Field(PropertyEncoding encoding, Schema? form, ShapeReader shapes, TranslationContext context)
    {
        if (form is null || PropertyOf(form, encoding.PropertyName, shapes, depth: 0) is not { } property)
        {
            return null;
        }

        Shape shape = shapes.Resolve(property).Shape;
        if (!encoding.IsStyled)
        {
            bool isJson = MediaTypes.Names(encoding.ContentType) is [var only] && MediaTypes.IsJsonName(only);
            return isJson && shape is not ObjectShape
                ? new FormField(encoding.PropertyName, new ParameterSerialization(SerializationStyle.Form, IsExploded: true, IsJson: true))
                : null;
        }

        ParameterSerialization style = ParameterStyles.Of(AsParameter(encoding), property, shapes, context);
        bool isPrimitive = shape is ScalarShape or EnumShape;
        return isPrimitive && !style.AllowsReserved ? null : new FormField(encoding.PropertyName, style);
    }

    // OpenAPI, Encoding Object: style, explode and allowReserved have the same meaning as for a query parameter.
    private static Parameter AsParameter(PropertyEncoding encoding)
    {
        ParameterStyle style = encoding.Style ?? ParameterStyle.Form;
        return new Parameter(encoding.At)
        {
            Name = encoding.PropertyName,
            In = ParameterLocation.Query,
            IsRequired = false,
            IsDeprecated = false,
            Style = style,
            Explode = encoding.Explode ?? ParameterValues.DefaultExplode(style),
            AllowReserved = encoding.AllowReserved ?? false,
            AllowEmptyValue = false,
            Content = [],
        };
    }

    // Looks into the branches of a union; the depth is limited because unions can be recursive.
    private static SchemaExpression? PropertyOf(SchemaExpression form, string name, ShapeReader shapes, int depth)
    {
        Shape shape = shapes.Resolve(form).Shape;
        return shape is UnionShape union && depth < MaxDepth
            ? union.Branches
                .Select(branch => PropertyOf(branch, name, shapes, depth + 1))
                .FirstOrDefault(property => property is not null)
            : (shape as ObjectShape)?.Properties.FirstOrDefault(property => property.WireName == name)?.Schema;
    }
}
