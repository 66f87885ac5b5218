using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Samples;

public sealed class AotSampleTests
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_client_is_published_as_native_code_without_warnings_and_runs()
    {
        bool hasLinker = OperatingSystem.IsWindows()
            || (await Tool.RunAsync("gcc", ["--version"]) ?? await Tool.RunAsync("clang", ["--version"])) is { ExitCode: 0 };
        Assert.SkipUnless(hasLinker, "native code needs gcc or clang to be linked, and neither is here");

        string folder = Directory.CreateTempSubdirectory("truto-aot-").FullName;
        try
        {
            // Separate intermediate files: other tests may build the same projects concurrently.
            (int published, string log) = (await Tool.RunAsync(
                "dotnet",
                [
                    "publish",
                    Repository.PathOf("samples", "Aot"),
                    "-c",
                    "Release",
                    "--artifacts-path",
                    folder,
                    "-o",
                    Path.Combine(folder, "out"),
                    "--nologo",
                ],
                ("MSBUILDDISABLENODEREUSE", "1")))!.Value;
            Assert.True(published == 0, log);
            Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);

            await using TrutoSandbox sandbox = TrutoSandbox.Start();
            (int exitCode, string output) = (await Tool.RunAsync(
                Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "Aot.exe" : "Aot"),
                [],
                ("TRUTO_BASE_ADDRESS", sandbox.BaseAddress.ToString()),
                ("TRUTO_API_TOKEN", sandbox.Token),
                ("TRUTO_INTEGRATED_ACCOUNT_ID", sandbox.AccountOf(Integration.Pipeliner)),
                ("TRUTO_PIPELINE_ID", sandbox.PipelineOf(Integration.Pipeliner))))!.Value;
            Assert.True(exitCode == 0, output);
            string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(
                ["unified", "raw", "normalized", "stream", "listed", "listed", "listed", "listed", "refused"],
                lines.Select(line => line.Split(' ')[0]));
            Assert.All(lines[..4], line => Assert.Contains("Proposal sent", line));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
