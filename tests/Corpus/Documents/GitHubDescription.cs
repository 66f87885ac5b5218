namespace Truto.Generated.Tests.Corpus.Documents;

/// <summary>GitHub's description, 13 MB: the largest that is published as a package.</summary>
internal static partial class GitHubDescription
{
    public const string Name = "github";

    private const string Package = "@octokit/openapi@23.0.2";

    private static readonly NpmFile File = new(Package, "package/generated/api.github.com.json");

    /// <summary>Returns the path of the description, which is fetched if it is not there.</summary>
    /// <param name="problem">Why it cannot be fetched; null if it is there.</param>
    public static string Find(out string? problem) => File.Find(out problem);
}
