using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>The values of <c>in</c> and <c>style</c>, and their defaults.</summary>
internal static class ParameterValues
{
    private static readonly (string Name, ParameterLocation Value)[] Locations =
    [
        ("query", ParameterLocation.Query),
        ("header", ParameterLocation.Header),
        ("path", ParameterLocation.Path),
        ("cookie", ParameterLocation.Cookie),
        ("querystring", ParameterLocation.QueryString),
    ];

    private static readonly (string Name, ParameterStyle Value)[] Styles =
    [
        ("form", ParameterStyle.Form),
        ("simple", ParameterStyle.Simple),
        ("label", ParameterStyle.Label),
        ("matrix", ParameterStyle.Matrix),
        ("spaceDelimited", ParameterStyle.SpaceDelimited),
        ("pipeDelimited", ParameterStyle.PipeDelimited),
        ("deepObject", ParameterStyle.DeepObject),
        ("cookie", ParameterStyle.Cookie),
    ];

    private static readonly Dictionary<string, ParameterLocation> LocationsByName =
        Locations.ToDictionary(location => location.Name, location => location.Value, StringComparer.Ordinal);

    private static readonly Dictionary<string, ParameterStyle> StylesByName =
        Styles.ToDictionary(style => style.Name, style => style.Value, StringComparer.Ordinal);

    public static readonly string[] LocationNames = [.. Locations.Select(location => location.Name)];

    public static readonly string[] StyleNames = [.. Styles.Select(style => style.Name)];

    public static ParameterLocation? LocationOf(string name) =>
        LocationsByName.TryGetValue(name, out ParameterLocation location) ? location : null;

    public static ParameterStyle? StyleOf(string name) => StylesByName.TryGetValue(name, out ParameterStyle style) ? style : null;

    public static string NameOf(ParameterLocation location) => Array.Find(Locations, entry => entry.Value == location).Name;

    /// <summary>Returns the name of a style: of the one that 3.x does not have, the <c>collectionFormat</c> of 2.0.</summary>
    public static string NameOf(ParameterStyle style) => Array.Find(Styles, entry => entry.Value == style).Name ?? "tsv";

    public static ParameterStyle DefaultStyle(ParameterLocation location) =>
        location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    public static bool DefaultExplode(ParameterStyle style) => style is ParameterStyle.Form or ParameterStyle.Cookie;
}
