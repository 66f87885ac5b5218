using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;
using Xunit;
using static System.StringComparison;

namespace Truto.Generated.Tests.Generator.Translation.Reuse;

/// <summary>
/// After an edit, only what depends on it is translated again. <see cref="EditedTranslation"/> compares each result with that of the text alone.
/// </summary>
public class UnitTranslationTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: https://shop.example }]
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200':
                  description: Pets
                  headers: { X-Total: { schema: { type: integer } } }
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
                default: { $ref: '#/components/responses/Problem' }
          /orders:
            get:
              operationId: listOrders
              responses:
                '200': { description: Orders, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
        components:
          responses:
            Problem: { description: Problem, content: { application/json: { schema: { type: object, properties: { title: { type: string } } } } } }
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
                owner: { $ref: '#/components/schemas/Owner' }
                state: { type: object, properties: { text: { type: string } } }
            Owner: { type: object, properties: { name: { type: string } } }
            Order: { type: object, required: [kind], properties: { number: { type: integer }, kind: { type: string, enum: [order] } } }

        """;

    [Fact]
    public void A_changed_class_is_translated_again_with_what_refers_to_it()
    {
        var shop = new EditedTranslation(Shop);

        shop.Edit(Shop.Replace("Owner: { type: object,", "Owner: { type: object, description: A person.,", Ordinal));

        // Pet refers to Owner, and GET /pets to Pet.
        Assert.Equal(["Order", "ProblemResponse"], shop.ReusedTypes.Order(StringComparer.Ordinal));
        Assert.Equal(["List"], shop.ReusedOperations);
        Assert.Contains(shop.Api!.Types, type => type.Doc.Summary == "A person.");
    }

    [Fact]
    public void A_changed_operation_is_translated_again_alone()
    {
        var shop = new EditedTranslation(Shop);

        shop.Edit(Shop.Replace("operationId: listOrders", "operationId: listOrders\n      summary: All orders.", Ordinal));

        Assert.Equal(["Order", "Owner", "Pet", "PetState", "ProblemResponse"], shop.ReusedTypes.Order(StringComparer.Ordinal));
        Assert.Single(shop.ReusedOperations);
    }

    [Fact]
    public void An_edit_that_changes_no_value_translates_nothing_again()
    {
        var shop = new EditedTranslation(Shop);

        shop.Edit(Shop.Replace("paths:", "# Comment\n\npaths:", Ordinal));

        Assert.Equal(5, shop.ReusedTypes.Count);
        Assert.Equal(2, shop.ReusedOperations.Count);
    }

    /// <summary>Pet asks for the name of its state, which the new schema takes.</summary>
    [Fact]
    public void A_class_whose_type_gets_another_name_is_translated_again()
    {
        var shop = new EditedTranslation(Shop);

        const string Other = "    PetState: { type: object, properties: { x: { type: string } } }\n";
        shop.Edit(Shop.Replace("    Owner: {", Other + "    Owner: {", Ordinal));

        Assert.DoesNotContain("Pet", shop.ReusedTypes);
        Assert.Contains("Order", shop.ReusedTypes);
    }

    /// <summary>The name of the class for headers is asked for before the type of the error, which differs.</summary>
    [Fact]
    public void An_operation_keeps_the_names_that_it_got_before_an_answer_differed()
    {
        string text = Shop.Replace(
            "default: { $ref: '#/components/responses/Problem' }",
            "default: { description: Problem, content: { application/json: { schema: { type: object, properties: { title: { type: string } } } } } }",
            Ordinal);
        var shop = new EditedTranslation(text);
        string error = Assert.IsType<NamedType>(Method(shop).Errors[0].Type).Name;

        shop.Edit(text.Replace(
            "    Owner: {", $"    {error}: {{ type: object, properties: {{ x: {{ type: string }} }} }}\n    Owner: {{", Ordinal));

        Assert.Single(shop.ReusedOperations);
        Assert.Equal("ListPetsHeaders", Method(shop).Headers!.Name);
        Assert.NotEqual(error, Assert.IsType<NamedType>(Method(shop).Errors[0].Type).Name);
    }

    [Theory]
    [InlineData("https://shop.example", "https://other.example")]
    [InlineData("\"1\"", "\"2\"")]
    [InlineData("3.1.0", "3.0.3")]
    public void A_change_outside_all_sections_translates_everything_again(string old, string changed)
    {
        var shop = new EditedTranslation(Shop);

        shop.Edit(Shop.Replace(old, changed, Ordinal));

        Assert.Equal([], shop.ReusedTypes);
        Assert.Equal([], shop.ReusedOperations);
    }

    [Fact]
    public void Other_settings_translate_everything_again()
    {
        var shop = new EditedTranslation(Shop);

        shop.Edit(Shop, options => options with { HasDateOnly = false });

        Assert.Equal([], shop.ReusedTypes);
    }

    /// <summary>Rules of the project can apply to any operation, and report when they do not.</summary>
    [Fact]
    public void With_paging_rules_everything_is_translated_again()
    {
        var shop = new EditedTranslation(Shop);
        var rules = PagingRules.Parse("listPets: none");

        shop.Edit(Shop, options => options with { Paging = rules });
        shop.Edit(Shop, options => options with { Paging = rules });

        Assert.Equal([], shop.ReusedOperations);
    }

    /// <summary>Cat is found through the discriminator of Pet, to which it refers, not the other way round.</summary>
    [Fact]
    public void A_base_class_knows_a_new_derived_class()
    {
        const string Pets = """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths: {}
            components:
              schemas:
                Pet: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }

            """;
        var pets = new EditedTranslation(Pets);

        pets.Edit(Pets + "    Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { tail: { type: boolean } } }] }\n");

        ObjectType pet = Assert.Single(pets.Api!.Types.OfType<ObjectType>(), type => type.Name == "Pet");
        Assert.Equal(["Cat", "Dog"], pet.Hierarchy!.Selectors[0].Values.Select(value => value.ClassName));
    }

    /// <summary>A diagnostic is reported where a schema is read first. Both classes are translated again, so that none is lost.</summary>
    [Fact]
    public void Diagnostics_of_unchanged_schemas_are_reported_again()
    {
        string text = Shop.Replace("text: { type: string }", "text: { type: string, format: date, enum: [a, a] }", Ordinal);
        var shop = new EditedTranslation(text);

        shop.Edit(text.Replace("title: Problem", "title: Fault", Ordinal).Replace("number: {", "numbers: {", Ordinal));

        Assert.Equal(["Owner", "ProblemResponse"], shop.ReusedTypes.Order(StringComparer.Ordinal));
    }

    /// <summary>The shape of each depends on the one that is read first, so all are read again.</summary>
    [Fact]
    public void Schemas_that_are_composed_of_themselves_are_translated_again()
    {
        const string Circular = """
            openapi: 3.1.0
            info: { title: Circular, version: "1" }
            paths: {}
            components:
              schemas:
                First: { allOf: [{ $ref: '#/components/schemas/Second' }], properties: { one: { type: string } } }
                Second: { allOf: [{ $ref: '#/components/schemas/First' }], properties: { two: { type: string } } }
                Other: { type: object, properties: { x: { type: string } } }
                Last: { type: object, properties: { second: { $ref: '#/components/schemas/Second' } } }
                Alone: { type: object, properties: { y: { type: string } } }

            """;
        var circular = new EditedTranslation(Circular);

        circular.Edit(Circular.Replace("x: { type: string }", "z: { type: string }", Ordinal));

        Assert.Equal(["Alone"], circular.ReusedTypes);
    }

    /// <summary>The number is part of the name only while no other operation has the name without it.</summary>
    [Fact]
    public void An_operation_is_named_again_if_another_name_becomes_free()
    {
        string text = Shop
            .Replace("operationId: listPets", "operationId: find", Ordinal)
            .Replace("operationId: listOrders", "operationId: find_1", Ordinal);
        var shop = new EditedTranslation(text);

        shop.Edit(text.Replace("operationId: find\n", "operationId: search\n", Ordinal));

        Assert.Equal([], shop.ReusedOperations);
    }

    [Fact]
    public void A_path_item_of_another_path_is_translated_again()
    {
        const string Text = """
            openapi: 3.1.0
            info: { title: Items, version: "1" }
            paths:
              /a: { $ref: '#/components/pathItems/Item' }
            components:
              pathItems: { Item: { get: { operationId: getItem, responses: { '204': { description: Nothing } } } } }

            """;
        var items = new EditedTranslation(Text);

        items.Edit(Text.Replace("/a:", "/b:", Ordinal));

        Assert.Equal("/b", items.Api!.Client!.Clients.Single().Operations.Single().Path);
    }

    /// <summary>Operations share what their XML bodies contain; classes do not depend on it.</summary>
    [Fact]
    public void With_XML_bodies_classes_are_used_again()
    {
        string text = Shop.Replace(
            "content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }",
            "content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } }",
            Ordinal);
        var shop = new EditedTranslation(text);

        shop.Edit(text.Replace("number: {", "numbers: {", Ordinal));

        Assert.Equal(["Owner", "Pet", "PetState", "ProblemResponse"], shop.ReusedTypes.Order(StringComparer.Ordinal));
        Assert.Equal([], shop.ReusedOperations);
        Assert.NotNull(shop.Api!.Xml);
    }

    /// <summary>In 2.0, the parameters of a form are read as a schema, which is located at the first of them.</summary>
    [Fact]
    public void A_form_of_2_0_follows_each_of_its_parameters()
    {
        const string Form = """
            swagger: "2.0"
            info: { title: Form, version: "1" }
            paths:
              /pets:
                post:
                  operationId: addPet
                  consumes: [application/x-www-form-urlencoded]
                  parameters: [{ $ref: '#/parameters/Name' }, { $ref: '#/parameters/Age' }]
                  responses: { '200': { description: Added } }
            parameters:
              Name: { name: name, in: formData, type: string }
              Age: { name: age, in: formData, type: integer }

            """;
        var form = new EditedTranslation(Form);

        form.Edit(Form.Replace("name: age", "name: years", Ordinal));

        ObjectType body = Assert.Single(form.Api!.Types.OfType<ObjectType>());
        Assert.Equal(["Name", "Years"], body.Properties.Select(property => property.Name));
    }

    private static ClientOperation Method(EditedTranslation shop) =>
        shop.Api!.Client!.Clients.SelectMany(client => client.Operations).First(operation => operation.Path == "/pets");
}
