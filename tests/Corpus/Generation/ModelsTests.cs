using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>Descriptions are generated as types only, as internal types, and beside other descriptions.</summary>
public class ModelsTests
{
    private const string Sample = "christianhelle-refitter/V3-SwaggerPetstore.yaml";

    // Documents of each version and format.
    private static readonly string[] Some =
    [
        Sample, CorpusDocuments.Shipped, "christianhelle-refitter/V2-SwaggerPetstore.json", "pb33f-libopenapi/main.yaml",
        "ogen-go-ogen/positive-sample.json",
        "Adyen-adyen-openapi/json-BalancePlatformTransactionNotification-v4.json", "readme-oas-examples/json-discriminators.json",
    ];

    [Fact]
    public void Public_and_internal_types_compile_without_warnings()
    {
        CorpusDocuments.SkipWithoutCorpus();

        AssertCompile(Some);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Types_of_every_document_do()
    {
        CorpusDocuments.SkipWithoutCorpus();

        AssertCompile(CorpusDocuments.All.Select(row => row.Data).Append(CorpusDocuments.Shipped));
    }

    [Fact]
    public void Two_versions_of_a_description_can_be_in_one_project()
    {
        CorpusDocuments.SkipWithoutCorpus();
        string text = File.ReadAllText(CorpusDocuments.PathOf(Sample));
        DescriptionFile[] versions =
        [
            .. new[] { "V1", "V2", "V3" }.Select(version => new DescriptionFile($"specs/{version}/petstore.yaml", text)
            {
                Metadata = new() { ["Role"] = version == "V3" ? "models" : "client", ["Namespace"] = "Acme.Pets." + version },
            }),
        ];

        Target target = Target.Of(Target.Oldest);
        GeneratorRun run = GeneratorRun.Of(target, versions);

        Assert.Empty(CompilerFindings.Of(run, target));
        Assert.Equal(
            ["Acme.Pets.V1", "Acme.Pets.V2", "Acme.Pets.V3"],
            TypesOf(run, target).Where(type => type.Name == "Pet").Select(type => type.ContainingNamespace.ToString()).Order(StringComparer.Ordinal));
    }

    private static void AssertCompile(IEnumerable<string> documents)
    {
        Target target = Target.Of(Target.Oldest);
        var findings = new List<string>();
        foreach (string document in documents)
        {
            foreach (string visibility in new[] { "public", "internal" })
            {
                GeneratorRun run = GeneratorRun.Of(target, [.. CorpusDocuments.FilesOf(document, ("Role", "models"), ("Visibility", visibility))]);
                Assert.Null(run.Exception);
                Accessibility accessibility = visibility == "public" ? Accessibility.Public : Accessibility.Internal;
                findings.AddRange(CompilerFindings.Of(run, target).Take(5).Select(finding => $"{document}, {visibility}: {finding}"));
                findings.AddRange(
                    TypesOf(run, target)
                        .Where(type => type.DeclaredAccessibility != accessibility)
                        .Select(type => $"{document}: {type} is not {visibility}"));
                findings.AddRange(run.Files
                    .Where(file => file.HintName.Contains("Client", StringComparison.Ordinal)
                        && file.SourceText.ToString().Contains("ApiTransport", StringComparison.Ordinal))
                    .Select(file => $"{document}: {file.HintName} is a client"));
            }
        }

        Assert.Empty(findings);
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(GeneratorRun run, Target target)
    {
        CSharpCompilation compilation =
            target.Project.AddSyntaxTrees(run.Files.Select(file => CSharpSyntaxTree.ParseText(file.SourceText, target.Language, file.HintName)));
        var open = new Queue<INamespaceSymbol>([compilation.Assembly.GlobalNamespace]);
        while (open.TryDequeue(out INamespaceSymbol? space))
        {
            foreach (INamespaceSymbol inner in space.GetNamespaceMembers())
            {
                open.Enqueue(inner);
            }

            foreach (INamedTypeSymbol type in space.GetTypeMembers())
            {
                yield return type;
            }
        }
    }
}
