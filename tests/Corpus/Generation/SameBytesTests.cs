using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>Equal descriptions give equal bytes in every culture and process.</summary>
public class SameBytesTests
{
    private const string DigestFile = "TRUTO_TESTS_DIGESTS";

    public static TheoryData<string> Documents =>
        CorpusDocuments.WithLargeOnRequest(GenerationTests.Documents.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_second_run_in_another_culture_gives_the_same_bytes(string document)
    {
        CorpusDocuments.SkipWithoutCorpus();
        string expected = TextOf(document);

        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Foreign();
        try
        {
            Assert.Equal(expected, TextOf(document));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Another_process_gives_the_same_bytes()
    {
        CorpusDocuments.SkipWithoutCorpus();
        string file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            foreach (string argument in (string[])[
                .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
                    ? [typeof(SameBytesTests).Assembly.Location]
                    : Array.Empty<string>(),
                "-explicit", "only", "-method", "*." + nameof(Another_process_writes_digests)])
            {
                start.ArgumentList.Add(argument);
            }

            start.Environment[DigestFile] = file;
            using Process process = Process.Start(start)!;
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.True(process.ExitCode == 0, output);
            Assert.Equal(Digests(), await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs in the other process.</summary>
    [Fact(Explicit = true)]
    public void Another_process_writes_digests()
    {
        string? file = Environment.GetEnvironmentVariable(DigestFile);
        Assert.SkipWhen(file is null, $"{DigestFile} names no file: {nameof(Another_process_gives_the_same_bytes)} calls this.");

        File.WriteAllLines(file, Digests());
    }

    private static string[] Digests() =>
        [.. Documents.Select(row => $"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(row.Data))))} {row.Data}")];

    private static string TextOf(string document) => GeneratorRun.Of(document, Target.Of(Target.Newest)).Text;

    // The tests run without culture data, so the differences to the invariant culture are set explicitly.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveSign = "\u2795";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}
