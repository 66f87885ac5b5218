using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Live.SeedSamples;

/// <summary>The documentation page that the product was asked for, where it lies beside the repository.</summary>
internal static partial class SeedPage
{
    private const string Host = "https://api.truto.one";
    private const string Token = "<your_api_token>";
    private const string Account = "<integrated_account_id>";

    /// <summary>The page's code in a language, with host, token and account replaced and nothing else; null where the page is absent.</summary>
    public static string? Sample(string language, Uri host, string token, string account) =>
        Find() is { } path
            ? Fences().Matches(File.ReadAllText(path))
                .First(fence => fence.Groups["language"].Value == language)
                .Groups["code"].Value
                .Replace(Host, host.GetLeftPart(UriPartial.Authority))
                .Replace(Token, token)
                .Replace(Account, account)
            : null;

    private static string? Find()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Truto.Generated.sln")))
        {
            root = root.Parent;
        }

        string? path = root is null ? null : Path.Combine(root.FullName, "..", "shared", "facts", "seed-create-stages.md");
        return File.Exists(path) ? path : null;
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
