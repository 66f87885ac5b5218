using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Live.SeedSamples;

/// <summary>The page of Truto's documentation whose samples are tested, if it is stored beside the repository.</summary>
internal static partial class SeedPage
{
    private const string Host = "https://api.truto.one";
    private const string Token = "<your_api_token>";
    private const string Account = "<integrated_account_id>";

    private static readonly string File = Repository.PathOf("..", "shared", "facts", "seed-create-stages.md");

    /// <summary>Returns the page's code in a language, with host, token and account replaced, or null if the page is absent.</summary>
    public static string? Sample(string language, Uri host, string token, string account) =>
        System.IO.File.Exists(File)
            ? Fences().Matches(System.IO.File.ReadAllText(File))
                .First(fence => fence.Groups["language"].Value == language)
                .Groups["code"].Value
                .Replace(Host, host.GetLeftPart(UriPartial.Authority))
                .Replace(Token, token)
                .Replace(Account, account)
            : null;

    [GeneratedRegex(@"^```(?<language>\w+)\r?\n(?<code>.*?)^```\r?$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
