using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>Additions to a description do not change existing names.</summary>
public class StableNamesTests
{
    private const string Added = "AddedByTheTest";

    [Fact]
    public void More_schemas_properties_and_operations_rename_nothing()
    {
        CorpusDocuments.SkipWithoutCorpus();

        int count = 0;
        var renamed = new List<string>();
        foreach (string document in CorpusDocuments.All.Select(row => row.Data).Where(document => !CorpusDocuments.IsLarge(document)))
        {
            JsonObject before = Read(document);
            JsonObject after = Read(document);
            AddFirst(after);
            IReadOnlyList<string> names = NamesOf(document, before);
            count += names.Count;
            renamed.AddRange(names.Except(NamesOf(document, after)).Select(name => $"{document}: {name}"));
        }

        Assert.Empty(renamed);
        Assert.InRange(count, 1_000, int.MaxValue);
    }

    private static JsonObject Read(string document)
    {
        string path = CorpusDocuments.PathOf(document);
        return (JsonObject)NodeText.ToJson(DescriptionText.Read(path, File.ReadAllText(path), TestContext.Current.CancellationToken).Root!)!;
    }

    // Added before all others, because names are assigned in document order.
    private static void AddFirst(JsonObject description)
    {
        JsonObject? schemas = (description["components"]?["schemas"] ?? description["definitions"]) as JsonObject;
        foreach (JsonObject properties in (schemas ?? []).Select(schema => schema.Value?["properties"]).OfType<JsonObject>())
        {
            properties.Insert(0, Added, ObjectWithEnum());
        }

        schemas?.Insert(0, Added, ObjectWithEnum());
        bool isSwagger = description.ContainsKey("swagger");
        JsonObject response = isSwagger
            ? new JsonObject { ["description"] = "", ["schema"] = ObjectWithEnum() }
            : new JsonObject
            {
                ["description"] = "",
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = ObjectWithEnum() } },
            };
        (description["paths"] as JsonObject)?.Insert(0, "/" + Added, new JsonObject
        {
            ["get"] = new JsonObject { ["operationId"] = Added, ["responses"] = new JsonObject { ["200"] = response } },
        });
    }

    private static JsonObject ObjectWithEnum() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["level"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("high", "low") } },
    };

    // Types and public members, by type and name.
    private static IReadOnlyList<string> NamesOf(string document, JsonObject description)
    {
        Target target = Target.Of(Target.Newest);
        DescriptionFile[] files =
        [
            new(CorpusDocuments.PathOf(document), description.ToJsonString()),
            .. CorpusDocuments.FilesOf(document, ("Role", "client")).Skip(1),
        ];
        return
        [
            .. from file in GeneratorRun.Of(target, files).Files
               where !file.HintName.Contains("Json", StringComparison.Ordinal)
               from type in CSharpSyntaxTree.ParseText(file.SourceText, target.Language).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
               where !type.Identifier.Text.EndsWith("Json", StringComparison.Ordinal)
               from name in type.Members.Select(NameOf).OfType<string>().Append("")
               select $"{type.Identifier.Text}.{name}",
        ];
    }

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        _ => null,
    };
}
