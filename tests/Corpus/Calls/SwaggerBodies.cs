using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>The bodies that OpenAPI 2.0 declares by parameters and <c>consumes</c>.</summary>
internal static class SwaggerBodies
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Parts = "multipart/form-data";

    /// <summary>The bodies of an operation: its <c>body</c> parameter in each type it consumes, or a form of its <c>formData</c>.</summary>
    public static IEnumerable<DescribedBody> Of(
        DescribedDocument document, LocatedSchema root, LocatedSchema operation, IEnumerable<LocatedSchema> parameters)
    {
        string[] consumes = [
            .. (DescribedDocument.Field(operation, "consumes") is null
                ? DescribedDocument.Items(root, "consumes")
                : DescribedDocument.Items(operation, "consumes")).Select(type => type.Schema.GetString()!),
        ];
        LocatedSchema[] fields = [.. parameters.Where(one => DescribedDocument.Text(one, "in") == "formData")];
        if (parameters.FirstOrDefault(one => DescribedDocument.Text(one, "in") == "body") is { } body)
        {
            return (consumes.Length > 0
                ? consumes
                : [
                    "application/json",
                ]).Select(type => new DescribedBody(type, DescribedDocument.Field(body, "schema"), new Dictionary<string, DescribedField>()));
        }

        if (fields.Length == 0)
        {
            return [];
        }

        bool hasFile = fields.Any(one => DescribedDocument.Text(one, "type") == "file");
        string[] forms = [.. consumes.Where(type => type == Parts || (type == Form && !hasFile))];
        return (forms.Length > 0 ? forms : [hasFile ? Parts : Form]).Select(type => new DescribedBody(
            type,
            operation with { Schema = SchemaOf(fields) },
            fields.Where(one => DescribedDocument.Text(one, "type") == "array").ToDictionary(
                one => DescribedDocument.Text(one, "name")!,
                one => StyleOf(one, "formData") is var (style, explode) ? new DescribedField(null, style, explode) : null!,
                StringComparer.Ordinal)));
    }

    /// <summary>Converts <c>collectionFormat</c> to a style of OpenAPI 3.</summary>
    public static (string Style, bool Explode) StyleOf(LocatedSchema parameter, string place)
    {
        string usual = place is "query" or "formData" ? "form" : "simple";
        return DescribedDocument.Text(parameter, "collectionFormat") switch
        {
            "ssv" => ("spaceDelimited", false),
            "tsv" => ("tabDelimited", false),
            "pipes" => ("pipeDelimited", false),
            "multi" => ("form", true),
            _ => (usual, false),
        };
    }

    private static JsonElement SchemaOf(IEnumerable<LocatedSchema> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (LocatedSchema field in fields)
        {
            string name = DescribedDocument.Text(field, "name")!;
            JsonObject schema = JsonNode.Parse(field.Schema.GetRawText())!.AsObject();
            schema.Remove("required");
            if (DescribedDocument.Text(field, "type") == "file")
            {
                schema = new JsonObject { ["type"] = "string", ["format"] = "binary" };
            }

            properties[name] = schema;
            if (DescribedDocument.IsSet(field, "required"))
            {
                required.Add(name);
            }
        }

        return JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required });
    }
}
