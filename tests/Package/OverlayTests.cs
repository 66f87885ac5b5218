using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>Overlays that items list, and those that are found by their names.</summary>
public class OverlayTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Overlays_are_applied_in_order_and_edits_of_them_are_noticed()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("specs/pets.openapi.yaml", Description("Pets"));
        consumer.Write("specs/pets.overlay.yaml", Overlay("{ target: $.components.schemas.Item.properties, update: { color: { type: string } } }"));
        consumer.Write("shop.json", Description("Shop"));
        consumer.Write("fixes [1]/first.yaml", Overlay("{ target: $.components.schemas, update: { Cart: { type: object } } }"));
        consumer.Write("second.yaml", Overlay(
            "{ target: $.components.schemas.Cart, update: { properties: { owner: { $ref: 'parts/owner.yaml' } } } }",
            "{ target: $.nothing, remove: true }"));
        consumer.Write("parts/owner.yaml", "type: object\nproperties: { name: { type: string } }\n");
        consumer.Project("net10.0", properties: "<WarningsNotAsErrors>OAG0707</WarningsNotAsErrors>", items: """
            <OpenApiDescription Include="shop.json" Overlays="fixes [1]/first.yaml; second.yaml" />
            """);
        consumer.Write("Program.cs", """
            var cart = new Consumer.Shop.Cart { Owner = new() { Name = "Ann" } };
            Console.WriteLine(new Consumer.Pets.Item { Color = "red" }.Color + " " + cart.Owner!.Name);
            """);

        string output = (await consumer.Dotnet("run")).Succeeded().Output;

        Assert.Contains("red Ann", output, StringComparison.Ordinal);
        Assert.Contains("second.yaml(5,14): warning OAG0707: '$.nothing' selects nothing", output, StringComparison.Ordinal);

        consumer.Edit("specs/pets.overlay.yaml", "color", "size");
        consumer.Edit("Program.cs", "{ Color = \"red\" }.Color", "{ Size = \"small\" }.Size");
        Assert.Contains("small Ann", (await consumer.Dotnet("run --no-restore")).Succeeded().Output, StringComparison.Ordinal);

        File.Delete(Path.Combine(consumer.Folder, "second.yaml"));
        string missing = (await consumer.Dotnet("build --no-restore --nologo -v q")).Failed().Output;
        Assert.Contains("shop.json(1,1): error OAG0701: The overlay 'second.yaml'", missing, StringComparison.Ordinal);
    }

    private static string Description(string title) => $$"""
        { "openapi": "3.0.3", "info": { "title": "{{title}}", "version": "1.0.0" }, "paths": {},
          "components": { "schemas": { "Item": { "type": "object", "properties": { "name": { "type": "string" } } } } } }
        """;

    private static string Overlay(params string[] actions) =>
        "overlay: 1.1.0\ninfo: { title: Changes, version: 1.0.0 }\nactions:\n" + string.Concat(actions.Select(action => "- " + action + "\n"));
}
