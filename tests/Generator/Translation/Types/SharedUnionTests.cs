using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

/// <summary>Inline unions of the same components and scalars are one type.</summary>
public class SharedUnionTests
{
    private const string Components = """
        "Customer": { "properties": { "id": { "type": "string" } } },
        "DeletedCustomer": { "properties": { "deleted": { "type": "boolean" } } },
        "Either": { "anyOf": [{ "$ref": "#/components/schemas/Customer" }, { "type": "string" }] }
        """;

    private const string Expandable = """{ "anyOf": [{ "maxLength": 9, "type": "string" }, { "$ref": "#/components/schemas/Customer" }] }""";

    [Fact]
    public void The_same_cases_are_one_type_in_schemas_and_lists()
    {
        Translated translated = Translated.Schemas($$"""
            {{Components}},
            "Invoice": { "properties": { "customer": {{Expandable}}, "payers": { "items": {{Expandable}} } } },
            "Quote": { "properties": { "buyer": { "nullable": true, "description": "Who buys.", {{Expandable[1..]}} } }
            """);

        Assert.Equal("Customer:CustomerOrString Payers:CustomerOrString[]", translated.Properties("Invoice"));
        Assert.Equal("Buyer:CustomerOrString?", translated.Properties("Quote"));
        UnionType shared = Assert.Single(translated.Api.Types.OfType<UnionType>(), type => type.Name == "CustomerOrString");
        Assert.Null(shared.Doc.Summary);
        Assert.Equal(["Customer", "String"], shared.Cases.Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "$ref": "#/components/schemas/Customer" }] }""", "CustomerOrString")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Customer" }, { "type": "string" }] }""", "CustomerOrString")]
    [InlineData(
        """
        { "oneOf": [{ "type": "integer" }, { "$ref": "#/components/schemas/DeletedCustomer" }, { "$ref": "#/components/schemas/Customer" }] }
        """,
        "DeletedCustomerOrCustomerOrInt64")]
    [InlineData("""{ "$ref": "#/components/schemas/Either" }""", "Either")]
    [InlineData(
        """{ "x-csharp-type-name": "Payee", "oneOf": [{ "type": "string" }, { "$ref": "#/components/schemas/Customer" }] }""",
        "Payee")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Customer" }, { "$ref": "#/components/schemas/DeletedCustomer" }] }""", "OrderOwner")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""", "OrderOwner")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "properties": { "id": { "type": "string" } } }] }""", "OrderOwner")]
    public void Cases_give_the_name_if_they_are_components_and_scalars(string owner, string type)
    {
        Translated translated = Translated.Schemas($$""" {{Components}}, "Order": { "properties": { "owner": {{owner}} } } """);

        Assert.Equal("Owner:" + type, translated.Properties("Order"));
    }

    [Fact]
    public void Unions_with_other_constraints_are_other_types()
    {
        Translated translated = Translated.Schemas($$"""
            {{Components}},
            "Invoice": { "properties": { "customer": {{Expandable}} } },
            "Quote": { "properties": { "buyer": {{Expandable.Replace("9", "10", StringComparison.Ordinal)}} } }
            """);

        Assert.Equal("Customer:CustomerOrString", translated.Properties("Invoice"));
        Assert.Equal("Buyer:QuoteBuyer", translated.Properties("Quote"));
    }

    [Fact]
    public void A_component_keeps_its_name()
    {
        Translated translated = Translated.Schemas($$"""
            {{Components}},
            "Invoice": { "properties": { "customer": {{Expandable}} } },
            "CustomerOrString": { "properties": { "id": { "type": "string" } } }
            """);

        Assert.Equal("Customer:InvoiceCustomer", translated.Properties("Invoice"));
    }

    [Fact]
    public void A_class_refers_to_itself_by_a_shared_union()
    {
        Translated translated = Translated.Schemas("""
            "Node": { "properties": { "next": { "anyOf": [{ "type": "string" }, { "$ref": "#/components/schemas/Node" }] } } }
            """);

        Assert.Equal("Next:NodeOrString", translated.Properties("Node"));
    }
}
