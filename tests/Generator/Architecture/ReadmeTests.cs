using System.Text.RegularExpressions;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>The README stays short, and what it claims is what other files say.</summary>
public sealed partial class ReadmeTests
{
    private const int MaxBytes = 8 * 1024;

    private static readonly string Readme = Read("README.md");

    [Fact]
    public void The_readme_is_read_in_two_minutes() => Assert.InRange(new FileInfo(Repository.PathOf("README.md")).Length, 1, MaxBytes);

    [Fact]
    public void Continuous_integration_runs_the_readme_s_test_command()
    {
        string command = Assert.Single(
            Commands().Matches(Readme).Select(match => match.Groups[1].Value), each => each.StartsWith("dotnet test", StringComparison.Ordinal));

        Assert.Contains($"run {command}", Read(".ci", "run").Split('\n'));
    }

    [Fact]
    public void The_sample_of_the_readme_exists()
    {
        string project = Commands().Matches(Readme).Select(match => Regex.Match(match.Groups[1].Value, @"dotnet run --project (\S+)$"))
            .Single(match => match.Success).Groups[1].Value;

        Assert.Single(Directory.GetFiles(Repository.PathOf(project.Split('/')), "*.csproj"));
    }

    [Fact]
    public void Every_link_of_the_readme_leads_to_a_file() => Assert.All(
        Links().Matches(Readme).Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)),
        link => Assert.True(Path.Exists(Repository.PathOf(link.Split('#')[0].Split('/'))), link));

    [Fact]
    public void The_figures_of_the_readme_are_those_of_the_performance_page()
    {
        string performance = Read("docs", "performance.md");
        GroupCollection compiled = Compiled().Match(performance).Groups;
        Assert.Contains(
            $"| {compiled[2]} | {compiled[3]} | {compiled[4]} | | |", Row($"[{compiled[1]} real descriptions]"), StringComparison.Ordinal);

        Match nswag = Regex.Match(performance, @"\| Generate and compile, sum \| NSwag \| ([^|]+) \| ([^|]+) \|");
        Match kiota = Regex.Match(performance, @"\| Generate and compile, sum \| Kiota \| [^|]+ \| ([^|]+) \|");
        Assert.Contains(
            $"| {nswag.Groups[1]} | {nswag.Groups[2]} | {kiota.Groups[1]} | | |",
            Row($"generate and compile {compiled[5]} of them"),
            StringComparison.Ordinal);
    }

    private static string Row(string start) => Assert.Single(Readme.Split('\n'), line => line.Contains(start, StringComparison.Ordinal));

    private static string Read(params string[] path) => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    [GeneratedRegex("```sh\n(.+)\n```")]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?:\]\(|src=""|srcset="")([^)""]+)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^(\d+) real descriptions.*compiles: Truto\.Generated (\d+), NSwag (\d+), Kiota (\d+)\..*?\nthe (\d+) that all can do",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Compiled();
}
