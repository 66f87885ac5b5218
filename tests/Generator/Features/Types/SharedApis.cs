using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>A file of common schemas, and descriptions that contain some of them.</summary>
internal static class SharedApis
{
    private const string Schemas = """
            Money:
              type: object
              required: [amount]
              properties:
                amount: { type: integer }
                currency: { type: string, enum: [EUR, CHF, USD] }
            Card: { type: object, required: [type], properties: { type: { type: string, enum: [card] }, number: { type: string } } }
            Cash: { type: object, required: [type], properties: { type: { type: string, enum: [cash] } } }
            Payment:
              oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' }]
              discriminator: { propertyName: type, mapping: { card: '#/components/schemas/Card', cash: '#/components/schemas/Cash' } }
        """;

    private const string Problem = "    Problem: { type: object, properties: { title: { type: string }, detail: { type: string } } }";

    /// <summary>Gets the common schemas; only types are generated.</summary>
    public static DescriptionFile Common => new("specs/common.yaml", Head("Common") + "paths: {}\n" + Components(Schemas, Problem))
    {
        Metadata = new() { ["Role"] = "models" },
    };

    /// <summary>Gets a description with a copy of some schemas.</summary>
    public static DescriptionFile Orders => Client("orders", "Order", Schemas, Problem, """
            Order:
              type: object
              properties:
                total: { $ref: '#/components/schemas/Money' }
                lines:
                  type: array
                  items: { type: object, properties: { price: { $ref: '#/components/schemas/Money' } } }
        """);

    /// <summary>Gets another one.</summary>
    public static DescriptionFile Invoices => Client("invoices", "Invoice", Problem, Schemas, """
            Invoice:
              type: object
              properties:
                due: { $ref: '#/components/schemas/Money' }
                payment: { $ref: '#/components/schemas/Payment' }
        """);

    /// <summary>Returns a description without operations that takes types from the common schemas.</summary>
    public static DescriptionFile Describe(string name, string schemas) => new(
        $"specs/{name}.yaml", Head(name) + "paths: {}\n" + Components(Indented(schemas)))
    {
        Metadata = new() { ["Role"] = "client", ["TypesFrom"] = "specs/common.yaml" },
    };

    private static DescriptionFile Client(string name, string type, params string[] schemas) => new($"specs/{name}.yaml", $$"""
        {{Head(name)}}paths:
          /{{name}}:
            post:
              operationId: create{{type}}
              tags: [{{name}}]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/{{type}}' } } } }
              responses:
                '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/{{type}}' } } } }
                '400': { description: d, content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } }
        {{Components(schemas)}}
        """)
    {
        Metadata = new() { ["Role"] = "client", ["TypesFrom"] = "specs/common.yaml" },
    };

    private static string Indented(string schemas) => string.Join("\n", schemas.Split('\n').Select(line => "    " + line));

    private static string Head(string title) => $"openapi: 3.1.0\ninfo: {{ title: {title}, version: 1.0.0 }}\n";

    private static string Components(params string[] schemas) =>
        "components:\n  schemas:\n" + string.Join("\n", schemas.Select(text => text.TrimEnd())) + "\n";
}
