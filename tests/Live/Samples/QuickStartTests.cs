using Truto.Sandbox;

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

    [Theory]
    [InlineData("list stages", "--check")]
    [InlineData("get a stage", "--check", "--write")]
    [InlineData("delete the stage", "--check", "--write")]
    public async Task The_check_finds_no_difference_in_the_sandbox(string call, params string[] arguments)
    {
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [Program, .. arguments], ("TRUTO_API_TOKEN", null)))!.Value;
        Assert.True(exitCode == 0, output);
        Assert.Contains("Every response matches the description.", output);
        foreach (string integration in new[] { "Close", "Outreach", "Pipedrive", "Pipeliner" })
        {
            Assert.Matches($"(?m)^\\W *{integration} +\\W {call} ", output);
        }
    }

    [Fact]
    public async Task The_check_lists_differences_and_only_reads()
    {
        await using TrutoSandbox sandbox = TrutoSandbox.Start();
        string account = sandbox.AccountOf(Integration.Pipedrive);
        using (TrutoCrmClient crm = new(sandbox.Options()))
        {
            StagePipeline pipeline = new() { Id = sandbox.PipelineOf(Integration.Pipedrive) };
            await crm.Stages.CreateAsync(
                new() { Name = "Won", Pipeline = pipeline, Position = 1, Status = StageStatus.Active },
                account,
                cancellationToken: TestContext.Current.CancellationToken);
        }

        sandbox.Faults.Next(Fault.MissingId());
        (int exitCode, string output) = (await Tool.RunAsync(
            "dotnet",
            [Program, "--check"],
            ("TRUTO_API_TOKEN", sandbox.Token),
            ("TRUTO_BASE_ADDRESS", sandbox.BaseAddress.AbsoluteUri),
            ("TRUTO_INTEGRATED_ACCOUNT_ID", account)))!.Value;
        Assert.True(exitCode == 1, output);
        Assert.Matches(@"(?m)^\W *GET /unified/crm/stages +\W 200 +\W /result/\*/id +\W is required, but missing or null +\W 1 ", output);
        Assert.Contains("Differences from the description: 1", output);
        Assert.All(sandbox.Requests.Skip(1), request => Assert.Equal("GET", request.Method));
        Assert.DoesNotContain(sandbox.Token, output);
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
