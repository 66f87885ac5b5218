using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Overlays;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Overlays of a project's descriptions, from the items to the generated code.</summary>
public class OverlayTests
{
    private const string Listed = "fixes/shop.yaml";

    [Fact]
    public void A_listed_overlay_changes_types_and_operations()
    {
        GeneratedProject generated = Compile.Project(WithOverlay(
            "{ target: \"$.paths['/orders/{id}'].get\", update: { operationId: findOrder } }",
            "{ target: $.components.schemas.Order.properties, update: { paid: { type: boolean, description: Whether it is paid. } } }",
            "{ target: $.components.schemas.Order.properties.status, remove: true }"));

        Assert.Empty(generated.Problems);
        Assert.Contains(" FindAsync(", string.Concat(generated.Files.Values), StringComparison.Ordinal);
        string order = generated.File(".Order.g.cs");
        Assert.Contains("public bool? Paid", order, StringComparison.Ordinal);
        Assert.DoesNotContain("Status", order, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_values_that_an_overlay_adds_are_in_its_file()
    {
        GeneratedProject generated = Compile.Generate(WithOverlay(
            "{ target: $.components.schemas, update: { Extra: { type: object, properties: { a: { $ref: '#/components/schemas/Missing' } } } } }"));

        Assert.StartsWith(Listed + "(4,93): ", Assert.Single(generated.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_the_description_stay_in_its_file()
    {
        var description = new DescriptionFile(Shop.Path, Shop.Text.Replace("[open, paid]", "[open, paid, open]", StringComparison.Ordinal));
        GeneratedProject before = Compile.Generate(new Project(description));

        GeneratedProject after = Compile.Generate(WithOverlay(description, "{ target: $.info, update: { description: An overlay. } }"));

        Assert.Single(before.Diagnostics);
        Assert.Equal(before.Problems, after.Problems);
    }

    [Fact]
    public void An_overlay_beside_a_description_is_found_by_its_name()
    {
        GeneratedProject generated = Compile.Project(new Project(
            Shop.File("specs/shop.openapi.yaml"),
            Overlay("specs/shop.overlay.yaml", "{ target: $.components.schemas.Order.properties, update: { paid: { type: boolean } } }"),
            Overlay("specs/other.overlay.yaml", "{ target: $.nothing, remove: true }")));

        Assert.Empty(generated.Problems);
        Assert.Contains("public bool? Paid", generated.File(".Order.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_overlay_is_reported_and_the_others_are_applied()
    {
        Project project = WithOverlay("{ target: $.components.schemas.Order.properties, update: { paid: { type: boolean } } }");
        project.Descriptions[0].Metadata["Overlays"] = "nothing.yaml; " + Listed;

        GeneratedProject generated = Compile.Generate(project);

        string problem = Assert.Single(generated.Problems);
        Assert.StartsWith(Shop.Path + "(1,1): error OAG0701: The overlay 'nothing.yaml'", problem, StringComparison.Ordinal);
        Assert.Contains("public bool? Paid", generated.File(".Order.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_with_a_syntax_error_is_the_only_problem()
    {
        Project project = WithOverlay("{ target: $.nothing, remove: true }", "{ target: $.info");

        Assert.StartsWith(Listed + "(", Assert.Single(Compile.Generate(project).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void References_of_an_overlay_start_at_the_description()
    {
        GeneratedProject generated = Compile.Project(new Project(
            Shop.File("specs/shop.yaml").With("Overlays", "overlays/parts.yaml"),
            Overlay("overlays/parts.yaml", "{ target: $.components.schemas.Order.properties, update: { payer: { $ref: 'parts/payer.yaml' } } }"),
            new DescriptionFile("specs/parts/payer.yaml", "type: object\nproperties: { iban: { type: string } }")
                .With("Role", "Part").With("FoundPart", "true")));

        Assert.Empty(generated.Problems);
        Assert.Contains("Payer", generated.File(".Order.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Iban", string.Concat(generated.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_of_a_listed_part_changes_what_references_find()
    {
        GeneratedProject generated = Compile.Project(new Project(
            new DescriptionFile(
                "shop.yaml", Shop.Text.Replace("name: { type: string }", "name: { $ref: 'common.yaml#/Name' }", StringComparison.Ordinal)),
            new DescriptionFile("common.yaml", "Name: { type: string }").With("Role", "Part").With("Overlays", Listed),
            Overlay(Listed, "{ target: $.Name, update: { format: date } }")));

        Assert.Empty(generated.Problems);
        Assert.Contains("DateOnly? Name", generated.File(".Customer.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptions_of_version_2_have_overlays_too()
    {
        GeneratedProject generated = Compile.Project(WithOverlay(
            new DescriptionFile(Shop.Path, """
                {
                  "swagger": "2.0", "info": { "title": "Shop", "version": "1" }, "host": "shop.example",
                  "paths": { "/orders": { "get": { "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Order" } } } } } },
                  "definitions": { "Order": { "type": "object", "properties": { "id": { "type": "string" } } } }
                }
                """),
            "{ target: \"$.paths['/orders'].get\", update: { operationId: listOrders } }",
            "{ target: $.definitions.Order.properties.id, update: { format: date } }"));

        Assert.Empty(generated.Problems);
        Assert.Contains("DateOnly? Id", generated.File(".Order.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" ListAsync(", string.Concat(generated.Files.Values), StringComparison.Ordinal);
    }

    private static Project WithOverlay(params string[] actions) => WithOverlay(Shop.File(), actions);

    private static Project WithOverlay(DescriptionFile description, params string[] actions) =>
        new(description.With("Overlays", Listed), Overlay(Listed, actions));

    private static DescriptionFile Overlay(string path, params string[] actions) =>
        new(path, Overlaid.With(actions)) { Metadata = new() { ["Overlay"] = path } };
}
