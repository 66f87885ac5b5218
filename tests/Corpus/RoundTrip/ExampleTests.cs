using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>Every valid example of a real description survives a round trip through its generated code.</summary>
public class ExampleTests
{
    private static readonly ReviewedList Invalid = new("RoundTrip/invalid-examples.tsv");
    private static readonly ReviewedList Lost = new("RoundTrip/lost-examples.tsv");

    [Fact]
    public void Valid_examples_survive_a_round_trip()
    {
        CorpusDocuments.SkipWithoutCorpus();
        Check(CorpusDocuments.All.Select(row => row.Data).Where(document => !CorpusDocuments.IsLarge(document)).Append(CorpusDocuments.Shipped), Of);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Examples_of_large_documents_survive_a_round_trip()
    {
        CorpusDocuments.SkipWithoutCorpus();
        Check(CorpusDocuments.All.Select(row => row.Data).Where(CorpusDocuments.IsLarge), Of);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Examples_of_the_largest_documents_survive_a_round_trip()
    {
        string path = GitHubDescription.PathOrSkip();
        Check([GitHubDescription.Name], _ => DocumentExamples.Of(path, [], "3.0.3"));
    }

    private static DocumentExamples Of(string document) =>
        DocumentExamples.Of(CorpusDocuments.PathOf(document), CorpusDocuments.PartsOf(document), CorpusDocuments.VersionOf(document));

    private static void Check(IEnumerable<string> documents, Func<string, DocumentExamples> examplesOf)
    {
        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        string[] all = [.. documents];
        int total = 0;
        var invalid = new List<(string Document, string Place)>();
        var lost = new List<(string Document, string Place)>();
        foreach (string document in all)
        {
            DocumentExamples examples = examplesOf(document);
            total += examples.Total;
            foreach ((Example example, string fault) in examples.Invalid)
            {
                invalid.Add((document, example.Place));
                output?.WriteLine($"invalid\t{document}\t{example.Place}\t{fault}");
            }

            foreach ((Example example, string loss) in examples.Lost)
            {
                lost.Add((document, example.Place));
                output?.WriteLine($"lost\t{document}\t{example.Place}\t{loss}");
            }
        }

        int valid = total - invalid.Count;
        output?.WriteLine(
            $"Examples in {all.Length} documents: {total}, of their schema {valid}; of these read and written back: {valid - lost.Count}");
        Invalid.AssertExactly(invalid, all);
        Lost.AssertExactly(lost, all);
    }
}
