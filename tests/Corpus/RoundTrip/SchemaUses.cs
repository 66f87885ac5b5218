using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>
/// A description that uses schemas of other files, wherever they stand: each is what the one member of an object of its own is of,
/// so that values of every kind can be read as it.
/// </summary>
internal sealed class SchemaUses
{
    private const string Member = "value";

    private readonly JsonObject schemas = [];

    /// <summary>Uses a schema.</summary>
    /// <param name="name">The name of the object's type.</param>
    /// <param name="reference">Where the schema stands.</param>
    public void Add(string name, string reference) => schemas.Add(name, new JsonObject
    {
        ["type"] = "object",
        ["required"] = new JsonArray(Member),
        ["properties"] = new JsonObject { [Member] = new JsonObject { ["$ref"] = reference } },
    });

    /// <summary>A value as it is read by <see cref="EmittedCode"/>.</summary>
    public static JsonElement Wrap(JsonElement value) =>
        JsonDocument.Parse($$"""{"{{Member}}":{{value.GetRawText()}}}""", new JsonDocumentOptions { MaxDepth = 300 }).RootElement;

    /// <summary>The description.</summary>
    /// <param name="version">Of OpenAPI: <c>2.0</c>, <c>3.0.3</c> and so on.</param>
    /// <param name="path">Where it stands; references are relative to it.</param>
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
