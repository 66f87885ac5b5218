using System.Text.Json;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>
/// Serializes values with the styles of OpenAPI (Parameter Object, "Style Examples"), before percent-encoding. Nested objects and arrays, which
/// the styles do not define, use brackets.
/// </summary>
internal static class ParameterText
{
    /// <summary>Returns the text of a value in a path or header.</summary>
    public static string Single(DescribedParameter parameter, JsonElement value)
    {
        string name = parameter.Name;
        bool explode = parameter.Explode;
        return parameter.Style switch
        {
            "label" => "." + string.Join(explode ? "." : ",", Pieces(value, explode)),
            "matrix" when explode
                && value.ValueKind == JsonValueKind.Object => string.Concat(Pieces(value, explode: true).Select(piece => ";" + piece)),
            "matrix" when explode
                && value.ValueKind == JsonValueKind.Array => string.Concat(Pieces(value, explode: true).Select(piece => $";{name}={piece}")),
            "matrix" => string.Join(",", Pieces(value, explode: false)) is { Length: > 0 } text ? $";{name}={text}" : ";" + name,
            "spaceDelimited" => string.Join(" ", Pieces(value, explode: false)),
            "pipeDelimited" => string.Join("|", Pieces(value, explode: false)),
            "tabDelimited" => string.Join("\t", Pieces(value, explode: false)),
            _ => string.Join(",", Pieces(value, explode)),
        };
    }

    /// <summary>Returns the pairs of a value in a query, cookie or form.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(string name, string style, bool explode, JsonElement value)
    {
        if (style == "deepObject")
        {
            return Nested(name, value);
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array when explode => value.EnumerateArray().Select(item => (name, Text(item))),
            JsonValueKind.Object when explode && style is "form" or "cookie" => value
                .EnumerateObject()
                .SelectMany(member => Nested(member.Name, member.Value)),
            JsonValueKind.Array
                or JsonValueKind.Object => Pieces(value, explode: false).ToArray() is { Length: > 0 } pieces
                    ? [(name, string.Join(Joiner(style), pieces))]
                    : [],
            _ => [(name, Text(value))],
        };
    }

    /// <summary>Returns a scalar as text, other values as JSON.</summary>
    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>Returns whether two texts have the same value: equal texts, or forms of one timestamp, number or JSON document.</summary>
    public static bool AreSame(string expected, string actual) =>
        expected == actual || Formats.AreSame(expected, actual)
        || (Json(expected) is { } one && Json(actual) is { } other && JsonEquality.Difference(one, other, Formats.AreSame) is null);

    private static JsonElement? Json(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Joiner(string style) => style switch
    {
        "spaceDelimited" => " ",
        "pipeDelimited" => "|",
        "tabDelimited" => "\t",
        _ => ",",
    };

    private static IEnumerable<string> Pieces(JsonElement value, bool explode) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Text),
        JsonValueKind.Object when explode => value.EnumerateObject().Select(member => $"{member.Name}={Text(member.Value)}"),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => new[] { member.Name, Text(member.Value) }),
        _ => [Text(value)],
    };

    private static IEnumerable<(string Name, string Value)> Nested(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Nested($"{name}[{member.Name}]", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Nested(name + "[]", item)),
        _ => [(name, Text(value))],
    };
}
