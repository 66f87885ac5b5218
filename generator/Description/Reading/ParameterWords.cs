using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>The words of <c>in</c> and <c>style</c>, and what holds where they are left out.</summary>
internal static class ParameterWords
{
    public static readonly string[] PlaceNames = ["query", "header", "path", "cookie", "querystring"];

    public static readonly string[] StyleNames =
        ["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"];

    public static ParameterLocation? PlaceOf(string word) => word switch
    {
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "path" => ParameterLocation.Path,
        "cookie" => ParameterLocation.Cookie,
        "querystring" => ParameterLocation.QueryString,
        _ => null,
    };

    public static ParameterStyle? StyleOf(string word) => word switch
    {
        "form" => ParameterStyle.Form,
        "simple" => ParameterStyle.Simple,
        "label" => ParameterStyle.Label,
        "matrix" => ParameterStyle.Matrix,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        "cookie" => ParameterStyle.Cookie,
        _ => null,
    };

    public static ParameterStyle DefaultStyle(ParameterLocation place) =>
        place is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    public static bool DefaultExplode(ParameterStyle style) => style is ParameterStyle.Form or ParameterStyle.Cookie;
}
