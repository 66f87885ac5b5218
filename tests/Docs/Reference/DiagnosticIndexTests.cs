using System.Text;

namespace Truto.Generated.Tests.Docs.Reference;

/// <summary>
/// The index of the diagnostics and the navigation beside their pages list every page. <c>UPDATE_DOCS=1</c> writes both.
/// </summary>
public sealed class DiagnosticIndexTests
{
    private static readonly (string First, string Title)[] Families =
    [
        ("OAG01", "Text and files"), ("OAG02", "Documents and references"), ("OAG03", "Operations and bodies"), ("OAG04", "Schemas"),
        ("OAG05", "Projects and items"), ("OAG06", "Your code"), ("OAG07", "Overlays"), ("OAG08", "Targets"),
    ];

    private static readonly (string Id, string Title, string Severity)[] Pages =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs", "diagnostics"), "OAG*.md").Order(StringComparer.Ordinal).Select(file =>
        {
            string[] lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
            return (Path.GetFileNameWithoutExtension(file), lines[0].Split(": ", 2)[1], lines[2]["Severity: ".Length..]);
        }),
    ];

    [Fact]
    public void The_index_lists_every_diagnostic()
    {
        StringBuilder text = new("""
            # Diagnostics

            What builds and editors report about descriptions, projects and your code. Each message has a line and a column, and a page with its
            cause, its fix and how to suppress it.

            """.ReplaceLineEndings("\n"));
        foreach ((string first, string title) in Families)
        {
            text.Append($"\n## {title}\n\n| id | what it reports | severity |\n|---|---|---|\n");
            foreach ((string id, string reports, string severity) in Pages.Where(page => page.Id.StartsWith(first, StringComparison.Ordinal)))
            {
                text.Append($"| [{id}](../diagnostics/{id}.md) | {reports.Replace("|", "\\|", StringComparison.Ordinal)} | {severity} |\n");
            }
        }

        AssertFile(text.ToString(), "docs", "reference", "diagnostics.md");
    }

    [Fact]
    public void The_navigation_lists_every_diagnostic()
    {
        StringBuilder text = new("- { name: All diagnostics, href: ../reference/diagnostics.md }\n");
        foreach ((string first, string title) in Families)
        {
            text.Append($"- name: {title}\n  items:\n");
            foreach ((string id, string reports, _) in Pages.Where(page => page.Id.StartsWith(first, StringComparison.Ordinal)))
            {
                text.Append($"    - {{ name: '{id}: {reports.Replace("'", "''", StringComparison.Ordinal)}', href: {id}.md }}\n");
            }
        }

        AssertFile(text.ToString(), "docs", "diagnostics", "toc.yml");
    }

    [Fact]
    public void Every_diagnostic_is_of_a_family() =>
        Assert.DoesNotContain(Pages, page => !Families.Any(family => page.Id.StartsWith(family.First, StringComparison.Ordinal)));

    private static void AssertFile(string expected, params string[] path)
    {
        string file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected,
            $"{string.Join('/', path)} does not list the diagnostics as their pages do; run this test with UPDATE_DOCS=1");
    }
}
