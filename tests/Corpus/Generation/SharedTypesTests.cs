using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>A client takes its types from another description with the same schemas.</summary>
public class SharedTypesTests
{
    // Documents with unions, hierarchies, paging and errors, and of each version.
    private static readonly string[] Some =
    [
        "christianhelle-refitter/V3-SwaggerPetstore.yaml", CorpusDocuments.Shipped, "christianhelle-refitter/V2-SwaggerPetstore.json",
        "Adyen-adyen-openapi/json-BalancePlatformTransactionNotification-v4.json", "readme-oas-examples/json-discriminators.json",
    ];

    // Its client sends a component as a merge patch.
    private const string WithMergePatch = "oapi-codegen-oapi-codegen/conflicts-spec.yaml";

    [Fact]
    public void A_client_with_the_types_of_another_description_compiles_without_warnings()
    {
        CorpusDocuments.SkipWithoutCorpus();

        AssertShared(Some);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Clients_of_every_document_do()
    {
        CorpusDocuments.SkipWithoutCorpus();

        AssertShared(CorpusDocuments.All.Select(row => row.Data).Where(document => document != WithMergePatch).Append(CorpusDocuments.Shipped));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_type_of_a_merge_patch_is_not_shared_with_models_that_nobody_patches()
    {
        CorpusDocuments.SkipWithoutCorpus();

        Assert.Equal(
            [WithMergePatch + ": Resource_MVO models.yaml the property 'name' is 'String or null' here and 'String' there"],
            FindingsOf([WithMergePatch]));
    }

    private static void AssertShared(IEnumerable<string> documents) => Assert.Empty(FindingsOf(documents));

    private static List<string> FindingsOf(IEnumerable<string> documents)
    {
        Target target = Target.Of(Target.Oldest);
        var findings = new List<string>();
        foreach (string document in documents)
        {
            DescriptionFile[] files =
                [.. CorpusDocuments.FilesOf(document, ("Role", "client"), ("Namespace", "Acme.Own"), ("TypesFrom", "models.yaml"))];
            var models = new DescriptionFile("models.yaml", files[0].GetText().ToString())
            {
                Metadata = new() { ["Role"] = "models", ["Namespace"] = "Acme.Models" },
            };
            GeneratorRun run = GeneratorRun.Of(target, [models, .. files]);

            Assert.Null(run.Exception);
            findings.AddRange(CompilerFindings.Of(run, target).Take(5).Select(finding => $"{document}: {finding}"));
            findings.AddRange(run.Problems
                .Where(problem => problem.Id is "OAG0550" or "OAG0551" or "OAG0501")
                .Select(problem => $"{document}: {string.Join(" ", problem.Arguments)}"));
        }

        return findings;
    }
}
