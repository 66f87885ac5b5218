using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Descriptions of one project that share types.</summary>
public class SharedTypesTests
{
    private const string Same = "Same: { properties: { a: { type: string } } }\nOdd: ";

    [Fact]
    public void Equal_components_are_generated_once_and_used_by_both_clients()
    {
        GeneratedProject generated = Compile.Project(new Project(SharedApis.Common, SharedApis.Orders, SharedApis.Invoices)
        {
            Source = """
                using System;
                using System.Text.Json;
                using Acme.App.Common;
                using Acme.App.Invoices;
                using Acme.App.Orders;
                using Truto.Generated;

                internal static class Program
                {
                    public static string Run()
                    {
                        Order order = Read<Order>("{'total':{'amount':1,'currency':'EUR'},'lines':[{'price':{'amount':2,'currency':'CHF'}}]}");
                        Invoice invoice = Read<Invoice>(
                            "{'due':{'amount':3,'currency':'USD','more':1},'payment':{'type':'card','number':'4'}}");
                        Money[] all = { order.Total!, order.Lines![0].Price!, invoice.Due! };
                        string text = string.Join(" ", Array.ConvertAll(all, money => money.Amount + money.Currency!.Value.ToString()));
                        var options = new JsonSerializerOptions { TypeInfoResolver = OrdersJson.Resolver };
                        return text + " " + invoice.Payment!.Match(card => card.Number!, cash => "cash", json => "json")
                            + " " + JsonSerializer.Serialize(all[2], options);
                    }

                    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json.Replace('\'', '"'))!;
                }
                """,
        });

        Assert.Empty(generated.Problems);
        Assert.Equal("1EUR 2CHF 3USD 4 {\"amount\":3,\"currency\":\"USD\",\"more\":1}", generated.Run("Program", "Run"));
        Assert.Single(generated.Files.Keys, name => name.EndsWith(".Money.g.cs", StringComparison.Ordinal));
        Assert.Contains("global::Acme.App.Common.Money? Total", generated.File(".Order.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_type_of_a_reference_into_the_common_file_is_shared_and_one_of_its_own_shape_is_not()
    {
        GeneratedProject generated = Compile.Project(new Project(SharedApis.Common, SharedApis.Describe("own", """
            Basket:
              type: object
              properties:
                total: { $ref: 'common.yaml#/components/schemas/Money' }
                problem: { $ref: '#/components/schemas/Problem' }
            Problem: { type: object, properties: { detail: { type: string }, code: { type: integer } } }
            """)));

        Assert.Equal(
            "specs/own.yaml(11,14): info OAG0551: 'Problem' is not shared with 'specs/common.yaml', but generated again: "
                + "only this description has the property 'code'",
            Assert.Single(generated.Problems));
        Assert.Contains("global::Acme.App.Common.Money? Total", generated.File(".Basket.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Acme.App.Own.Own.Problem.g.cs", generated.Files.Keys);
    }

    [Theory]
    [InlineData("properties: { a: { type: string } }", "{ type: string, enum: [a, b] }", "it is an enum here and an object there")]
    [InlineData("{ type: string, enum: [a] }", "{ type: string, enum: [a, b] }", "only this description has the value 'b'")]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string, enum: [a] }", "this description lacks the value 'b'")]
    [InlineData("{ type: integer, enum: [1, 2] }", "{ type: string, enum: ['1', '2'] }", "its values have another type")]
    [InlineData("properties: { a: { type: string } }", "properties: { b: { type: string } }", "only this description has the property 'b'")]
    [InlineData(
        "properties: { a: { type: string } }",
        "properties: { a: { type: array, items: { type: integer, format: int32 } } }",
        "the property 'a' is 'list of Int32' here and 'String' there")]
    [InlineData(
        "{ required: [a], properties: { a: { type: string } } }",
        "properties: { a: { type: string } }",
        "the property 'a' is required in one description only")]
    [InlineData(
        "properties: { a: { type: [string, 'null'] } }",
        "properties: { a: { type: string } }",
        "the property 'a' is 'String' here and 'String or null' there")]
    [InlineData(
        "properties: { a: { type: string, maxLength: 3 } }",
        "properties: { a: { type: string, maxLength: 4 } }",
        "the constraints of the property 'a' differ")]
    [InlineData(
        "properties: { a: { type: string, readOnly: true } }",
        "properties: { a: { type: string } }",
        "the property 'a' is 'readOnly' or 'writeOnly' in one description only")]
    [InlineData(
        "properties: { a: { type: string, x-csharp-name: B } }",
        "properties: { a: { type: string } }",
        "the property 'a' has the C# name 'A' here and 'B' there")]
    [InlineData(
        "{ properties: { a: { type: string } }, additionalProperties: { type: string } }",
        "properties: { a: { type: string } }",
        "'additionalProperties' differs")]
    [InlineData(
        "{ properties: { a: { type: string } }, maxProperties: 3 }",
        "properties: { a: { type: string } }",
        "the number of properties that it may have differs")]
    [InlineData(
        "{ properties: { a: { type: string } }, patternProperties: { '^x': { type: integer } } }",
        "{ properties: { a: { type: string } }, patternProperties: { '^y': { type: integer } } }",
        "'patternProperties' differs")]
    [InlineData(
        "oneOf: [{ type: string }, { type: integer }]",
        "oneOf: [{ type: string }, { type: boolean }]",
        "the case 'Boolean' of the union differs")]
    [InlineData(
        "oneOf: [{ type: string }, { type: integer }]",
        "oneOf: [{ type: string }, { type: integer }, { type: boolean }]",
        "the union has 3 cases here and 2 there")]
    [InlineData(
        "{ type: array, prefixItems: [{ type: string }, { type: integer }] }",
        "{ type: array, prefixItems: [{ type: string }, { type: boolean }] }",
        "the property '1' is 'Boolean' here and 'Int64' there")]
    public void A_component_that_differs_is_generated_again(string source, string own, string difference)
    {
        GeneratedProject generated = Between(Same + Inline(source), Same + Inline(own));

        Assert.EndsWith(
            $"info OAG0551: 'Odd' is not shared with 'specs/common.yaml', but generated again: {difference}",
            Assert.Single(generated.Problems),
            StringComparison.Ordinal);
        Assert.Equal(2, generated.Files.Keys.Count(name => name.EndsWith(".Odd.g.cs", StringComparison.Ordinal)));
        Assert.Single(generated.Files.Keys, name => name.EndsWith(".Same.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void What_uses_a_different_type_is_generated_again_and_the_rest_is_shared()
    {
        GeneratedProject generated = Between(
            """
            Status: { type: string, enum: [open] }
            Order: { properties: { status: { $ref: '#/components/schemas/Status' } } }
            Item: { properties: { state: { type: object, properties: { kind: { type: string, enum: [a] } } } } }
            Address: { properties: { city: { type: string } } }
            """,
            """
            Status: { type: string, enum: [open, closed] }
            Order: { properties: { status: { $ref: '#/components/schemas/Status' } } }
            Item: { properties: { state: { type: object, properties: { kind: { type: string, enum: [b] } } } } }
            Address: { properties: { city: { type: string } } }
            """);

        Assert.Equal(
            [
                "'Item' is not shared with 'specs/common.yaml', but generated again: in 'ItemState', in 'StateKind', "
                    + "only this description has the value 'b'",
                "'Order' is not shared with 'specs/common.yaml', but generated again: its type 'Status' is not equal either",
                "'Status' is not shared with 'specs/common.yaml', but generated again: only this description has the value 'closed'",
            ],
            generated.Diagnostics.Select(one => one.GetMessage()).Order(StringComparer.Ordinal));
        Assert.Single(generated.Files.Keys, name => name.EndsWith(".Address.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Order_and_documentation_do_not_count_and_types_may_be_recursive()
    {
        GeneratedProject generated = Between(
            """
            Node: { description: A node., properties: { name: { type: string }, next: { $ref: '#/components/schemas/Node' } } }
            Kind: { type: string, enum: [a, b] }
            Pair: { type: array, prefixItems: [{ type: string }, { $ref: '#/components/schemas/Node' }] }
            """,
            """
            Kind: { type: string, enum: [b, a], description: The kind. }
            Pair: { type: array, prefixItems: [{ type: string }, { $ref: '#/components/schemas/Node' }] }
            Node:
              deprecated: true
              properties: { next: { $ref: '#/components/schemas/Node' }, name: { type: string, example: n, default: d } }
            """);

        Assert.Empty(generated.Problems);
        Assert.Single(generated.Files.Keys, name => name.EndsWith(".Node.g.cs", StringComparison.Ordinal));
        Assert.Single(generated.Files.Keys, name => name.EndsWith(".Kind.g.cs", StringComparison.Ordinal));
        Assert.Single(generated.Files.Keys, name => name.EndsWith(".Pair.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hierarchy_is_shared_as_a_whole_or_not_at_all()
    {
        const string Pets = """
            Pet: { required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
            Owner: { properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """;

        GeneratedProject equal = Between(Pets, Pets + """

            Home: { properties: { pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
            """);
        GeneratedProject more = Between(Pets + "\nOther: { properties: { a: { type: string } } }", Pets + """

            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { tricks: { type: integer } } }] }
            Other: { properties: { a: { type: string } } }
            """);

        Assert.Empty(equal.Problems);
        Assert.Contains("List<global::Acme.App.Common.Pet>? Pets", equal.File(".Home.g.cs"), StringComparison.Ordinal);
        Assert.Equal(
            ["Cat", "Owner", "Pet"],
            more.Diagnostics.Select(one => one.GetMessage().Split('\'')[1]).Order(StringComparer.Ordinal));
        Assert.Contains(more.Problems, one => one.EndsWith("only this description has the derived class 'Dog'", StringComparison.Ordinal));
        Assert.Equal(2, more.Files.Keys.Count(name => name.EndsWith(".Cat.g.cs", StringComparison.Ordinal)));
    }

    private static GeneratedProject Between(string source, string own)
    {
        DescriptionFile common = SharedApis.Describe("common", source);
        common.Metadata.Remove("TypesFrom");
        return Compile.Project(new Project(common.With("Role", "models"), SharedApis.Describe("own", own)));
    }

    private static string Inline(string schema) => schema.StartsWith('{') ? schema : $"{{ {schema} }}";
}
