using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>The tests of the corpus for a document four times as large as its largest.</summary>
[Trait("Category", "Slow")]
public class GitHubTests
{
    private static readonly ReviewedList Expected = new("expected-generation-problems.tsv");

    [Fact(Explicit = true)]
    public void Only_expected_problems_are_reported_and_a_second_run_gives_the_same_bytes()
    {
        GeneratorRun run = Run(Target.Newest);

        Assert.Null(run.Exception);
        Expected.AssertExactly(GitHubDescription.Name, run.ProblemCounts);
        Assert.Equal(run.Text, Run(Target.Newest).Text);
    }

    [Theory(Explicit = true)]
    [InlineData("net8.0, C# 11")]
    [InlineData("net10.0, latest C#")]
    public void The_code_compiles_without_warnings(string target) =>
        Assert.Empty(CompilerFindings.Of(Run(target), Target.Of(target)));

    private static GeneratorRun Run(string target)
    {
        string path = GitHubDescription.PathOrSkip();
        return GeneratorRun.Of(Target.Of(target), new DescriptionFile(path, File.ReadAllText(path)));
    }
}
