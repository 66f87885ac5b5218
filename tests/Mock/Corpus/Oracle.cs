using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;
using Schema = Truto.Generated.SourceGeneration.Description.Schemas.Schema;

namespace Truto.Generated.Tests.Mock.Corpus;

/// <summary>Validates JSON against the schemas of a description with JsonSchema.Net, which shares no code with the mock.</summary>
internal sealed class Oracle
{
    private const string Base = "https://description.test/";
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly BuildOptions build = new() { SchemaRegistry = new SchemaRegistry(), Dialect = Dialect.Draft202012 };
    private readonly Dictionary<Schema, JsonSchema> built = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public Oracle(IEnumerable<SourceFile> files, OpenApiVersion version, string folder)
    {
        foreach (SourceFile file in files)
        {
            string name = Path.GetRelativePath(folder, file.Path).Replace('\\', '/');
            names[file.Path] = Base + name;
            JsonNode? json = JsonNode.Parse(new Cursor(file, file.Root!, PointerPath.Root).ToJson(), documentOptions: new() { MaxDepth = 512 });
            JsonNode? rewritten = JsonSchemaText.Rewrite(json, version < OpenApiVersion.V3_1);
            Uri uri = new(Base + name);
            build.SchemaRegistry.Register(uri, new JsonElementBaseDocument(JsonSerializer.SerializeToElement(rewritten), uri));
        }
    }

    /// <summary>Returns what is wrong with a value; empty if it matches the schema.</summary>
    public IReadOnlyList<string> Errors(Schema schema, string json)
    {
        if (!built.TryGetValue(schema, out JsonSchema? validator))
        {
            string pointer = string.Join('/', schema.Pointer[1..].Split('/').Select(Uri.EscapeDataString));
            JsonObject reference = new() { ["$ref"] = $"{names[schema.File.Path]}#{pointer}" };
            built[schema] = validator = JsonSchema.FromText(reference.ToJsonString(), build);
        }

        EvaluationResults results = validator.Evaluate(JsonDocument.Parse(json).RootElement, Options);
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key}: {error.Value}")).DefaultIfEmpty(
                    "invalid")];
    }
}
