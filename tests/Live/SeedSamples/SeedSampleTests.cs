using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.SeedSamples;

/// <summary>
/// Runs the samples of the page against the sandbox. They send <c>"pipeline": {}</c>, which is sufficient for Close.
/// </summary>
public sealed class SeedSampleTests
{
    [Fact]
    public async Task The_page_s_curl_sample_creates_a_stage() => await RunAsync("bash", "bash", ["-c"], ["curl", "--version"]);

    [Fact]
    public async Task The_page_s_javascript_sample_creates_a_stage() =>
        await RunAsync("javascript", "node", ["--input-type=module", "-e"], ["node", "--version"]);

    [Fact]
    public async Task The_page_s_python_sample_creates_a_stage() => await RunAsync("python", "python3", ["-c"], ["python3", "-c", "import requests"]);

    private static async Task RunAsync(string language, string program, string[] arguments, string[] probe)
    {
        (int ExitCode, string Output)? found = await Tool.RunAsync(probe[0], probe[1..]);
        Assert.SkipUnless(found is { ExitCode: 0 }, $"`{string.Join(' ', probe)}` does not work on this machine");

        await using TrutoSandbox sandbox = TrutoSandbox.Start();
        string? sample = SeedPage.Sample(language, sandbox.BaseAddress, sandbox.Token, sandbox.AccountOf(Integration.Close));
        Assert.SkipWhen(sample is null, "../shared/facts/seed-create-stages.md is not beside the repository");

        (int exitCode, string output) = (await Tool.RunAsync(program, [.. arguments, sample]))!.Value;
        Assert.True(exitCode == 0, output);
        Assert.Contains("stat_", output);
        Assert.Contains("your_name", output);
        RecordedRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal(("POST", "/unified/crm/stages"), (request.Method, request.Path));
    }
}
