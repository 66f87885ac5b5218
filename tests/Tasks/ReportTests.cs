using System.Text.RegularExpressions;
using Truto.Generated.Tasks;
using Xunit;

namespace Truto.Generated.Tests.Tasks;

/// <summary>The report of what is generated for a description.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Hostile = """<img src=x onerror=alert(1)> | `code` [a](https://evil.example) "quoted" """;

    private const string Description = """
        openapi: 3.0.3
        info: { title: HOSTILE, version: "1" }
        paths:
          /pets:
            get:
              operationId: list
              tags: [pets]
              parameters: [ { name: limit, in: query, schema: { type: integer, format: int32 } } ]
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
          /orders/{id<b>}:
            delete:
              operationId: remove
              tags: [orders]
              parameters: [ { name: id<b>, in: path, required: true, schema: { type: string } } ]
              responses: { '204': { description: ok } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
                odd: { $ref: '#/components/schemas/HOSTILE' }
        """;

    private readonly ProjectFolder folder = new();
    private readonly RecordingEngine engine = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_report_lists_operations_schemas_diagnostics_and_sizes()
    {
        string text = Report(Description.Replace("HOSTILE", "Nowhere", StringComparison.Ordinal), ".report.md");

        Assert.Contains("\n| GET /pets | PetsClient.ListAsync(int? limit = null) | Task&lt;Pet&gt; |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| \\#/components/schemas/Pet | Pet | class | 3 | responses |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| operations | 2 |\n", text, StringComparison.Ordinal);
        Assert.Matches(@"\n\| \[OAG02\d\d\]\(https://github.com/[^)]+\) \| pets.yaml:23 \| .*Nowhere.* \|\n", text);
        Assert.Matches(@"\n\| generated files \| [1-9][0-9]* \|\n", text);
        Assert.Matches(@"\n\| Acme.Pets.Store.Pet.g.cs \| [0-9,]+ \|\n", text);
        Assert.DoesNotContain("Operations without a method", text, StringComparison.Ordinal);
        Assert.Contains(engine.Messages, message => message.StartsWith("pets.yaml: 2 methods, 4 types, ", StringComparison.Ordinal));
    }

    [Fact]
    public void One_method_is_no_plural()
    {
        Report(Description.Replace("  /orders/{id<b>}:", "  x-orders:", StringComparison.Ordinal), ".report.md");

        Assert.Contains(engine.Messages, message => message.StartsWith("pets.yaml: 1 method, ", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_have_no_thousands_separator_and_findings_about_the_project_no_line()
    {
        folder.Metadata["ReplacesBuiltIn"] = "true";
        string text = Report(
            Description.Replace("HOSTILE", "Nowhere", StringComparison.Ordinal)
                .Replace("components:", new string('\n', 2000) + "components:", StringComparison.Ordinal),
            ".report.md");

        Assert.Contains(" | pets.yaml:2023 | ", text, StringComparison.Ordinal);
        Assert.Matches(@"\n\| \[OAG0510\]\([^)]+\) \| project \| ", text);
    }

    [Fact]
    public void Operations_that_a_filter_excludes_are_listed()
    {
        folder.Metadata["Tags"] = "orders";
        string text = Report(Description, ".report.md");

        Assert.Contains("\n| operations | 1 of 2 |\n", text, StringComparison.Ordinal);
        Assert.Contains("## Operations without a method\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| GET /pets |\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_description_is_no_markup()
    {
        string yaml = Description.Replace("HOSTILE", "'" + Hostile.Replace("'", "''", StringComparison.Ordinal) + "'", StringComparison.Ordinal)
            .Replace("'#/components/schemas/'", "'#/components/schemas/", StringComparison.Ordinal)
            .Replace("''", "'", StringComparison.Ordinal);

        string html = Report(yaml, ".report.html");

        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("/orders/{id&lt;b&gt;}", html, StringComparison.Ordinal);
        string markdown = folder.Read("out/pets.report.md");
        Assert.DoesNotContain("<", markdown, StringComparison.Ordinal);
        Assert.Contains("\\[a\\](https://evil.example)", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_no_other_file_and_fits_narrow_screens_and_dark_ones()
    {
        string html = Report(Description, ".report.html");

        Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<(script|link|img|iframe|object|embed|base)|@import|url\\(|\\son[a-z]+=", RegexOptions.IgnoreCase), html);
        Assert.Contains("color-scheme: light dark", html, StringComparison.Ordinal);
        Assert.Contains("@media (max-width: 45rem)", html, StringComparison.Ordinal);
        Assert.Contains("width=device-width", html, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(html, "<tr"), Regex.Count(html, "</tr>"));
        Assert.Contains("<td data-column=\"operation\">GET /pets</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_for_which_nothing_is_generated_has_a_report_of_its_diagnostics()
    {
        string text = Report("openapi: 9.9\npaths: {}\n", ".report.md");

        Assert.Contains("Nothing is generated; see the diagnostics.", text, StringComparison.Ordinal);
        Assert.Contains("OAG02", text, StringComparison.Ordinal);
    }

    private string Report(string description, string suffix)
    {
        folder.Write("pets.yaml", description);
        ReportDescriptions task = folder.CompilerTask<ReportDescriptions>(engine, "pets.yaml");
        Assert.True(task.Execute(), engine.Text);
        return folder.Read("out/pets" + suffix);
    }
}
