using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Forms: a scalar is text, an object JSON, each item of a list a field of its own (OpenAPI, Encoding Object), unless an encoding says
/// otherwise.
/// </summary>
internal static class FormTranslation
{
    /// <summary>The fields that are written in another way.</summary>
    public static EquatableArray<FormField> Fields(MediaType mediaType, ShapeReader shapes, TranslationContext context) =>
        mediaType.Encoding.Select(encoding => Field(encoding, mediaType.Schema, shapes, context)).OfType<FormField>().ToEquatableArray();

    private static FormField? Field(Encoding encoding, Schema? form, ShapeReader shapes, TranslationContext context)
    {
        if (form is null || PropertyOf(form, encoding.PropertyName, shapes, depth: 0) is not { } property)
        {
            return null;
        }

        Shape shape = shapes.Resolve(property).Shape;
        if (!encoding.IsStyled)
        {
            bool isJson = MediaTypes.Names(encoding.ContentType) is [var only] && MediaTypes.IsJsonName(only);
            return isJson && shape is not ObjectShape ? new FormField(encoding.PropertyName, new ParameterSerialization(SerializationStyle.Form, IsExploded: true, IsJson: true)) : null;
        }

        ParameterSerialization style = ParameterStyles.Of(AsParameter(encoding, property), shapes, context);
        bool isPlain = shape is ScalarShape or EnumShape;
        return isPlain && !style.AllowsReserved ? null : new FormField(encoding.PropertyName, style);
    }

    // OpenAPI: the same as a query parameter of this schema.
    private static Parameter AsParameter(Encoding encoding, Schema property)
    {
        ParameterStyle style = encoding.Style ?? ParameterStyle.Form;
        return new Parameter(encoding.At)
        {
            Name = encoding.PropertyName,
            In = ParameterLocation.Query,
            IsRequired = false,
            IsDeprecated = false,
            Style = style,
            Explode = encoding.Explode ?? style is ParameterStyle.Form or ParameterStyle.DeepObject,
            AllowReserved = encoding.AllowReserved ?? false,
            AllowEmptyValue = false,
            Schema = property,
            Content = [],
        };
    }

    private static Schema? PropertyOf(Schema form, string name, ShapeReader shapes, int depth)
    {
        const int MostNested = 8;
        return shapes.Resolve(form).Shape switch
        {
            ObjectShape members => members.Properties.FirstOrDefault(property => property.WireName == name)?.Schema,
            UnionShape union when depth < MostNested => union.Branches.Select(branch => PropertyOf(branch, name, shapes, depth + 1)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }
}
