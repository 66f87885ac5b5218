using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>Each diagnostic has a page with its title, severity and message.</summary>
public partial class DiagnosticPageTests
{
    // Diagnostics of the build targets and of their tasks, which no descriptor declares.
    private static readonly Dictionary<string, string> MessagesOfBuild = Directory.GetFiles(Repository.PathOf("runtime", "build"))
        .SelectMany(file => BuildMessage().Matches(File.ReadAllText(file)))
        .Concat(TaskMessage().Matches(File.ReadAllText(Repository.PathOf("generator", "Tasks", "TaskMessages.cs"))))
        .ToDictionary(match => match.Groups["id"].Value, match => System.Net.WebUtility.HtmlDecode(match.Groups["text"].Value));

    public static TheoryData<string> Ids => DiagnosticCatalogueTests.Ids;

    public static TheoryData<string> IdsOfBuild => [.. MessagesOfBuild.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_title_and_severity_of_the_diagnostic(string id)
    {
        DiagnosticDescriptor descriptor = DescriptorOf(id);
        string severity = id == "OAG0507" ? "that of the diagnostic it counts"
            : descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "information"
            : descriptor.DefaultSeverity.ToString().ToLowerInvariant();

        Assert.StartsWith(
            $"# {id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}\n\nSeverity: {severity}\n\n> ",
            PageOf(id),
            StringComparison.Ordinal);
        Assert.EndsWith("/docs/diagnostics/" + id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_quotes_the_message(string id) =>
        Assert.Matches(Quote(DescriptorOf(id).MessageFormat.ToString(CultureInfo.InvariantCulture), Placeholder()), PageOf(id));

    [Theory]
    [MemberData(nameof(IdsOfBuild))]
    public void The_page_of_a_diagnostic_of_the_build_quotes_the_message(string id) =>
        Assert.Matches(Quote(MessagesOfBuild[id], BuildPlaceholder()), PageOf(id));

    [Theory]
    [MemberData(nameof(Ids))]
    [MemberData(nameof(IdsOfBuild))]
    public void The_page_has_an_example_a_fix_and_a_way_to_suppress_it(string id) => Assert.Equal(
        ["## What it means", "## Invalid", "## Fixed", "## How to suppress it"],
        PageOf(id).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Fact]
    public void Each_page_belongs_to_a_diagnostic()
    {
        IEnumerable<string> pages = Directory.GetFiles(Repository.PathOf("docs", "diagnostics"), "*.md").Select(Path.GetFileNameWithoutExtension)!;
        IEnumerable<string> ids = DiagnosticCatalogueTests.Descriptors.Select(descriptor => descriptor.Id).Concat(MessagesOfBuild.Keys);

        Assert.Equal(ids.Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    private static string PageOf(string id) => File.ReadAllText(Repository.PathOf("docs", "diagnostics", id + ".md"));

    private static DiagnosticDescriptor DescriptorOf(string id) => DiagnosticCatalogueTests.Descriptors.Single(descriptor => descriptor.Id == id);

    // A quoted line in which each placeholder of the format has a value.
    private static string Quote(string format, Regex placeholder)
    {
        IEnumerable<string> texts = placeholder.Split(format).Select(text => Regex.Escape(text.Replace("{{", "{").Replace("}}", "}")));
        return "\n> " + string.Join(".*", texts) + "\n";
    }

    // Without the address of the page, with which some messages end.
    [GeneratedRegex(
        "Code=\"(?<id>OAG[0-9]{4})\"[^<]*?Text=\"(?<text>[^\"]*?)"
        + "(?: \\(\\$\\(_OpenApiDocumentation\\)[^\"]*)?\"",
        RegexOptions.Singleline)]
    private static partial Regex BuildMessage();

    [GeneratedRegex("""new\(\s*"(?<id>OAG[0-9]{4})",\s*"(?<text>[^"]*)"\)""")]
    private static partial Regex TaskMessage();

    [GeneratedRegex(@"(?<!\{)\{[0-9]\}|(?<=\{\{)\{[0-9]\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[@%$]\((?:[^()]|\([^()]*\))*\)|\{[0-9]\}")]
    private static partial Regex BuildPlaceholder();
}
