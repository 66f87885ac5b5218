using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Yaml;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>Reads a description, translates it and emits code. It must not throw, and the code must compile without warnings.</summary>
internal sealed class DescriptionTarget : Target
{
    // Also as JSON, for the JSON mutator.
    public override IEnumerable<string> Seeds =>
    [
        Seed("everything.openapi.yaml"), Seed("truto-crm-stages.openapi.yaml"), Everything, Json(Seed("truto-crm-stages.openapi.yaml")), .. Documents,
    ];

    public override IReadOnlyList<string> Words { get; } =
    [
        "$ref", "allOf", "oneOf", "anyOf", "not", "if", "then", "else", "type", "object", "array", "string", "integer", "number", "boolean", "null",
        "enum", "const", "default", "format",
        "properties", "required", "items", "prefixItems", "additionalProperties", "patternProperties", "dependentSchemas", "discriminator",
        "propertyName", "mapping", "nullable",
        "readOnly", "writeOnly", "deprecated", "title", "description", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "example", "examples", "$defs", "$id", "$anchor", "$dynamicRef",
        "parameters", "requestBody",
        "responses", "content", "application/json", "multipart/form-data", "text/event-stream", "schema", "itemSchema", "encoding", "headers",
        "style", "explode", "allowReserved", "in",
        "path", "query", "header", "cookie", "querystring", "name", "operationId", "tags", "security", "servers", "url", "variables", "callbacks",
        "webhooks", "components", "schemas",
        "get", "post", "delete", "x-paging", "x-ms-pageable", "x-nullable", "x-enum-varnames", "x-error", "x-client-scope",
        "x-final-responses", "x-rate-limits", "status", "requests", "window", "swagger", "2.0", "3.0.3", "3.1.0", "3.2.0", "definitions", "formData",
        "body", "collectionFormat", "consumes", "produces", "Equals", "ToString", "System", "class", "value", "Value", "Acme", "date-time", "int64",
        "binary", "uuid", "decimal", "200", "default", "4XX",
        "\"", "*/", "</summary>", "\u2028", "\u202e", "\ud800", "\0", "{a}", "{", "#/components/schemas/Pet", "#/paths", "#", "other.yaml#/a",
    ];

    public override bool IsStructured => true;

    /// <summary>Returns a description that uses all features, as JSON.</summary>
    public static string Everything => Json(Seed("everything.openapi.yaml"));

    private static IEnumerable<string> Documents =>
    [
        """{"swagger":"2.0","info":{"title":"Two","version":"1"},"host":"a.test","basePath":"/v1","schemes":["https"],"consumes":["application/"""
            + """json"],"paths":{"/a/{id}":{"get":{"operationId":"a","parameters":[{"name":"id","in":"path","required":true,"type":"string"},"""
            + """{"name":"ids","in":"query","type":"array","items":{"type":"integer"},"collectionFormat":"multi"}"""
            + """],"responses":{"200":{"description":"","schema":{"$ref":"#/definitions/A"}}}}"""
            + ""","post":{"parameters":[{"name":"body","in":"body","schema":{"$ref":"#/definitions/A"}}],"responses":{"default":{"description":""}}"""
            + """},"put":{"consumes":["multipart/form-data"],"parameters":[{"name":"f","in":"formData","type":"file"}"""
            + """],"responses":{"204":{"description":""}}}}}"""
            + ""","definitions":{"A":{"type":"object","discriminator":"kind","required":["kind"],"properties":{"kind":{"type":"string"}"""
            + ""","n":{"type":"integer","format":"int64","x-nullable":true}}},"B":{"allOf":[{"$ref":"#/definitions/A"},"""
            + """{"type":"object","properties":{"b":{"type":"array","items":{"$ref":"#/definitions/B"}}}}]}}"""
            + ""","securityDefinitions":{"o":{"type":"oauth2","flow":"application","tokenUrl":"https://a.test","scopes":{}}}}""",
        """{"openapi":"3.0.3","info":{"title":"Three","version":"1"},"paths":{}"""
            + ""","components":{"schemas":{"T":{"type":"object","nullable":true,"properties":{"a":{"allOf":[{"$ref":"#/components/schemas/T"}"""
            + """],"nullable":true},"b":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":true}]}}}}}}""",
    ];

    public override void Run(string input) => Parsed(input);

    public override void RunThoroughly(string input)
    {
        Diagnostic? warning =
            EmittedCode.Compiled(Parsed(input)).GetDiagnostics().FirstOrDefault(static one => one.Severity >= DiagnosticSeverity.Warning);
        if (warning is not null)
        {
            throw new FindingException($"{warning.Id}: {warning} in: {Line(warning.Location)}");
        }
    }

    private static List<SyntaxTree> Parsed(string input)
    {
        List<SyntaxTree> files = EmittedCode.Files(input);
        foreach (Diagnostic error in files.SelectMany(static file => file.GetDiagnostics()))
        {
            throw new FindingException($"{error.Id}: {error} in: {Line(error.Location)}");
        }

        return files;
    }

    private static string Json(string yaml) => Json(YamlReader.Read("seed.yaml", yaml, CancellationToken.None).Root!)!.ToJsonString();

    private static JsonNode? Json(Node node) => node switch
    {
        ObjectNode members => new JsonObject(members.Members.Select(static member => KeyValuePair.Create(member.Name, Json(member.Value)))),
        ArrayNode items => new JsonArray([.. items.Items.Select(Json)]),
        ScalarNode { Kind: ScalarKind.String } text => JsonValue.Create(text.Text),
        ScalarNode scalar => JsonNode.Parse(scalar.Text),
        _ => null,
    };

    private static string Line(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
