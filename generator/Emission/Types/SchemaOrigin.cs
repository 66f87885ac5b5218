namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// The short text for the location of a schema, as <c>OpenApiSchemaAttribute</c> documents it. For example,
/// <c>#/components/schemas/Stage/properties/owner</c> becomes <c>Stage/owner</c>.
/// </summary>
internal static class SchemaOrigin
{
    private const string Json = "application~1json";
    private const string Form = "application~1x-www-form-urlencoded";

    private static readonly HashSet<string> Methods =
        new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" };

    // Keywords that contain one schema, and keywords that contain several under keys.
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "items", "additionalProperties", "additionalItems", "unevaluatedProperties", "unevaluatedItems", "contains", "propertyNames", "not", "if",
        "then", "else",
    };

    private static readonly HashSet<string> Several = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "prefixItems", "allOf", "anyOf", "oneOf", "$defs", "definitions",
    };

    /// <summary>Returns the short text; the pointer itself if there is none.</summary>
    /// <param name="pointer">The JSON pointer, without percent-encoding.</param>
    public static string Of(string pointer)
    {
        string[] steps = pointer.Split('/');
        (string Text, int End, string Separator)? root = Component(steps) ?? Body(steps) ?? Parameter(steps);
        if (root is not var (text, end, separator))
        {
            return pointer;
        }

        if (end == steps.Length)
        {
            return text;
        }

        return Inner(steps, end) is { } inner ? text + separator + string.Join("/", inner) : pointer;
    }

    private static (string Text, int End, string Separator)? Component(string[] steps) => steps switch
    {
        ["#", "components", "schemas", { Length: > 0 } name, ..] => (name, 4, "/"),
        ["#", "definitions", { Length: > 0 } name, ..] => (name, 3, "/"),
        _ => null,
    };

    private static (string Text, int End, string Separator)? Body(string[] steps) => steps switch
    {
        ["#", "paths", var path, var method, "requestBody", "content", var media, "schema", ..]
            when IsOperation(path, method) && media.IndexOf(' ') < 0 =>
            (Operation(path, method) + MediaType(media), 8, ": "),
        ["#", "paths", var path, var method, "responses", var status, "content", var media, "schema", ..]
            when IsOperation(path, method) && media.IndexOf(' ') < 0 =>
            (Operation(path, method) + " " + status + MediaType(media), 9, ": "),
        ["#", "paths", var path, var method, "responses", var status, "schema", ..] when IsOperation(path, method) =>
            (Operation(path, method) + " " + status + " schema", 7, ": "),
        _ => null,
    };

    private static (string Text, int End, string Separator)? Parameter(string[] steps) => steps switch
    {
        ["#", "paths", var path, var method, "parameters", var index, "schema", ..] when IsOperation(path, method) =>
            (Operation(path, method) + " parameter " + index, 7, ": "),
        _ => null,
    };

    private static bool IsOperation(string path, string method) => path.IndexOf(' ') < 0 && path.StartsWith("~1", StringComparison.Ordinal)
        && Methods.Contains(method);

    private static string Operation(string path, string method) => method.ToUpperInvariant() + " " + path.Replace("~1", "/");

    private static string MediaType(string media) => media switch
    {
        Json => "",
        Form => " form",
        _ => " " + media,
    };

    private static List<string>? Inner(string[] steps, int start)
    {
        var inner = new List<string>();
        for (int i = start; i < steps.Length; i++)
        {
            string keyword = steps[i];
            if (Single.Contains(keyword))
            {
                inner.Add(keyword switch { "items" => "[]", "additionalProperties" => "{}", _ => keyword + ":" });
            }
            else if (Several.Contains(keyword) && i + 1 < steps.Length)
            {
                string key = steps[++i];
                inner.Add(keyword == "properties" && IsPlain(key) ? key : keyword + ":" + key);
            }
            else
            {
                return null;
            }
        }

        return inner;
    }

    private static bool IsPlain(string property) => property is not ("" or "[]" or "{}") && property.IndexOf(':') < 0;
}
