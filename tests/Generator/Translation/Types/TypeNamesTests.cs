using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

public class TypeNamesTests
{
    private const string Object = """{ "type": "object", "properties": { "a": { "type": "string" } } }""";

    [Theory]
    [InlineData("stage_pipeline", "StagePipeline")]
    [InlineData("System.String", "SystemString")]
    [InlineData("v1.Pet", "V1Pet")]
    [InlineData("2fa", "TwoFa")]
    [InlineData("io.k8s.api.core.v1.Pod", "V1Pod")]
    [InlineData("com.acme.orders.Order", "Order")]
    [InlineData("api.v2010.account.message", "AccountMessage")]
    [InlineData("billing_portal.session", "BillingPortalSession")]
    [InlineData("class", "Class")]
    [InlineData("Task", "Task")]
    [InlineData("Options", "Options")]
    [InlineData("Object", "Object")]
    [InlineData("PetsClient", "PetsClientModel")]
    [InlineData("IPetsClient", "IPetsClientModel")]
    [InlineData("PetsJson", "PetsJsonModel")]
    [InlineData("Value", "ValueModel")]
    public void A_component_has_its_name(string component, string name) =>
        Assert.Equal(name, Assert.Single(Translated.Schemas($"\"{component}\": {Object}").Api.Types).Name);

    [Fact]
    public void Components_that_differ_by_case_or_punctuation_get_distinct_names() => Assert.Equal(
        ["InvoiceItem", "InvoiceitemObject", "InvoiceItem_2", "Pet"],
        Translated.Schemas($"\"InvoiceItem\": {Object}, \"Invoiceitem\": {Object}, \"Invoice_item\": {Object}, \"Pet\": {Object}")
            .Api.Types.Select(type => type.Name));

    [Fact]
    public void A_component_comes_before_an_inner_schema_that_would_have_its_name()
    {
        Translated translated = Translated.Schemas(
            $$"""{{"\"Stage\""}}: { "properties": { "pipeline": {{Object}} } }, "StagePipeline": {{Object}}""");

        Assert.Equal("Pipeline:StagePipelineObject", translated.Properties("Stage"));
    }

    [Fact]
    public void A_namespace_is_kept_if_the_name_without_it_is_taken() => Assert.Equal(
        ["CoreV1Event", "Event", "EventsV1Event", "V1Event"],
        Translated.Schemas($"\"a.core.v1.Event\": {Object}, \"a.events.v1.Event\": {Object}, \"V1Event\": {Object}, \"b.Event\": {Object}")
            .Api.Types.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_shape_distinguishes_an_inner_schema_from_another_type() => Assert.Equal(
        ["Pet", "PetCare", "PetCareUnion", "PetKind", "PetKindEnum", "PetSize", "PetSizeTuple"],
        Translated.Schemas(
            $$"""
            "Pet": { "properties": {
              "kind": { "enum": ["cat"] },
              "care": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
              "size": { "prefixItems": [{ "type": "integer" }, { "type": "string" }] } } },
            "PetKind": {{Object}}, "PetCare": {{Object}}, "PetSize": {{Object}}
            """,
            "3.1.0").Api.Types.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_suffix_distinguishes_a_body_from_a_component() => Assert.Equal(
        ["AddPetRequest", "AddPetRequestBody"],
        Translated.Paths(
            $$"""
            {{"\"/pets\""}}: { "post": { "operationId": "addPet", "responses": {},
              "requestBody": { "content": { "application/json": { "schema": {{Object}} } } } } }
            """,
            $$"""{{"\"schemas\""}}: { "AddPetRequest": {{Object}} }""").Api.Types.Select(type => type.Name));

    [Fact]
    public void A_declared_name_is_kept()
    {
        Translated translated = Translated.Schemas("""
            "a": { "x-csharp-name": "URLThing", "properties": { "x": { "x-csharp-name": "eTag", "type": "string" }, "e_tag": { "type": "string" } } },
            "b": { "x-csharp-name": "not a name", "properties": { "x": { "type": "string" } } }
            """);

        Assert.Equal("eTag:String ETag:String", translated.Properties("URLThing"));
        Assert.Equal("X:String", translated.Properties("B"));
        Assert.Equal(["OAG0320"], translated.ProblemIds);
    }

    [Fact]
    public void A_declared_property_name_takes_precedence_over_a_derived_one() => Assert.Equal(
        "Id_2:String Id:String",
        Translated.Schemas(
            """ "T": { "properties": { "id": { "type": "string" }, "key": { "x-csharp-name": "Id", "type": "string" } } } """).Properties("T"));

    [Theory]
    [InlineData("additionalProperties", "AdditionalPropertiesValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("GetHashCode", "GetHashCodeValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("getType", "GetTypeValue")]
    [InlineData("t", "TValue")]
    [InlineData("message", "Message")]
    [InlineData("type", "Type")]
    [InlineData("$ref", "Ref")]
    [InlineData("+1", "Plus1")]
    public void A_property_never_has_the_name_of_a_generated_member(string wireName, string name) =>
        Assert.Equal(name + ":String", Translated.Schemas(
            $$$"""{{{"\"T\""}}}: { "properties": { "{{{wireName}}}": { "type": "string" } } }""").Properties("T"));

    [Fact]
    public void Properties_that_differ_by_punctuation_get_distinct_names() => Assert.Equal(
        "Id:String UnderscoreId:String Id_2:String Plus1:Int64 Minus1:Int64",
        Translated.Schemas("""
            "T": { "properties": { "id": { "type": "string" }, "_id": { "type": "string" }, "Id": { "type": "string" },
              "+1": { "type": "integer" }, "-1": { "type": "integer" } } }
            """).Properties("T"));

    [Fact]
    public void A_schema_added_changes_no_other_name()
    {
        Gen<string> name = Gen.String[Gen.Char["aAbB12_ .-"], 1, 5];
        Gen.Select(name.Array[1, 12], name, Gen.Int[0, 11]).Sample((names, added, at) =>
        {
            string[] before = [.. names.Distinct()];
            string[] after = [.. before];
            if (!before.SelectMany(Normal).Intersect(Normal(added)).Any())
            {
                after = [.. before[..Math.Min(at, before.Length)], added, .. before[Math.Min(at, before.Length)..]];
            }

            Dictionary<string, string> named = NamesOf(after);
            Assert.All(NamesOf(before), pair => Assert.Equal(pair.Value, named[pair.Key]));
            Assert.Equal(named.Count, named.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(named.Values, value => Assert.True(SyntaxFacts.IsValidIdentifier(value), value));
        });

        // Names that are alike are related: the later one gives way.
        static IEnumerable<string> Normal(string text) =>
            SourceGeneration.Naming.ComponentNames.Of([text]).Single().Select(candidate => candidate.ToUpperInvariant());
    }

    [Fact]
    public void A_property_added_changes_no_other_name() => Assert.Equal(
        "Id:String UnderscoreId:String",
        string.Join(" ", Translated.Schemas("""
            "T": { "properties": { "new": { "type": "string" }, "id": { "type": "string" }, "_id": { "type": "string" },
              "newer": { "type": "string" } } }
            """).Properties("T").Split(' ')[1..3]));

    [Fact]
    public void Types_of_operations_are_named_by_the_operation_or_the_component_they_stand_in()
    {
        Translated translated = Translated.Paths(
            """
            "/foo": {
              "post": {
                "operationId": "postFoo",
                "parameters": [ { "name": "sort", "in": "query", "schema": { "enum": ["up"] } }, { "$ref": "#/components/parameters/Mode" } ],
                "requestBody": { "content": { "application/json": { "schema": { "properties": { "a": { "properties": { "b": {
                  "type": "string" } } } } } } } },
                "responses": {
                  "200": { "$ref": "#/components/responses/Bar" },
                  "404": { "description": "", "content": { "application/json": { "schema": { "properties": { "why": { "type": "string" } } } } } },
                  "default": { "description": "", "content": { "application/json": { "schema": { "properties": { "why": {
                    "type": "string" } } } } } } } },
              "put": { "requestBody": { "$ref": "#/components/requestBodies/Baz" }, "responses": { "200": { "$ref": "#/components/responses/Bar" } } }
            }
            """,
            """
            "parameters": { "Mode": { "name": "mode", "in": "query", "schema": { "enum": ["fast"] } } },
            "requestBodies": { "Baz": { "content": { "application/json": { "schema": { "properties": { "c": { "type": "string" } } } } } } },
            "responses": { "Bar": { "description": "", "content": { "application/json": { "schema": { "type": "array",
              "items": { "properties": { "d": { "type": "string" } } } } } } } }
            """);

        Assert.Equal(
            ["BarResponseItem", "BazRequest", "CreateFooError", "CreateFooError404", "CreateFooRequest", "CreateFooRequestA", "CreateFooSort",
                "Mode"],
            translated.Api.Types.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal("BarResponseItem[] ReplaceAsync(BazRequest request)", translated.Signature("ReplaceAsync"));
    }

    [Theory]
    [InlineData("common.json#/Order", """{ "Order": { "properties": { "id": { "type": "string" } } } }""", "Order")]
    [InlineData("common.json#/types/order_line", """{ "types": { "order_line": { "properties": { "id": { "type": "string" } } } } }""", "OrderLine")]
    [InlineData("common.json#/Order", """{ "Order": { "type": "array", "items": { "properties": { "id": { "type": "string" } } } } }""", "OrderItem")]
    [InlineData(
        "common.json#/Order/properties/payer", """{ "Order": { "properties": { "payer": { "properties": { "id": { "type": "string" } } } } } }""",
        "OrderPayer")]
    [InlineData(
        "common.json#/components/schemas/Order",
        """{ "components": { "schemas": { "Order": { "properties": { "id": { "type": "string" } } } } } }""", "Order")]
    [InlineData("order.json", """{ "properties": { "id": { "type": "string" } } }""", "Order")]
    [InlineData("order.json#/properties/payer", """{ "properties": { "payer": { "properties": { "id": { "type": "string" } } } } }""", "OrderPayer")]
    [InlineData("common.json#/0", """[ { "properties": { "id": { "type": "string" } } } ]""", "Common")]
    public void A_schema_of_another_file_is_named_by_its_pointer_or_the_file(string reference, string part, string name)
    {
        Translated translated = Translated.WithParts(
            $$"""
            { "openapi": "3.0.3", "paths": {}, "components": { "schemas": { "Shop": {
              "properties": { "x": { "$ref": "{{reference}}" } } } } } }
            """,
            (reference.Split('#')[0], part));

        Assert.Equal(["Shop", name], translated.Api.Types.Select(type => type.Name));
    }

    [Fact]
    public void Schemas_of_another_file_have_the_same_names_for_all_references()
    {
        Translated translated = Translated.WithParts(
            """
            { "openapi": "3.0.3", "paths": {}, "components": { "schemas": {
              "Shop": { "properties": { "orders": { "type": "array", "items": { "$ref": "common.json#/Order" } },
                "owner": { "$ref": "common.json#/Customer" } } },
              "Buyer": { "$ref": "common.json#/Customer" } } } }
            """,
            ("common.json", """
            { "Order": { "properties": { "payer": { "$ref": "#/Customer" }, "note": { "properties": { "id": { "type": "string" } } } } },
              "Customer": { "properties": { "id": { "type": "string" } } } }
            """));

        Assert.Equal("Orders:Order[] Owner:Customer", translated.Properties("Shop"));
        Assert.Equal("Payer:Customer Note:OrderNote", translated.Properties("Order"));
    }

    [Fact]
    public void Sections_that_share_names_do_not_disturb_each_other()
    {
        Translated translated = Translated.File(SharedData.Path("corpus", "oapi-codegen-oapi-codegen", "conflicts-spec.yaml"));

        Assert.Equal("Value:String", translated.Properties("Bar"));
        Assert.Equal("Value:Int64", translated.Properties("BarRequest"));
        Assert.Equal("Value1:Bar Value2:Bar2", translated.Properties("BarResponse"));
        Assert.Equal("Name:String", translated.Properties("CreateItemRequest"));
        Assert.Equal("Id:String Name:String", translated.Properties("CreateItemResponse"));
        Assert.Equal("Name:String Species:String", translated.Properties("PetRequest"));
        Assert.Equal("Data:Widget[] Metadata:Metadata", translated.Properties("ListEntitiesResponse"));
        Assert.Equal("Resource UpdateAsync(Path String id!, ResourceMvo request)", translated.Signature("UpdateAsync"));
    }

    private static Dictionary<string, string> NamesOf(string[] components)
    {
        Translated translated = Translated.Schemas(string.Join(", ", components.Select(name => $"\"{name}\": {Object}")));
        return components.Zip(translated.Api.Types.Select(type => type.Name)).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
