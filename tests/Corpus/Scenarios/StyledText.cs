using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Corpus.Calls;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Reads parameter values that are serialized with a style: the inverse of <see cref="ParameterText"/>.</summary>
internal sealed class StyledText(DescribedDocument document)
{
    /// <summary>Reads the value of a path parameter or header.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">Its text, percent-encoded in a path.</param>
    public JsonElement Single(DescribedParameter parameter, string text)
    {
        if (parameter.MediaType is { } type && MediaType.IsJson(type))
        {
            return JsonSerializer.Deserialize<JsonElement>(Decoded(parameter, text));
        }

        var schema = new SampleParts(document, parameter.Schema, 0);
        bool isNamed = parameter.Style == "matrix" && !(parameter.Explode && schema.Type == "object");
        string[] pieces = parameter.Style switch
        {
            "label" => text.TrimStart('.').Split(parameter.Explode ? '.' : ','),
            "matrix" when parameter.Explode => text.Split(';', StringSplitOptions.RemoveEmptyEntries),
            "matrix" => text.TrimStart(';').Split(','),
            _ => schema.Type is "array" or "object" ? text.Split(',') : [text],
        };
        string prefix = isNamed ? parameter.Name + "=" : "";
        return Value(schema, parameter.Explode, [.. pieces.Select(piece => Decoded(parameter, Without(prefix, piece)))]);
    }

    /// <summary>Reads the value of a query parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="pairs">The pairs of the query by name; a repeated name has an array.</param>
    /// <param name="names">The names of all query parameters of the operation.</param>
    /// <returns>The value, or null if the query has none.</returns>
    public JsonElement? Query(DescribedParameter parameter, IReadOnlyDictionary<string, JsonElement> pairs, IReadOnlyCollection<string> names)
    {
        var schema = new SampleParts(document, parameter.Schema, 0);
        if (schema.Type == "object" && parameter is { MediaType: null, Style: "deepObject" })
        {
            string prefix = parameter.Name + "[";
            return Members(schema, pairs
                .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(pair => (pair.Key[prefix.Length..^1], pair.Value)));
        }

        if (schema.Type == "object" && parameter is { MediaType: null, Style: "form", Explode: true })
        {
            return Members(schema, pairs.Where(pair => !names.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value)));
        }

        if (!pairs.TryGetValue(parameter.Name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return value;
        }

        string text = value.GetString()!;
        return parameter.MediaType is { } type && MediaType.IsJson(type) ? JsonSerializer.Deserialize<JsonElement>(text)
            : schema.Type is "array" or "object" ? Value(schema, explode: false, parameter.Explode ? [text] : text.Split(Delimiter(parameter.Style)))
            : value;
    }

    private static char Delimiter(string style) => style switch
    {
        "spaceDelimited" => ' ',
        "pipeDelimited" => '|',
        "tabDelimited" => '\t',
        _ => ',',
    };

    private static string Decoded(DescribedParameter parameter, string text) => parameter.In == "path" ? Uri.UnescapeDataString(text) : text;

    private static string Without(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

    private JsonElement Value(SampleParts schema, bool explode, string[] pieces) => schema.Type switch
    {
        "array" => JsonSerializer.SerializeToElement(pieces.Select(piece => Scalar(schema.Keyword("items"), piece))),
        "object" => Members(
            schema, (explode ? pieces.Select(piece => piece.Split('=', 2)) : pieces.Chunk(2)).Select(sides => (sides[0], Text(sides[^1]))))
            ?? Text(""),
        _ => Text(string.Join(',', pieces)),
    };

    private JsonElement? Members(SampleParts schema, IEnumerable<(string Name, JsonElement Value)> pairs)
    {
        var members = new JsonObject();
        foreach ((string name, JsonElement value) in pairs)
        {
            LocatedSchema? member = schema.Properties.TryGetValue(name, out List<LocatedSchema>? declared) ? declared[^1]
                : schema.Keyword("additionalProperties") ?? schema.Keyword("unevaluatedProperties");
            members.Add(name, JsonSerializer.SerializeToNode(value.ValueKind == JsonValueKind.String ? Scalar(member, value.GetString()!) : value));
        }

        return members.Count == 0 ? null : JsonSerializer.SerializeToElement(members);
    }

    // Styles serialize numbers and strings alike; the schema determines the type.
    private JsonElement Scalar(LocatedSchema? schema, string text)
    {
        bool isText = schema is null || new SampleParts(document, schema, 0).Type is not ("integer" or "number" or "boolean");
        return isText ? Text(text) : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text);
}
