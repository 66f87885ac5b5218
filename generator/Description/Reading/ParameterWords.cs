namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>The words of <c>in</c> and <c>style</c>, and what holds where they are left out.</summary>
internal static class ParameterWords
{
    public static readonly string[] PlaceNames = ["query", "header", "path", "cookie", "querystring"];

    public static readonly string[] StyleNames =
        ["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"];

    public static ParameterPlace? PlaceOf(string word) => word switch
    {
        "query" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "path" => ParameterPlace.Path,
        "cookie" => ParameterPlace.Cookie,
        "querystring" => ParameterPlace.QueryString,
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

    public static ParameterStyle DefaultStyle(ParameterPlace place) =>
        place is ParameterPlace.Path or ParameterPlace.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    public static bool DefaultExplode(ParameterStyle style) => style is ParameterStyle.Form or ParameterStyle.Cookie;
}
