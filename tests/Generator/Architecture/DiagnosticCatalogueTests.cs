using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

public partial class DiagnosticCatalogueTests
{
    private static readonly FieldInfo[] Fields =
        [.. typeof(DiagnosticCatalog).GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.FieldType == typeof(DiagnosticDescriptor))];

    private static readonly DiagnosticDescriptor[] Descriptors = [.. Fields.Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_given_once() => Assert.Equal(Descriptors.Length, Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_diagnostic_has_a_page_and_links_to_it(string id)
    {
        string page = Repository.PathOf("docs", "diagnostics", id + ".md");

        Assert.True(File.Exists(page), $"docs/diagnostics/{id}.md is missing");
        Assert.StartsWith("# " + id, File.ReadAllText(page), StringComparison.Ordinal);
        Assert.EndsWith("/docs/diagnostics/" + id + ".md", Of(id).HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_diagnostic_has_a_release_row_of_its_severity(string id)
    {
        string[] releases = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];
        string row = Assert.Single(
            releases.SelectMany(file => File.ReadLines(Repository.PathOf("generator", "Diagnostics", file))),
            line => line.StartsWith(id + " ", StringComparison.Ordinal));

        Assert.Equal([id, Of(id).Category, Of(id).DefaultSeverity.ToString()], row.Split('|')[..3].Select(cell => cell.Trim()));
    }

    [Fact]
    public void Each_page_belongs_to_a_diagnostic()
    {
        // Those of the build itself, which no compiler reports.
        string[] ofBuild = [.. Directory.GetFiles(Repository.PathOf("runtime", "build")).SelectMany(file => BuildId().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)];
        IEnumerable<string> pages = Directory.GetFiles(Repository.PathOf("docs", "diagnostics"), "OAG*.md").Select(page => Path.GetFileNameWithoutExtension(page)!);

        Assert.Empty(pages.Except(Descriptors.Select(descriptor => descriptor.Id)).Except(ofBuild));
        Assert.Empty(ofBuild.Except(pages));
        Assert.Empty(ofBuild.Intersect(Descriptors.Select(descriptor => descriptor.Id)));
    }

    [Fact]
    public void Each_descriptor_has_a_factory_of_its_name()
    {
        IEnumerable<string> factories = typeof(DiagnosticCatalog).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof(DiagnosticInfo) || method.ReturnType == typeof(Diagnostic))
            .Select(method => method.Name + "Descriptor");

        Assert.Empty(Fields.Select(field => field.Name).Except(factories));
    }

    [GeneratedRegex("Code=\"(OAG[0-9]{4})\"")]
    private static partial Regex BuildId();

    private static DiagnosticDescriptor Of(string id) => Descriptors.Single(descriptor => descriptor.Id == id);
}
