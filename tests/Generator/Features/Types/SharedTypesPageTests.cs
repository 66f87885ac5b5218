using System.Text.RegularExpressions;
using System.Xml.Linq;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>The code of <c>docs/shared-types.md</c> compiles with the items that the page shows.</summary>
public partial class SharedTypesPageTests
{
    private const string Schemas = """
            Money: { type: object, required: [amount], properties: { amount: { type: number }, currency: { type: string } } }
            ProblemDetails: { type: object, properties: { title: { type: string }, detail: { type: string } } }
        """;

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "shared-types.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_items_and_the_code_of_the_page_work()
    {
        // A test of the package runs those with a type of ASP.NET Core.
        string[] blocks = [.. Blocks("csharp").Where(block => !block.Contains("AspNetCore", StringComparison.Ordinal))];
        string usings = string.Join("\n", blocks.SelectMany(Usings).Distinct());
        string methods = string.Join("\n", blocks.Select((block, index) => $$"""
                internal static async Task Block{{index}}(OrdersClient orders, InvoicesClient invoices)
                {
            {{Using().Replace(block, "")}}
                }
            """));

        GeneratedProject generated = Compile.Project(new Project([.. Items(Blocks("xml").First())])
        {
            Source = $$"""
                using System;
                using System.Threading.Tasks;
                using Acme.App.Invoices;
                using Acme.App.Orders;
                using Truto.Generated;
                {{usings}}

                internal static class Program
                {
                {{methods}}
                }
                """,
        });

        Assert.Equal(2, blocks.Length);
        Assert.Empty(generated.Problems);
        Assert.Single(generated.Files.Keys, name => name.EndsWith(".ProblemDetails.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_projects_of_the_page_work()
    {
        string[] projects = [.. Blocks("xml").Where(block => block.StartsWith("<!--", StringComparison.Ordinal))];
        GeneratedProject models = Compile.Project(new Project([.. Items(projects[0])]) { Name = "Models", RootNamespace = "Models" });

        // The targets add the file that is not an item: see the test with the package.
        DescriptionFile[] items =
            [.. Items(projects[1]), new("../Models/common.yaml", Text("common")) { Metadata = new() { ["Role"] = "Referenced" } }];
        GeneratedProject app = Compile.Project(new Project(items)
        {
            Framework = [.. References.Framework, Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(models.Image())],
        });

        Assert.Equal(2, projects.Length);
        Assert.Empty(app.Problems);
        Assert.Contains("global::Models.Common.Money? Total", app.File(".Order.g.cs"), StringComparison.Ordinal);
    }

    private static IEnumerable<DescriptionFile> Items(string xml) => XElement.Parse($"<Project>{xml}</Project>")
        .Descendants("OpenApiDescription")
        .Select(item =>
        {
            string path = item.Attribute("Include")!.Value;
            var file = new DescriptionFile(path, Text(Path.GetFileNameWithoutExtension(path)));
            foreach (XAttribute attribute in item.Attributes().Where(attribute => attribute.Name != "Include"))
            {
                file.Metadata[attribute.Name.LocalName] = attribute.Value;
            }

            return file;
        });

    private static string Text(string name)
    {
        string start = $"openapi: 3.0.3\ninfo: {{ title: {name}, version: 1.0.0 }}\n";
        string type = char.ToUpperInvariant(name[0]) + name[1..].TrimEnd('s');
        return name == "common" ? $"{start}paths: {{}}\ncomponents:\n  schemas:\n{Schemas}" : $$"""
            {{start}}paths:
              /{{name}}/{id}:
                get:
                  operationId: get{{type}}
                  tags: [{{name}}]
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses:
                    '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/{{type}}' } } } }
                    '400': { description: d, content: { application/problem+json: { schema: { $ref: '#/components/schemas/ProblemDetails' } } } }
            components:
              schemas:
                {{type}}: { type: object, properties: { total: { $ref: '#/components/schemas/Money' } } }
            {{Schemas}}
            """;
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Usings(string block) => Using().Matches(block).Select(match => match.Value.Trim());

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();
}
