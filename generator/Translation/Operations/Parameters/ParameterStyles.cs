using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>How parameters are serialized: <c>style</c>, <c>explode</c>, <c>allowReserved</c> and <c>content</c>.</summary>
internal static class ParameterStyles
{
    private enum ValueKind
    {
        Primitive,
        Array,
        Object,

        /// <summary>Depends on the value: any JSON, or a union.</summary>
        Unknown,
    }

    /// <summary>Returns how a parameter is serialized.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="shapes">Resolves schemas.</param>
    /// <param name="context">Receives styles that OpenAPI does not define for the parameter.</param>
    public static ParameterSerialization Of(Parameter parameter, ShapeReader shapes, TranslationContext context) =>
        Of(parameter, Written.OrNull(parameter.Schema), shapes, context);

    /// <summary>Returns how a parameter with a given schema is serialized.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="schema">The schema of its value; null for a primitive.</param>
    /// <param name="shapes">Resolves schemas.</param>
    /// <param name="context">Receives styles that OpenAPI does not define for the parameter.</param>
    public static ParameterSerialization Of(Parameter parameter, SchemaExpression? schema, ShapeReader shapes, TranslationContext context)
    {
        if (parameter.Content is [var content, ..])
        {
            return OfContent(parameter, content, shapes, context);
        }

        ValueKind value = KindOf(schema, shapes);
        SerializationStyle style = OfLocation(parameter, context);
        if (value != ValueKind.Unknown && parameter.In == ParameterLocation.Query && !IsDefined(style, parameter.Explode, value))
        {
            context.Report(DiagnosticCatalog.StyleUndefined(
                parameter.Location,
                parameter.Name,
                ParameterValues.NameOf(parameter.Style),
                parameter.Explode,
                TextOf(value),
                Example(style, value, parameter.Name)));
        }

        bool isPrimitive = value == ValueKind.Primitive && (IsDelimited(style) || style == SerializationStyle.DeepObject);
        return new ParameterSerialization(
            isPrimitive || (value == ValueKind.Array && IsRepeated(style, parameter.Explode)) ? DefaultOf(parameter.In) : style,
            value != ValueKind.Primitive && (style == SerializationStyle.DeepObject || parameter.Explode),
            parameter.AllowReserved && parameter.In is ParameterLocation.Query or ParameterLocation.Path);
    }

    /// <summary>Returns how a part of a multipart body is serialized, from <c>style</c> and <c>explode</c> of its encoding.</summary>
    public static ParameterSerialization OfPart(PropertyEncoding encoding)
    {
        ParameterStyle style = encoding.Style is { } declared && IsAllowed(declared, ParameterLocation.Query) ? declared : ParameterStyle.Form;
        bool explode = encoding.Explode ?? style == ParameterStyle.Form;
        SerializationStyle serialization = Translate(style);
        return IsRepeated(serialization, explode)
            ? ParameterSerialization.FormExploded
            : new ParameterSerialization(serialization, explode || style == ParameterStyle.DeepObject);
    }

    private static ParameterSerialization OfContent(Parameter parameter, MediaType content, ShapeReader shapes, TranslationContext context)
    {
        if (parameter.In == ParameterLocation.QueryString && MediaTypes.IsForm(content))
        {
            return ParameterSerialization.FormExploded;
        }

        bool isJson = BodyContent.Json([content], shapes) is not null;
        if (!isJson && KindOf(Written.OrNull(content.Schema), shapes) != ValueKind.Primitive)
        {
            context.Report(DiagnosticCatalog.ParameterIsText(parameter.Location, parameter.Name, content.Name));
        }

        return new ParameterSerialization(DefaultOf(parameter.In), IsExploded: false, IsJson: isJson);
    }

    private static SerializationStyle OfLocation(Parameter parameter, TranslationContext context)
    {
        if (IsAllowed(parameter.Style, parameter.In))
        {
            return Translate(parameter.Style);
        }

        ParameterStyle used = ParameterValues.DefaultStyle(parameter.In);
        context.Report(DiagnosticCatalog.StyleOfAnotherPlace(
            parameter.Location,
            parameter.Name,
            ParameterValues.NameOf(parameter.Style),
            ParameterValues.NameOf(parameter.In),
            ParameterValues.NameOf(used)));
        return Translate(used);
    }

    // The delimited styles are defined only for the query, but 2.0 has them everywhere (collectionFormat).
    private static bool IsAllowed(ParameterStyle style, ParameterLocation location) =>
        style is ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.TabDelimited || location switch
        {
            ParameterLocation.Path => style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix,
            ParameterLocation.Header => style == ParameterStyle.Simple,
            ParameterLocation.Cookie => style is ParameterStyle.Form or ParameterStyle.Cookie,
            _ => style is ParameterStyle.Form or ParameterStyle.DeepObject,
        };

    private static SerializationStyle Translate(ParameterStyle style) => style switch
    {
        ParameterStyle.Simple => SerializationStyle.Simple,
        ParameterStyle.Label => SerializationStyle.Label,
        ParameterStyle.Matrix => SerializationStyle.Matrix,
        ParameterStyle.SpaceDelimited => SerializationStyle.SpaceDelimited,
        ParameterStyle.PipeDelimited => SerializationStyle.PipeDelimited,
        ParameterStyle.TabDelimited => SerializationStyle.TabDelimited,
        ParameterStyle.DeepObject => SerializationStyle.DeepObject,
        ParameterStyle.Cookie => SerializationStyle.Cookie,
        _ => SerializationStyle.Form,
    };

    private static SerializationStyle DefaultOf(ParameterLocation location) => Translate(ParameterValues.DefaultStyle(location));

    private static ValueKind KindOf(SchemaExpression? schema, ShapeReader shapes) => (schema is null ? null : shapes.Resolve(schema).Shape) switch
    {
        null or ScalarShape or EnumShape => ValueKind.Primitive,
        ListShape or TupleShape => ValueKind.Array,
        ObjectShape or MapShape or AnyObjectShape => ValueKind.Object,
        _ => ValueKind.Unknown,
    };

    private static bool IsDelimited(SerializationStyle style) =>
        style is SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited or SerializationStyle.TabDelimited;

    // Undefined in OpenAPI, where many descriptions mean one pair for each item.
    private static bool IsRepeated(SerializationStyle style, bool explode) =>
        explode && style is SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited;

    // The cells of the table "Style Examples" in the specification that are not "n/a".
    private static bool IsDefined(SerializationStyle style, bool explode, ValueKind value) => style switch
    {
        SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited => value != ValueKind.Primitive && !explode,
        SerializationStyle.DeepObject => value == ValueKind.Object,
        _ => true,
    };

    private static string Example(SerializationStyle style, ValueKind value, string name) => (value, style) switch
    {
        (ValueKind.Primitive, _) => name + "=a",
        (ValueKind.Array, SerializationStyle.DeepObject) => name + "[]=a&" + name + "[]=b",
        (ValueKind.Array, _) => name + "=a&" + name + "=b",
        _ => "a=1&b=2",
    };

    private static string TextOf(ValueKind value) => value switch
    {
        ValueKind.Primitive => "a single value",
        ValueKind.Array => "an array",
        _ => "an object",
    };
}
