using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>How parameters are written: <c>style</c>, <c>explode</c>, <c>allowReserved</c> and <c>content</c>.</summary>
internal static class ParameterStyles
{
    private enum Value
    {
        Single,
        List,
        Object,

        /// <summary>Known when there is a value: any JSON, one of several.</summary>
        Open,
    }

    public static ParameterSerialization Of(Parameter parameter, ShapeReader shapes, TranslationContext context)
    {
        if (parameter.Content is [var content, ..])
        {
            return OfContent(parameter, content, shapes, context);
        }

        Value value = ValueOf(parameter.Schema, shapes);
        SerializationStyle word = WordOf(parameter, context);
        if (value is not Value.Open && !IsDefined(word, parameter.Explode, value) && parameter.In == ParameterLocation.Query)
        {
            context.Report(DiagnosticCatalog.StyleUndefined(parameter.Location, parameter.Name, Name(parameter.Style), parameter.Explode, Words(value), Form(word, value, parameter.Name)));
        }

        bool isPlain = value == Value.Single && word is SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited or SerializationStyle.TabDelimited or SerializationStyle.DeepObject;
        bool isRepeated = value is Value.List && parameter.Explode && word is SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited;
        return new ParameterSerialization(
            isPlain || isRepeated ? DefaultOf(parameter.In) : word,
            value != Value.Single && (word == SerializationStyle.DeepObject || parameter.Explode),
            parameter.AllowReserved && parameter.In is ParameterLocation.Query or ParameterLocation.Path);
    }

    private static ParameterSerialization OfContent(Parameter parameter, MediaType content, ShapeReader shapes, TranslationContext context)
    {
        if (parameter.In == ParameterLocation.QueryString && MediaTypes.IsForm(content))
        {
            return ParameterSerialization.FormExploded;
        }

        bool isJson = MediaTypes.Json([content]) is not null;
        if (!isJson && ValueOf(content.Schema, shapes) is not Value.Single)
        {
            context.Report(DiagnosticCatalog.ParameterIsText(parameter.Location, parameter.Name, content.Name));
        }

        return new ParameterSerialization(DefaultOf(parameter.In), IsExploded: false, IsJson: isJson);
    }

    // A style of another place says nothing here.
    private static SerializationStyle WordOf(Parameter parameter, TranslationContext context)
    {
        SerializationStyle word = parameter.Style switch
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
        bool isKnown = word is SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited or SerializationStyle.TabDelimited || (parameter.In switch
        {
            ParameterLocation.Path => word is SerializationStyle.Simple or SerializationStyle.Label or SerializationStyle.Matrix,
            ParameterLocation.Header => word == SerializationStyle.Simple,
            ParameterLocation.Cookie => word is SerializationStyle.Form or SerializationStyle.Cookie,
            _ => word is SerializationStyle.Form or SerializationStyle.DeepObject,
        });
        if (isKnown)
        {
            return word;
        }

        SerializationStyle instead = DefaultOf(parameter.In);
        context.Report(DiagnosticCatalog.StyleOfAnotherPlace(parameter.Location, parameter.Name, Name(parameter.Style), Camel(parameter.In.ToString()), Camel(instead.ToString())));
        return instead;
    }

    private static Value ValueOf(Schema? schema, ShapeReader shapes) => (schema is null ? null : shapes.Resolve(schema).Shape) switch
    {
        null or ScalarShape or EnumShape => Value.Single,
        ListShape or TupleShape => Value.List,
        ObjectShape or MapShape or AnyObjectShape => Value.Object,
        _ => Value.Open,
    };

    // The table "Style Examples" of the specification, its cells with n/a.
    private static bool IsDefined(SerializationStyle word, bool explode, Value value) => word switch
    {
        SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited => value != Value.Single && !explode,
        SerializationStyle.DeepObject => value == Value.Object,
        _ => true,
    };

    private static SerializationStyle DefaultOf(ParameterLocation place) =>
        place is ParameterLocation.Path or ParameterLocation.Header ? SerializationStyle.Simple : SerializationStyle.Form;

    private static string Form(SerializationStyle word, Value value, string name) => (value, word) switch
    {
        (Value.Single, _) => name + "=a",
        (Value.List, SerializationStyle.DeepObject) => name + "[]=a&" + name + "[]=b",
        (Value.List, _) => name + "=a&" + name + "=b",
        _ => "a=1&b=2",
    };

    private static string Words(Value value) => value switch
    {
        Value.Single => "a single value",
        Value.List => "an array",
        _ => "an object",
    };

    private static string Name(ParameterStyle style) => Camel(style.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
