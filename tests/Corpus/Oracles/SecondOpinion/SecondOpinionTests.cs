using Microsoft.OpenApi.Models;
using Microsoft.OpenApi.Readers;
using Microsoft.OpenApi.Validations;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Oracles.SecondOpinion;

/// <summary>Microsoft.OpenApi.Readers, an independent reader of 2.0 and 3.0, agrees with the generator on each document.</summary>
public class SecondOpinionTests
{
    private static readonly ReviewedList Disagreements = new("Oracles/SecondOpinion/second-opinion.tsv");

    public static TheoryData<string> Documents =>
        CorpusDocuments.WithLargeOnRequest(CorpusDocuments.OfVersions("2.0", "3.0").Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Both_readings_agree_on_operations_parameters_and_schemas(string name)
    {
        CorpusDocuments.SkipWithoutCorpus();
        Document ours = CorpusDocuments.Read(name).Document!;
        (OpenApiDocument? Document, Exception? Exception) theirs = TryReadTheirs(name);

        Disagreements.AssertExactly(
            name,
            theirs.Document is null ? ["theirs: cannot be read: " + theirs.Exception!.GetType().Name] : Compare(ours, theirs.Document));
    }

    [Fact]
    public void The_built_in_description_passes_all_their_rules_and_both_readings_agree()
    {
        Document ours = CorpusDocuments.Read(CorpusDocuments.Shipped).Document!;
        (OpenApiDocument theirs, OpenApiDiagnostic diagnostic) = ReadTheirs(CorpusDocuments.Shipped);

        Assert.Empty(diagnostic.Errors.Concat(diagnostic.Warnings).Select(error => error.ToString()));
        Assert.Empty(Compare(ours, theirs));
    }

    private static IEnumerable<string> Compare(Document ours, OpenApiDocument theirs)
    {
        IReadOnlySet<string> our = OurFacts.Of(ours);
        IReadOnlySet<string> their = TheirFacts.Of(theirs);
        return our.Except(their).Select(fact => "ours: " + fact).Concat(their.Except(our).Select(fact => "theirs: " + fact));
    }

    // It throws for some documents, which the reviewed list contains.
    private static (OpenApiDocument? Document, Exception? Exception) TryReadTheirs(string name)
    {
        try
        {
            return (ReadTheirs(name).Document, null);
        }
        catch (NotSupportedException exception)
        {
            return (null, exception);
        }
    }

    private static (OpenApiDocument Document, OpenApiDiagnostic Diagnostic) ReadTheirs(string name)
    {
        using FileStream stream = File.OpenRead(CorpusDocuments.PathOf(name));
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() };
        OpenApiDocument document = new OpenApiStreamReader(settings).Read(stream, out OpenApiDiagnostic diagnostic);
        return (document, diagnostic);
    }
}
