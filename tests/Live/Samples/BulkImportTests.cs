using System.Diagnostics;
using System.Globalization;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Samples;

/// <summary>The import is killed and restarted, with faults: no stage is lost and none is created twice.</summary>
public sealed class BulkImportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("truto-import-");

    private string List => Path.Combine(folder.FullName, "stages.tsv");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(400)]
    [InlineData(10_000, Explicit = true, Traits = ["Category", "Slow"])]
    public async Task An_import_continues_after_a_crash(int rows)
    {
        int rate = Math.Min(400, rows / 4);
        await using TrutoSandbox sandbox =
            TrutoSandbox.Start(new SandboxOptions { Capacity = 2 * rows, AccountLimit = new RequestQuota(rate, TimeSpan.FromSeconds(1)) });
        sandbox.Faults.Sometimes(0.05, seed: 6, Fault.CutBefore(), Fault.CutAfter(), Fault.BadGateway().AfterExecution());

        // One of a hundred rows is invalid: it has no name.
        string[] names = [.. Enumerable.Range(1, rows).Select(row => row % 100 == 50 ? "" : "Stage " + row.ToString(CultureInfo.InvariantCulture))];
        await File.WriteAllLinesAsync(
            List, names.Select((name, index) => name + "\t" + index.ToString(CultureInfo.InvariantCulture)), TestContext.Current.CancellationToken);

        for (int part = 1; part <= 3; part++)
        {
            using Process import = Start(sandbox, rate);
            long enough = rows * part / 8; // Early enough for a busy machine.
            Stopwatch watch = Stopwatch.StartNew();
            while (!import.HasExited && sandbox.StagesOf(Integration.Pipedrive).Count < enough)
            {
                Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5), $"Fewer than {enough} stages were made within 5 min.");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            Assert.False(import.HasExited, "it ended before it could be killed");
            import.Kill();
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using Process last = Start(sandbox, rate);
        string output = await last.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(last.ExitCode == 2, output);
        Assert.Equal(
            names.Where(name => name.Length > 0).Order(StringComparer.Ordinal),
            sandbox.StagesOf(Integration.Pipedrive).Select(stage => (string)stage["name"]!).Order(StringComparer.Ordinal));
        int wrong = rows / 100;
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{rows - wrong:n0} stages exist, {wrong:n0} rows failed."),
            output,
            StringComparison.Ordinal);
        Assert.Contains(" times: POST /unified/crm/stages responded 400", output, StringComparison.Ordinal);
        string[] failed = await File.ReadAllLinesAsync(List + ".failed", TestContext.Current.CancellationToken);
        Assert.All(failed, line => Assert.Contains("responded 400", line, StringComparison.Ordinal));
        Assert.Equal(
            Enumerable.Range(0, wrong).Select(i => (i * 100) + 50),
            failed.Select(line => int.Parse(line.Split('\t')[0], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Without_a_token_it_uses_a_sandbox_and_a_second_run_does_nothing()
    {
        await File.WriteAllLinesAsync(List, ["Won\t1", "Lost\t2"], TestContext.Current.CancellationToken);
        for (int run = 0; run < 2; run++)
        {
            (int exitCode, string output) =
                (await Tool.RunAsync("dotnet", [BuiltSample.PathOf("BulkImport"), List], ("TRUTO_API_TOKEN", null)))!.Value;
            Assert.True(exitCode == 0, output);
            Assert.Contains("2 of 2 rows, 0 failed", output, StringComparison.Ordinal);
            Assert.Contains("2 stages exist, 0 rows failed.", output, StringComparison.Ordinal);
        }

        await File.AppendAllLinesAsync(List, ["Later"], TestContext.Current.CancellationToken);
        (int refused, string why) = (await Tool.RunAsync("dotnet", [BuiltSample.PathOf("BulkImport"), List], ("TRUTO_API_TOKEN", null)))!.Value;
        Assert.Equal(1, refused);
        Assert.Contains("is about another version of the file", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_it_makes_one_and_says_so()
    {
        (int exitCode, string output) = (await Tool.RunAsync(
            "dotnet", [BuiltSample.PathOf("BulkImport"), "--rate", "1000/1"], ("TRUTO_API_TOKEN", null), ("TMPDIR", folder.FullName)))!.Value;

        Assert.True(exitCode == 2, output);
        Assert.Contains("No file was given: this run imports ", output, StringComparison.Ordinal);
        Assert.Contains("118 stages exist, 2 rows failed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_it_creates_no_real_stages()
    {
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [BuiltSample.PathOf("BulkImport")], ("TRUTO_API_TOKEN", "a-token")))!.Value;

        Assert.Equal(1, exitCode);
        Assert.Contains("name the file", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a-token", output, StringComparison.Ordinal);
    }

    private Process Start(TrutoSandbox sandbox, int rate)
    {
        ProcessStartInfo start = new("dotnet", [BuiltSample.PathOf("BulkImport"), List, "--rate", $"{rate}/1", "--concurrency", "20"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["TRUTO_API_TOKEN"] = sandbox.Token;
        start.Environment["TRUTO_BASE_ADDRESS"] = sandbox.BaseAddress.AbsoluteUri;
        start.Environment["TRUTO_INTEGRATED_ACCOUNT_ID"] = sandbox.AccountOf(Integration.Pipedrive);
        start.Environment["TRUTO_PIPELINE_ID"] = sandbox.PipelineOf(Integration.Pipedrive);
        return Process.Start(start)!;
    }
}
