using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>
/// The generated code of some documents grows neither in characters nor as an assembly. <c>UPDATE_SNAPSHOTS=1</c> accepts the sizes of now.
/// </summary>
public class OutputSizeTests
{
    // Small additions pass; what costs more must be accepted knowingly.
    private const double Slack = 1.03;
    private const string Header = "document\tcharacters\tassembly bytes";

    private static readonly string Accepted = Path.Combine(Repository.Root, "tests", "Corpus", "output-sizes.tsv");
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
    private static readonly Lock FileOfSizes = new();

    [Theory]
    [InlineData(CorpusDocuments.Shipped)]
    [InlineData("box-box-openapi/openapi-openapi-v2025.0.json")]
    [InlineData("twilio-twilio-oai/yaml-twilio_messaging_v1.yaml")]
    [InlineData("ogen-go-ogen/examples-telegram_bot_api.json")]
    [InlineData("apideck-libraries-openapi-specs/crm.yml")]
    public void Code_and_assembly_do_not_grow(string document) => AssertDoesNotGrow(document);

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Code_and_assembly_of_a_large_document_do_not_grow() => AssertDoesNotGrow("large/stripe-spec3.json");

    private static void AssertDoesNotGrow(string document)
    {
        Assert.SkipUnless(File.Exists(CorpusDocuments.PathOf(document)), $"{document} is not beside the repository (../shared/corpus).");
        (long characters, long bytes) = SizeOf(document);
        if (Accepts)
        {
            Accept(document, characters, bytes);
        }

        string[] cells = File.ReadLines(Accepted).Select(line => line.Split('\t')).First(cells => cells[0] == document);
        AssertAtMost(cells[1], characters, $"{document}: characters");
        AssertAtMost(cells[2], bytes, $"{document}: bytes of the assembly");
    }

    private static (long Characters, long Bytes) SizeOf(string document)
    {
        Target target = Target.Of(Target.Newest);
        CSharpParseOptions language = target.Language.WithDocumentationMode(DocumentationMode.None);
        GeneratorRun run = GeneratorRun.Of(document, target);
        CSharpCompilation project = target.Project
            .WithOptions(target.Project.Options.WithOptimizationLevel(OptimizationLevel.Release))
            .AddSyntaxTrees(run.Files.Select(file => CSharpSyntaxTree.ParseText(file.SourceText, language)));
        using var image = new MemoryStream();
        EmitResult emitted = project.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success);
        return (run.Files.Sum(file => (long)file.SourceText.Length), image.Length);
    }

    private static void AssertAtMost(string accepted, long size, string what)
    {
        double most = long.Parse(accepted, CultureInfo.InvariantCulture) * Slack;
        Assert.True(
            size <= most,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} grew from {accepted} to {size}, by {(size / (most / Slack)) - 1:P1}. If it must be, accept it with UPDATE_SNAPSHOTS=1."));
    }

    private static void Accept(string document, long characters, long bytes)
    {
        lock (FileOfSizes)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{document}\t{characters}\t{bytes}");
            IEnumerable<string> others = File.Exists(Accepted)
                ? File.ReadAllLines(Accepted).Skip(1).Where(other => !other.StartsWith(document + "\t", StringComparison.Ordinal))
                : [];
            File.WriteAllLines(Accepted, others.Append(line).Order(StringComparer.Ordinal).Prepend(Header));
        }
    }
}
