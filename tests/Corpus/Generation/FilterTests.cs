using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>Filters select a few operations of large descriptions.</summary>
public class FilterTests
{
    [Fact]
    public void Five_operations_of_589_are_generated_with_the_types_they_use()
    {
        CorpusDocuments.SkipWithoutCorpus();
        AssertSmall(
            [
                .. CorpusDocuments.FilesOf(
                    "large/jira-open-api.json",
                    ("Role", "client"),
                    ("Operations", "getIssue,GET /rest/api/3/project/{projectIdOrKey},getAllLabels,deleteComment,getCurrentUser")),
            ],
            mostTypes: 60,
            mostLines: 12_000);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Five_operations_of_GitHub_are_generated_with_the_types_they_use()
    {
        string path = GitHubDescription.PathOrSkip();
        AssertSmall(
            [
                new DescriptionFile(path, File.ReadAllText(path)).With(
                    "Operations", "gists/list,gists/create,emojis/get,GET /user/starred/{owner}/{repo},licenses/get"),
            ],
            mostTypes: 60,
            mostLines: 12_000);
    }

    private static void AssertSmall(DescriptionFile[] files, int mostTypes, int mostLines)
    {
        Target target = Target.Of(Target.Newest);
        GeneratorRun run = GeneratorRun.Of(target, files);

        Assert.Null(run.Exception);
        Assert.Empty(CompilerFindings.Of(run, target));
        string text = run.Text;
        int operations = text.Split("[OpenApiOperation(").Select(part => part.Split(')')[0]).Skip(1).Distinct().Count();
        int types = text.Split("[JsonConverter(typeof(").Length - 1;
        int lines = text.Split('\n').Length;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{operations} operations, {types} types, {lines} lines in {run.Files.Length} files; {run.Problems.Count} problems");
        Assert.Equal(5, operations);
        Assert.InRange(types, 1, mostTypes);
        Assert.InRange(lines, 100, mostLines);
        Assert.DoesNotContain(run.Problems, problem => problem.Id == "OAG0508");
    }
}
