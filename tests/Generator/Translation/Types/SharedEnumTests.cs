using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

/// <summary>Inline lists of values with the same name and the same values are one type.</summary>
public class SharedEnumTests
{
    private const string Holder = """ "account_holder_type": { "enum": ["company", "individual"] } """;

    [Fact]
    public void The_same_list_of_values_is_one_type_in_schemas_and_operations()
    {
        Translated translated = Translated.Document($$$"""
            { "openapi": "3.0.3", "info": { "title": "T", "version": "1" },
              "paths": { "/pets": { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "properties": { "bank": { "properties": { {{{Holder}}} } } } } } } },
                "responses": { "204": { "description": "" } } } } },
              "components": { "schemas": { "A": { "properties": { {{{Holder}}} } }, "B": { "properties": { {{{Holder}}} } } } } }
            """);

        Assert.Equal("AccountHolderType:AccountHolderType", translated.Properties("A"));
        Assert.Equal("AccountHolderType:AccountHolderType", translated.Properties("B"));
        Assert.Equal("AccountHolderType:AccountHolderType", translated.Properties("CreatePetRequestBank"));
        Assert.Equal(["AccountHolderType"], translated.Api.Types.OfType<EnumType>().Select(type => type.Name));
    }

    [Theory]
    [InlineData(""" "status": { "enum": ["a", "b"] } """, "Status:OrderStatus")]
    [InlineData(""" "payment_types": { "items": { "enum": ["a", "b"] } } """, "PaymentTypes:PaymentType[]")]
    [InlineData(""" "ends_at": { "anyOf": [{ "enum": ["now", "never"] }, { "type": "integer" }] } """, "EndsAt:OrderEndsAt")]
    [InlineData(""" "day_of_week": { "enum": ["mon", "tue"] } """, "DayOfWeek:OrderDayOfWeek")]
    [InlineData(""" "http_method": { "enum": ["get", "put"] } """, "HttpMethod:OrderHttpMethod")]
    [InlineData(""" "request_limits": { "enum": ["a", "b"] } """, "RequestLimits:OrderRequestLimits")]
    [InlineData(""" "line_item": { "enum": ["a", "b"] } """, "LineItem:OrderLineItem")]
    [InlineData(""" "items": { "enum": ["a", "b"] } """, "Items:OrderItems")]
    [InlineData(""" "by_name": { "additionalProperties": { "enum": ["a", "b"] } } """, "ByName:{OrderByNameValue}")]
    public void A_property_gives_its_name(string property, string expected) => Assert.Equal(
        expected,
        Translated.Schemas($$""" "Order": { "properties": { {{property}} } }, "LineItem": { "properties": { "id": { "type": "string" } } } """)
            .Properties("Order"));

    [Fact]
    public void A_property_of_one_word_has_the_nearest_name_before_it()
    {
        Translated translated = Translated.Schemas("""
            "Customer": { "properties": {
              "tax_id_data": { "items": { "properties": { "type": { "enum": ["eu_vat", "gb_vat"] } } } },
              "spending_limits": { "items": { "properties": { "categories": { "items": { "enum": ["food", "rent"] } } } } },
              "source": { "anyOf": [{ "properties": { "mode": { "enum": ["a", "b"] } } }, { "type": "string" }] } } }
            """);

        Assert.Equal(
            ["SourceMode", "SpendingLimitCategory", "TaxIdDataType"],
            translated.Api.Types.OfType<EnumType>().Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "enum": ["card", "bank", "cash"] }""")]
    [InlineData("""{ "enum": ["bank", "card"] }""")]
    [InlineData("""{ "enum": ["card", "bank"], "x-enum-varnames": ["Card", "Account"] }""")]
    [InlineData("""{ "enum": ["card", "bank"], "x-enum-descriptions": ["By card.", "By transfer."] }""")]
    [InlineData("""{ "enum": ["card", "bank"], "x-enum-deprecated": ["bank"] }""")]
    public void Another_list_has_a_longer_name(string other)
    {
        Translated translated = Translated.Schemas($$"""
            "A": { "properties": { "payment_type": { "enum": ["card", "bank"] } } },
            "B": { "properties": { "payment_type": {{other}} } },
            "C": { "properties": { "payment_type": { "enum": ["card", "bank"] } } }
            """);

        Assert.Equal(
            ["PaymentType:PaymentType", "PaymentType:BPaymentType", "PaymentType:PaymentType"],
            new[] { "A", "B", "C" }.Select(translated.Properties));
    }

    [Fact]
    public void The_documentation_is_what_all_uses_have_in_common()
    {
        string[] docs = ["How to pay.", "How to pay.", "How it was paid."];
        string Schemas(int count) => string.Join(", ", docs.Take(count).Select((doc, i) => $$"""
            "T{{i}}": { "properties": { "payment_type": {
              "enum": ["a", "b"], "deprecated": {{(i == 0 ? "true" : "false")}}, "description": "{{doc}}" } } }
            """));

        Assert.Equal(("How to pay.", true), DocOf(1));
        Assert.Equal(("How to pay.", false), DocOf(2));
        Assert.Equal((null, false), DocOf(3));

        (string? Summary, bool IsDeprecated) DocOf(int count) =>
            Translated.Schemas(Schemas(count)).Type<EnumType>("PaymentType").Doc is var doc ? (doc.Summary, doc.IsDeprecated) : default;
    }

    [Fact]
    public void Types_that_projects_import_implicitly_are_known()
    {
        string[] namespaces = ["System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
            "System.Collections.Generic"];
        string[] unknown = [.. new[] { typeof(object), typeof(Console), typeof(HttpClient), typeof(Uri), typeof(Enumerable), typeof(Parallel) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => namespaces.Contains(type.Namespace) && !type.IsNested && !type.IsInterface)
            .Select(type => type.Name.Split('`')[0])
            .Where(name => name.All(char.IsLetter) && Words.Split(name).Count > 1 && !WellKnownTypes.Contains(name))
            .Where(name => !new[] { "Attribute", "Exception", "EventArgs", "Extensions" }.Any(name.EndsWith))

            // Public in the assembly, but not in its reference assembly.
            .Where(name => !name.EndsWith("Comparer", StringComparison.Ordinal) && name != "UnitySerializationHolder")
            .Distinct()];

        Assert.Empty(unknown);
    }
}
