using System.Text;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>Deprecated parameters and links to documentation elsewhere, in the documentation of clients and their methods.</summary>
public class OperationDocumentationTests
{
    private static readonly string Many = string.Join(
        "\n", Enumerable.Range(1, 9).Select(number => $"      - {{ name: filter{number}, in: query, schema: {{ type: string }} }}"));

    private static readonly Lazy<GeneratedProject> Generated = new(() => Compile.Description(
        $$"""
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        servers: [{ url: https://api.test }]
        externalDocs: { url: https://docs.test/guide/ }
        tags: [{ name: items, description: What is sold., externalDocs: { url: items/, description: "The guide\n to <items>." } }]
        paths:
          /items:
            get:
              tags: [items]
              operationId: listItems
              summary: Lists items.
              externalDocs: { url: "https://docs.test/list?a=1&b=2", description: List of items }
              parameters:
              - { name: sort, in: query, deprecated: true, description: The order., schema: { type: string, default: name } }
              - { name: page, in: query, deprecated: true, x-deprecated-reason: Use *cursor*., schema: { type: integer } }
              - { name: size, in: query, deprecated: true, description: "**Deprecated**: use limit.", schema: { type: integer } }
              - { name: color, in: query, schema: { type: string, deprecated: true } }
              responses: { '204': { description: None } }
          /orders:
            get:
              tags: [items]
              operationId: listOrders
              summary: Lists orders.
              externalDocs: { url: javascript:alert, description: Nothing }
              parameters:
              - { name: tenant, in: query, required: true, deprecated: true, description: Who buys., schema: { type: string } }
              - { name: old, in: query, deprecated: true, description: Deprecated. Use filter1., schema: { type: string } }
        {{Many}}
              responses: { '204': { description: None } }
        components:
          schemas:
            Item: { type: object, description: An item., externalDocs: { url: https://docs.test/item }, properties: { id: { type: string } } }
        """));

    // Wrapped lines of comments are one line here.
    private static readonly Lazy<string> Text = new(() => string.Concat(Generated.Value.Files.Values)
        .Replace("\r", "", StringComparison.Ordinal)
        .Split('\n')
        .Aggregate(new StringBuilder(), (text, line) => text.Append(line.Trim().Replace("/// ", " ", StringComparison.Ordinal)))
        .ToString());

    [Theory]
    [InlineData("sort", "The order. Deprecated. Default: <c>&quot;name&quot;</c>.")]
    [InlineData("page", "Deprecated. Use <i>cursor</i>.")]
    [InlineData("size", "<b>Deprecated</b>: use limit.")]
    [InlineData("color", "Deprecated.")]
    [InlineData("tenant", "Who buys. Deprecated.")]
    public void A_deprecated_parameter_is_documented(string name, string text) =>
        Assert.Contains($"<param name=\"{name}\">{text}</param>", Text.Value, StringComparison.Ordinal);

    [Fact]
    public void A_deprecated_property_of_a_class_of_parameters_is_obsolete()
    {
        Assert.Contains("[Obsolete(\"Deprecated. Use filter1.\")]", Text.Value, StringComparison.Ordinal);
        Assert.Contains("<param name=\"old\">Deprecated. Use filter1.</param>", Text.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<para>See <see href=\"https://docs.test/list?a=1&amp;b=2\">List of items</see>.</para>")]
    [InlineData("<remarks>See <see href=\"https://docs.test/guide/items/\">The guide to &lt;items&gt;</see>.</remarks>")]
    [InlineData("<remarks>See <see href=\"https://docs.test/guide/\">https://docs.test/guide/</see>.</remarks>")]
    [InlineData("<remarks>See <see href=\"https://docs.test/item\">https://docs.test/item</see>.</remarks>")]
    public void External_documentation_is_a_link(string text) =>
        Assert.Contains(text, Text.Value, StringComparison.Ordinal);

    [Fact]
    public void A_target_that_is_no_page_is_no_link() =>
        Assert.DoesNotContain("javascript", Text.Value, StringComparison.Ordinal);
}
