using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Mock;

/// <summary><c>$dynamicRef</c>: its target is known if the anchor is declared once. Otherwise it constrains nothing, as in generated types.</summary>
public sealed class DynamicReferenceTests : MockTest
{
    private const string Trees = """
        openapi: 3.1.0
        info: { title: Trees, version: "1" }
        paths:
          /trees:
            post:
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Tree" } } } }
              responses:
                "200": { description: The tree., content: { application/json: { schema: { $ref: "#/components/schemas/Tree" } } } }
        components:
          schemas:
            Tree:
              $dynamicAnchor: node
              type: object
              required: [name, leaf, branches]
              additionalProperties: false
              properties:
                name: { type: string, minLength: 20 }
                leaf: { $dynamicRef: "#leaf" }
                branches: { type: array, items: { $dynamicRef: "#node" } }
            Leaf: { $dynamicAnchor: leaf, type: string, enum: [green, red] }

        """;

    private const string Another = "    Other: { $dynamicAnchor: leaf, type: integer }\n";

    [Theory]
    [InlineData("", """{ "name": "a tree of some height", "leaf": "green", "branches": [] }""", "")]
    [InlineData("", """{ "name": "a tree of some height", "leaf": "blue", "branches": [] }""", "body /leaf enum")]
    [InlineData(Another, """{ "name": "a tree of some height", "leaf": "blue", "branches": [] }""", "")]
    [InlineData(
        "",
        """{ "name": "a tree of some height", "leaf": "red", "branches": [{ "name": "short", "leaf": "red", "branches": [] }] }""",
        "body /branches/0/name minLength")]
    public async Task Requests_are_checked_against_the_target(string schemas, string tree, string rules)
    {
        UseText(Trees + schemas);

        Received received = await SendAsync("POST", "/trees", Json(tree));

        Assert.Equal(rules.Length == 0 ? 200 : 400, (int)received.Status);
        Assert.Equal(rules, rules.Length == 0 ? "" : string.Join(" ", received.Rules));
    }

    [Fact]
    public async Task Responses_match_the_target()
    {
        UseText(Trees);

        Received received = await SendAsync(
            "POST", "/trees", Json("""{ "name": "a tree of some height", "leaf": "red", "branches": [] }"""), "Prefer: dynamic=true");

        JsonNode tree = JsonNode.Parse(received.Text)!;
        Assert.InRange(tree["name"]!.GetValue<string>().Length, 20, 200);
        Assert.Contains(tree["leaf"]!.GetValue<string>(), new[] { "green", "red" });
    }
}
