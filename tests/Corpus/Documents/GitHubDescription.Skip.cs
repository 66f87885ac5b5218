using Xunit;

namespace Truto.Generated.Tests.Corpus.Documents;

internal static partial class GitHubDescription
{
    /// <summary>Returns the path of the description, and skips the test if it cannot be fetched.</summary>
    public static string PathOrSkip()
    {
        string path = Find(out string? problem);
        Assert.SkipUnless(problem is null, $"{Package} cannot be fetched: {problem}");
        return path;
    }
}
