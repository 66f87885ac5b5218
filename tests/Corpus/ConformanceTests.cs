using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus;

/// <summary>Violations of the specification in real descriptions. Each report was reviewed against the document.</summary>
public class ConformanceTests
{
    private static readonly ReviewedList Expected = new("expected-conformance.tsv");

    public static TheoryData<string> Documents => [.. CorpusDocuments.All.Select(row => row.Data), "large/stripe-spec3.json"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Only_violations_of_the_specification_are_reported(string name)
    {
        CorpusDocuments.SkipWithoutCorpus();

        IEnumerable<DiagnosticInfo> problems = CorpusDocuments.Check(name).Problems.Except(CorpusDocuments.Read(name).Problems);

        Expected.AssertExactly(name, problems.Select(Show));
    }

    [Fact]
    public void The_built_in_description_has_no_problems() => Assert.Empty(CorpusDocuments.Check(CorpusDocuments.Shipped).Problems);

    private static string Show(DiagnosticInfo problem) =>
        $"{Path.GetFileName(problem.Location.Path)}({problem.Location.StartLine + 1},{problem.Location.StartColumn + 1}): "
            + $"{problem.Id} {string.Join(" | ", problem.Arguments)}";
}
