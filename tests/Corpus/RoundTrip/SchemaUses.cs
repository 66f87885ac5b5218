using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>
/// Creates a description that references schemas of other files. Each is the schema of the only property of an object, so that values of any JSON
/// type can be read.
/// </summary>
internal sealed class SchemaUses
{
    private const string Member = "value";

    private readonly JsonObject schemas = [];

    /// <summary>Uses a schema.</summary>
    /// <param name="name">The name of the object's type.</param>
    /// <param name="reference">The reference to the schema.</param>
    public void Add(string name, string reference) => schemas.Add(name, new JsonObject
    {
        ["type"] = "object",
        ["required"] = new JsonArray(Member),
        ["properties"] = new JsonObject { [Member] = new JsonObject { ["$ref"] = reference } },
    });

    /// <summary>Returns a value in the form that <see cref="EmittedCode"/> reads.</summary>
    public static JsonElement Wrap(JsonElement value) =>
        JsonDocument.Parse($$"""{"{{Member}}":{{value.GetRawText()}}}""", new JsonDocumentOptions { MaxDepth = 300 }).RootElement;

    /// <summary>The description.</summary>
    /// <param name="version">The OpenAPI version, such as <c>2.0</c> or <c>3.0.3</c>.</param>
    /// <param name="path">Its path, which references are relative to.</param>
    public DescriptionFile ToFile(string version, string path)
    {
        bool isSwagger = version.StartsWith('2');
        var description = new JsonObject
        {
            [isSwagger ? "swagger" : "openapi"] = version,
            ["info"] = new JsonObject { ["title"] = "Uses", ["version"] = "1" },
            ["paths"] = new JsonObject(),
            [isSwagger ? "definitions" : "components"] = isSwagger ? schemas : new JsonObject { ["schemas"] = schemas },
        };
        return new DescriptionFile(path, description.ToJsonString()) { Metadata = new() { ["Role"] = "models", ["ClientName"] = "UsesClient" } };
    }
}
