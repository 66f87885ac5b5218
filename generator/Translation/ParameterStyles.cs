using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

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

    public static ArgumentStyle Of(Parameter parameter, ShapeReader shapes, ICollection<Problem> problems)
    {
        if (parameter.Content is [var content, ..])
        {
            return OfContent(parameter, content, shapes, problems);
        }

        Value value = ValueOf(parameter.Schema, shapes);
        StyleWord word = WordOf(parameter, problems);
        if (value is not Value.Open && !IsDefined(word, parameter.Explode, value) && parameter.In == ParameterPlace.Query)
        {
            problems.Add(Problems.StyleUndefined(parameter.Place, parameter.Name, Name(parameter.Style), parameter.Explode, Words(value), Form(word, value, parameter.Name)));
        }

        bool isPlain = value == Value.Single && word is StyleWord.SpaceDelimited or StyleWord.PipeDelimited or StyleWord.TabDelimited or StyleWord.DeepObject;
        bool isRepeated = value is Value.List && parameter.Explode && word is StyleWord.SpaceDelimited or StyleWord.PipeDelimited;
        return new ArgumentStyle(
            isPlain || isRepeated ? DefaultOf(parameter.In) : word,
            value != Value.Single && (word == StyleWord.DeepObject || parameter.Explode),
            parameter.AllowReserved && parameter.In is ParameterPlace.Query or ParameterPlace.Path);
    }

    private static ArgumentStyle OfContent(Parameter parameter, MediaType content, ShapeReader shapes, ICollection<Problem> problems)
    {
        if (parameter.In == ParameterPlace.QueryString && MediaTypes.IsForm(content))
        {
            return ArgumentStyle.FormExploded;
        }

        bool isJson = MediaTypes.Json([content]) is not null;
        if (!isJson && ValueOf(content.Schema, shapes) is not Value.Single)
        {
            problems.Add(Problems.ParameterIsText(parameter.Place, parameter.Name, content.Name));
        }

        return new ArgumentStyle(DefaultOf(parameter.In), IsExploded: false, IsJson: isJson);
    }

    // A style of another place says nothing here.
    private static StyleWord WordOf(Parameter parameter, ICollection<Problem> problems)
    {
        StyleWord word = parameter.Style switch
        {
            ParameterStyle.Simple => StyleWord.Simple,
            ParameterStyle.Label => StyleWord.Label,
            ParameterStyle.Matrix => StyleWord.Matrix,
            ParameterStyle.SpaceDelimited => StyleWord.SpaceDelimited,
            ParameterStyle.PipeDelimited => StyleWord.PipeDelimited,
            ParameterStyle.TabDelimited => StyleWord.TabDelimited,
            ParameterStyle.DeepObject => StyleWord.DeepObject,
            ParameterStyle.Cookie => StyleWord.Cookie,
            _ => StyleWord.Form,
        };
        bool isKnown = word is StyleWord.SpaceDelimited or StyleWord.PipeDelimited or StyleWord.TabDelimited || (parameter.In switch
        {
            ParameterPlace.Path => word is StyleWord.Simple or StyleWord.Label or StyleWord.Matrix,
            ParameterPlace.Header => word == StyleWord.Simple,
            ParameterPlace.Cookie => word is StyleWord.Form or StyleWord.Cookie,
            _ => word is StyleWord.Form or StyleWord.DeepObject,
        });
        if (isKnown)
        {
            return word;
        }

        StyleWord instead = DefaultOf(parameter.In);
        problems.Add(Problems.StyleOfAnotherPlace(parameter.Place, parameter.Name, Name(parameter.Style), Camel(parameter.In.ToString()), Camel(instead.ToString())));
        return instead;
    }

    private static Value ValueOf(Schema? schema, ShapeReader shapes) => (schema is null ? null : shapes.Behind(schema).Shape) switch
    {
        null or ScalarShape or EnumShape => Value.Single,
        ListShape or TupleShape => Value.List,
        ObjectShape or MapShape or AnyShape { Json: AnyJson.Object } => Value.Object,
        _ => Value.Open,
    };

    // The table "Style Examples" of the specification, its cells with n/a.
    private static bool IsDefined(StyleWord word, bool explode, Value value) => word switch
    {
        StyleWord.SpaceDelimited or StyleWord.PipeDelimited => value != Value.Single && !explode,
        StyleWord.DeepObject => value == Value.Object,
        _ => true,
    };

    private static StyleWord DefaultOf(ParameterPlace place) =>
        place is ParameterPlace.Path or ParameterPlace.Header ? StyleWord.Simple : StyleWord.Form;

    private static string Form(StyleWord word, Value value, string name) => (value, word) switch
    {
        (Value.Single, _) => name + "=a",
        (Value.List, StyleWord.DeepObject) => name + "[]=a&" + name + "[]=b",
        (Value.List, _) => name + "=a&" + name + "=b",
        _ => "a=1&b=2",
    };

    private static string Words(Value value) => value switch
    {
        Value.Single => "a single value",
        Value.List => "a list",
        _ => "an object",
    };

    private static string Name(ParameterStyle style) => Camel(style.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
