using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus;

public class ReadingTests
{
    private static readonly ReviewedList Expected = new("expected-problems.tsv");

    public static TheoryData<string> Documents => CorpusDocuments.All;

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_real_description_is_read_with_only_the_expected_problems(string name)
    {
        CorpusDocuments.SkipWithoutCorpus();

        (SourceFile file, Document? document, IReadOnlyList<DiagnosticInfo> problems) = CorpusDocuments.Read(name);

        Assert.NotNull(document);
        Expected.AssertExactly(name, file.Problems.Concat(problems).Select(Show));
    }

    [Fact]
    public void The_built_in_description_has_no_problems()
    {
        (SourceFile file, Document? document, IReadOnlyList<DiagnosticInfo> problems) = CorpusDocuments.Read(CorpusDocuments.Shipped);

        Assert.Empty(file.Problems);
        Assert.Empty(problems);
        Assert.Equal(
            ["stages.list", "stages.create", "stages.get", "stages.update", "stages.delete"],
            document!.Paths.SelectMany(path => path.Operations).Select(operation => operation.OperationId));
    }

    private static string Show(DiagnosticInfo problem) =>
        $"{Path.GetFileName(problem.Location.Path)}({problem.Location.StartLine + 1},{problem.Location.StartColumn + 1}): "
            + $"{problem.Id} {string.Join(" | ", problem.Arguments)}";
}
