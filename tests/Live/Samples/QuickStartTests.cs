namespace Truto.Generated.Tests.Live.Samples;

public sealed class QuickStartTests
{
    private static readonly string Program = BuiltSample.PathOf("QuickStart");

    [Fact]
    public async Task Without_a_token_it_creates_16_stages_in_a_sandbox()
    {
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [Program], ("TRUTO_API_TOKEN", null)))!.Value;
        Assert.True(exitCode == 0, output);
        Assert.StartsWith("TRUTO_API_TOKEN is not set: this run uses a local sandbox on http://127.0.0.1:", output);
        Assert.Contains("16 stages created.", output);
        foreach (string integration in new[] { "Close", "Outreach", "Pipedrive", "Pipeliner" })
        {
            foreach (string format in new[] { "unified", "raw", "normalized", "stream" })
            {
                Assert.Matches($"(?m)^\\W *{integration} +\\W {format} ", output);
            }
        }

        Assert.Contains("POST /unified/crm/stages responded 400 (refused by the upstream system): Field name is required.", output);
    }

    [Fact]
    public async Task A_token_without_an_account_is_an_error_that_names_the_variable()
    {
        (int exitCode, string output) = (await Tool.RunAsync(
            "dotnet", [Program], ("TRUTO_API_TOKEN", "a-token"), ("TRUTO_INTEGRATED_ACCOUNT_ID", null)))!.Value;
        Assert.Equal(1, exitCode);
        Assert.Contains("TRUTO_INTEGRATED_ACCOUNT_ID", output);
        Assert.DoesNotContain("a-token", output);
    }
}
