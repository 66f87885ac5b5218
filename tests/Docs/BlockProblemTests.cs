using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs;

/// <summary>What is wrong on a page is found, with its line.</summary>
public sealed class BlockProblemTests
{
    [Theory]
    [InlineData("```csharp\nusing Acme.Shop;\nawait client.Products.MissingAsync();\n```", "docs/page.md(3,23): CS1061")]
    [InlineData("```csharp\nstring text = null;\n```", "docs/page.md(2,15): CS8600")]
    [InlineData("```csharp\nusing Acme.Shop;\nProductStatus status = new(\"availble\");\n```", "docs/page.md(3,28): OAG0601")]
    [InlineData("<!-- test: fails CS0103 -->\n```csharp\nint number = 1;\n```", "docs/page.md(3,1): should report CS0103, but reports nothing")]
    [InlineData("<!-- test: runs -->\n```csharp\nint number = 1;\n```", "docs/page.md(3,1): the clause 'runs' is unknown")]
    [InlineData("<!-- test: skip: -->\n```csharp\nint number = 1;\n```", "docs/page.md(3,1): skipped without a reason")]
    [InlineData("<!-- test: run -->\n```csharp\nConsole.WriteLine(1 + 1);  // 3\n```", "docs/page.md(3,1): prints\n2\nbut the page shows\n3")]
    [InlineData("```yaml\na: [\n```", "docs/page.md(3,1): ")]
    [InlineData("```yaml\ncomponents: { schemas: { A: { $ref: '#/components/schemas/B' } } }\n```", "OAG0203")]
    [InlineData("```yaml\noverlay: 1.0.0\ninfo: { title: T, version: 1.0.0 }\nactions:\n- target: $.paths['/n']\n  remove: true\n```", "OAG07")]
    [InlineData("```json\n{ \"a\": }\n```", "docs/page.md(2,1): ")]
    [InlineData("```xml\n<OpenApiDescription Include=\"a.yaml\" Nmespace=\"A\" />\n```", "'Nmespace' is no metadata of 'OpenApiDescription'")]
    [InlineData("```xml\n<PropertyGroup>\n  <OpenApiReprt>true</OpenApiReprt>\n</PropertyGroup>\n```", "docs/page.md(3,1): 'OpenApiReprt' is")]
    [InlineData("```sh\ndotnet biuld\n```", "docs/page.md(2,1): 'dotnet biuld' is unknown")]
    [InlineData("```sh\ndotnet build -t:OpenApiRefrsh\n```", "docs/page.md(2,1): there is no target 'OpenApiRefrsh'")]
    [InlineData("```sh\ndotnet run --project samples/Missing\n```", "docs/page.md(2,1): the project 'samples/Missing' does not exist")]
    [InlineData("```ini\ndotnet_diagnostic.OAG9999.severity = none\n```", "docs/page.md(2,1): there is no diagnostic 'OAG9999'")]
    [InlineData("```\nanything\n```", "docs/page.md(2,1): the fence has no language")]
    public async Task A_wrong_block_is_found(string page, string expected)
    {
        string problem = Assert.Single(await BlockTests.ProblemsAsync(DocPage.Of(page)));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_that_reports_another_diagnostic_is_found()
    {
        DocPage page = DocPage.Of("## Invalid\n```yaml\ncomponents: { schemas: { A: { type: string } } }\n```", "docs/diagnostics/OAG0203.md");
        Assert.Contains("does not report OAG0203", Assert.Single(await BlockTests.ProblemsAsync(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_share_usings_types_variables_and_descriptions()
    {
        DocPage page = DocPage.Of("""
            <!-- test: file=orders.yaml -->
            ```yaml
            openapi: 3.1.0
            info: { title: Orders, version: 1.0.0 }
            servers: [{ url: https://orders.example }]
            paths:
              /orders:
                get:
                  operationId: listOrders
                  tags: [orders]
                  responses:
                    '200':
                      description: The orders
                      content: { application/json: { schema: { type: array, items: { type: string } }, example: [a, b] } }
            ```

            <!-- test: run; given string prefix = "> " -->
            ```csharp
            using Acme.Orders;
            using Truto.Generated;

            using OrdersClient own = new(new ApiClientOptions { ApplicationName = Names.Of("app") });
            foreach (string order in await own.Orders.ListAsync()) { Console.WriteLine(prefix + order); }
            ```
            <!-- test: output -->
            ```text
            > a
            > b
            ```

            ```csharp
            public static class Names { public static string Of(string name) => name; }
            ```

            <!-- test: run; continues -->
            ```csharp
            List<string> again = await own.Orders.ListAsync();
            Console.WriteLine(again.Count);
            ```
            <!-- test: output -->
            ```text
            2
            ```
            """);

        Assert.Equal(3, page.Blocks.Count(block => block.IsCSharp));
        Assert.Empty(await BlockTests.ProblemsAsync(page));
    }
}
