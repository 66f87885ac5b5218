using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>The code of each real description compiles without warnings for all targets.</summary>
public class GenerationTests
{
    private const int MostShown = 20;

    private static readonly ReviewedList Expected = new("expected-generation-problems.tsv");

    public static TheoryData<string> Documents => [.. CorpusDocuments.All.Select(row => row.Data), CorpusDocuments.Shipped];

    // Large documents take seconds, and what compiles for the oldest target rarely fails for the newest.
    public static TheoryData<string, string> Builds =>
    [
        .. OfTargets(Target.Oldest, IsSmall).Select(build => new TheoryDataRow<string, string>(build.Document, build.Target)),
        .. OfTargets(Target.Newest, IsSmall).Select(build =>
            CorpusDocuments.OnRequest(new TheoryDataRow<string, string>(build.Document, build.Target))),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Only_the_expected_problems_are_reported(string document)
    {
        CorpusDocuments.SkipWithoutCorpus();

        GeneratorRun run = GeneratorRun.Of(document, Target.Of(Target.Newest));

        Assert.Null(run.Exception);
        Assert.NotEmpty(run.Files);
        Expected.AssertExactly(document, run.ProblemCounts);
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void The_code_compiles_without_warnings(string document, string target)
    {
        CorpusDocuments.SkipWithoutCorpus();

        Assert.Empty(FindingsOf(document, target));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void The_code_compiles_for_old_frameworks_and_that_of_large_documents_for_all()
    {
        CorpusDocuments.SkipWithoutCorpus();

        Assert.Empty(OfTargets(Target.Oldest, CorpusDocuments.IsLarge)
            .Concat(OfTargets(Target.Newest, CorpusDocuments.IsLarge))
            .Concat(OfTargets(Target.Library, IsAny))
            .SelectMany(build => FindingsOf(build.Document, build.Target).Select(finding => $"{build}: {finding}")));
    }

    private static IEnumerable<string> FindingsOf(string document, string target) =>
        CompilerFindings.Of(GeneratorRun.Of(document, Target.Of(target)), Target.Of(target)).Take(MostShown);

    private static IEnumerable<(string Document, string Target)> OfTargets(string target, Func<string, bool> filter) =>
        Documents.Select(row => row.Data).Where(filter).Select(document => (document, target));

    private static bool IsSmall(string document) => !CorpusDocuments.IsLarge(document);

    private static bool IsAny(string document) => true;
}
