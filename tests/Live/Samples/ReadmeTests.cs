using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Live.Samples;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("samples", "README.md"));

    [Fact]
    public void Every_sample_has_a_section_with_its_command_and_output()
    {
        string[] sections = Regex.Split(Readme, "(?m)^## ");
        string[] samples = [.. Directory.GetDirectories(Repository.PathOf("samples"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Any())
            .Select(folder => Path.GetFileName(folder)!)];

        Assert.NotEmpty(samples);
        Assert.All(samples, sample =>
        {
            string section = Assert.Single(sections, section => section.StartsWith(sample + "\n", StringComparison.Ordinal));
            Assert.Contains($"samples/{sample}", section, StringComparison.Ordinal);
            Assert.Contains("```text", section, StringComparison.Ordinal);
        });
    }

    /// <summary>The shown output is that of a run, except for numbers, which may be times and ports.</summary>
    [Theory]
    [InlineData("QuickStart")]
    [InlineData("ServerAndClient", "ServerAndClient/Client")]
    [InlineData("Shop")]
    [InlineData("Vendor")]
    public async Task The_shown_output_is_that_of_a_run(string sample, string? project = null)
    {
        (int exitCode, string output) = (await Tool.RunAsync("dotnet", [BuiltSample.PathOf(project ?? sample)], ("TRUTO_API_TOKEN", null)))!.Value;
        Assert.True(exitCode == 0, output);

        string section = Regex.Split(Readme, "(?m)^## ").Single(section => section.StartsWith(sample + "\n", StringComparison.Ordinal));
        string shown = Regex.Match(section, "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        Assert.All(
            shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim() != "..."),
            line => Assert.Contains(Plain(line), Plain(output), StringComparison.Ordinal));
    }

    // Without numbers and ids (words with a digit or an underscore), and with single spaces: other numbers change the widths of columns.
    private static string Plain(string text) =>
        Regex.Replace(Regex.Replace(text, "[0-9a-zA-Z_-]*[0-9_][0-9a-zA-Z_-]*", "#"), "[ \u2500-\u257F]+", " ").Trim();
}
