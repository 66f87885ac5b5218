using System.Text.Json;
using System.Text.RegularExpressions;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>The operations of a description, read as the OpenAPI Specification defines, without code of the generator.</summary>
internal sealed partial class DescribedDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly LocatedSchema root;
    private readonly bool isSwagger;

    /// <param name="path">The document.</param>
    /// <param name="parts">The files that its references point to.</param>
    public DescribedDocument(string path, IEnumerable<string> parts)
    {
        foreach (string file in parts.Prepend(path))
        {
            Library.AddDescription(new Uri(file).AbsoluteUri, DescriptionJson.Read(file));
        }

        root = Library.Find("#", new Uri(path).AbsoluteUri);
        string version = (root.Schema.TryGetProperty("openapi", out JsonElement openApi) ? openApi : root.Schema.GetProperty("swagger")).ToString();
        isSwagger = version.StartsWith('2');
        HasOwnDialect = version.StartsWith("3.1", StringComparison.Ordinal) || version.StartsWith("3.2", StringComparison.Ordinal);
    }

    public SchemaLibrary Library { get; } = new();

    public SchemaDialect Dialect => HasOwnDialect ? SchemaDialect.OpenApi31 : SchemaDialect.OpenApi30;

    private bool HasOwnDialect { get; }

    /// <summary>Every operation under <c>paths</c>.</summary>
    public IEnumerable<DescribedOperation> Operations()
    {
        foreach (JsonProperty path in Members(root, "paths").Where(path => path.Name.StartsWith('/')))
        {
            LocatedSchema item = Resolved(root with { Schema = path.Value });
            IEnumerable<(string Method, LocatedSchema Operation)> operations = Methods
                .Select(method => (Method: method.ToUpperInvariant(), Operation: Field(item, method)))
                .Where(one => one.Operation is not null)
                .Select(one => (one.Method, one.Operation!))
                .Concat(Members(item, "additionalOperations").Select(one => (one.Name, item with { Schema = one.Value })));
            foreach ((string method, LocatedSchema operation) in operations)
            {
                yield return Operation(method, path.Name, item, operation);
            }
        }
    }

    private DescribedOperation Operation(string method, string path, LocatedSchema item, LocatedSchema operation)
    {
        LocatedSchema[] all = [.. Items(item, "parameters").Concat(Items(operation, "parameters")).Select(Resolved)];
        LocatedSchema[] parameters =
        [
            .. all.Where(one => Text(one, "in") is "path" or "query" or "header" or "cookie" or "querystring")
                .GroupBy(one => (Text(one, "name"), Text(one, "in")))
                .Select(group => group.Last()),
        ];
        LocatedSchema? body = Field(operation, "requestBody") is { } found ? Resolved(found) : null;
        return new DescribedOperation(
            method,
            path,
            [.. parameters.Where(one => Text(one, "name") is not null).Select(Parameter), .. Undeclared(path, parameters)],
            isSwagger ? [.. SwaggerBodies.Of(this, root, operation, all)] : body is null ? [] : [.. Content(body)],
            isSwagger
                ? all.Any(one => Text(one, "in") is "body" or "formData" && IsSet(one, "required"))
                : body is not null && IsSet(body, "required"),
            operation);
    }

    // OpenAPI requires a parameter for each variable of a path. Without one, a call still needs a value.
    private IEnumerable<DescribedParameter> Undeclared(string path, LocatedSchema[] parameters) =>
        from match in Regex.Matches(path, @"\{[.;+]?(.*?)\*?}")
        let name = match.Groups[1].Value
        where !parameters.Any(one => Text(one, "in") == "path" && Text(one, "name") == name)
        select new DescribedParameter(
            name,
            "path",
            IsRequired: true,
            "simple",
            Explode: false,
            null,
            root with { Schema = JsonDocument.Parse("true").RootElement });

    private DescribedParameter Parameter(LocatedSchema parameter)
    {
        string place = Text(parameter, "in")!;
        JsonProperty content = Members(parameter, "content").FirstOrDefault();
        LocatedSchema inner = content.Value.ValueKind == JsonValueKind.Object ? parameter with { Schema = content.Value } : parameter;
        (string style, bool explode) =
            isSwagger ? SwaggerBodies.StyleOf(parameter, place) : StyleOf(parameter, place is "query" or "cookie" ? "form" : "simple");
        LocatedSchema schema = isSwagger ? parameter : Field(inner, "schema") ?? parameter with { Schema = JsonDocument.Parse("true").RootElement };
        bool isRequired = place == "path" || IsSet(parameter, "required");
        return new DescribedParameter(
            Text(parameter, "name")!,
            place,
            isRequired,
            style,
            explode,
            content.Value.ValueKind == JsonValueKind.Object ? content.Name : null,
            schema)
        {
            OnlyValue = isRequired ? OnlyValue(Resolved(schema)) : null,
        };
    }

    private static JsonElement? OnlyValue(LocatedSchema schema)
    {
        if (Field(schema, "const") is { } value)
        {
            return value.Schema;
        }

        JsonElement[] listed = [.. Items(schema, "enum").Select(one => one.Schema).Where(one => one.ValueKind != JsonValueKind.Null)];
        return listed is [{ ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } only] ? only : null;
    }

    private IEnumerable<DescribedBody> Content(LocatedSchema body)
    {
        if (!Members(body, "content").Any())
        {
            yield return new DescribedBody("*/*", null, new Dictionary<string, DescribedField>());
        }

        foreach (JsonProperty one in Members(body, "content"))
        {
            LocatedSchema type = Resolved(body with { Schema = one.Value });
            yield return new DescribedBody(
                one.Name,
                Field(type, "schema") ?? Field(type, "itemSchema"),
                Members(type, "encoding").ToDictionary(
                    field => field.Name, field => FieldOf(type with { Schema = field.Value }), StringComparer.Ordinal));
        }
    }

    // If one of the three is declared, the others have the defaults of a query parameter.
    private static DescribedField FieldOf(LocatedSchema encoding)
    {
        bool hasStyle =
            Field(encoding, "style") is not null || Field(encoding, "explode") is not null || Field(encoding, "allowReserved") is not null;
        (string style, bool explode) = StyleOf(encoding, "form");
        return new DescribedField(Text(encoding, "contentType"), hasStyle ? style : null, explode);
    }

    private static (string Style, bool Explode) StyleOf(LocatedSchema noun, string usual)
    {
        string style = Text(noun, "style") ?? usual;
        return (style, Field(noun, "explode") is { } explode
            ? explode.Schema.ValueKind == JsonValueKind.True
            : style is "form" or "deepObject" or "cookie");
    }

    /// <summary>Returns the target of a reference, or the object itself.</summary>
    public LocatedSchema Resolved(LocatedSchema noun) => Text(noun, "$ref") is { } reference ? Resolved(Library.Find(reference, noun.Base)) : noun;

    public static string? Text(LocatedSchema noun, string name) =>
        Field(noun, name) is { Schema.ValueKind: JsonValueKind.String } text ? text.Schema.GetString() : null;

    public static bool IsSet(LocatedSchema noun, string name) => Field(noun, name) is { Schema.ValueKind: JsonValueKind.True };

    public static LocatedSchema? Field(LocatedSchema noun, string name) =>
        noun.Schema.ValueKind == JsonValueKind.Object && noun.Schema.TryGetProperty(name, out JsonElement field)
            ? noun with { Schema = field }
            : null;

    public static IEnumerable<LocatedSchema> Items(LocatedSchema noun, string name) =>
        Field(noun, name) is { Schema.ValueKind: JsonValueKind.Array } list
            ? list.Schema.EnumerateArray().Select(item => noun with { Schema = item })
            : [];

    public static IEnumerable<JsonProperty> Members(LocatedSchema noun, string name) =>
        Field(noun, name) is { Schema.ValueKind: JsonValueKind.Object } map ? map.Schema.EnumerateObject() : [];
}
