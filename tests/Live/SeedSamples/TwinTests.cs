using System.Text.RegularExpressions;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.SeedSamples;

public sealed partial class TwinTests
{
    public static TheoryData<string> Samples => [.. Twins.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_twin_sends_the_same_request_as_the_page_s_sample(string sample)
    {
        await using TrutoSandbox sandbox = TrutoSandbox.Start();
        string account = sandbox.AccountOf(Integration.Close);
        await Twins.All[sample](sandbox.Token, new ApiClientOptions { BaseAddress = sandbox.BaseAddress }, account);

        RecordedRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal(("POST", "/unified/crm/stages"), (request.Method, request.Path));
        Assert.Equal($"integrated_account_id={account}", request.Query);
        Assert.Equal("""{"name":"your_name","pipeline":{},"position":0,"status":"active","remote_data":{}}""", request.Body);
        Assert.Equal($"Bearer {sandbox.Token}", request.Headers["Authorization"]);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_page_shows_the_compiled_twin(string sample)
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "Live", "SeedSamples", "Twins.cs")).ReplaceLineEndings("\n");
        string region = Regions().Matches(source).Single(match => match.Groups["name"].Value == sample).Groups["code"].Value;
        string shown = region
            .Replace("\n        ", "\n")
            .Replace("(token, sandbox)", "(\"<your_api_token>\")")
            .Replace("account)", "\"<integrated_account_id>\")")
            .Replace("account,", "\"<integrated_account_id>\",")
            .Replace("= account;", "= \"<integrated_account_id>\";");
        Assert.Contains(shown.Trim(), File.ReadAllText(Repository.PathOf("docs", "truto", "samples.md")).ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"#region (?<name>[^\n]+)(?<code>.*?)\n +#endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();
}
