using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>What a project can change about the code of a description, from the packed package.</summary>
public class CustomizingTests(PackedPackage package)
{
    private const string Shop = """
        openapi: 3.0.3
        info: { title: Shop, version: 1.0.0 }
        servers: [{ url: https://shop.example }]
        paths:
          /pets:
            get: { operationId: listPets, tags: [Pets], responses: { '204': { description: ok } } }
            post: { operationId: createPet, tags: [Pets], deprecated: true, responses: { '204': { description: ok } } }
          /audits:
            get: { operationId: listAudits, tags: [Internal], responses: { '204': { description: ok } } }
        """;

    [Fact]
    public async Task Excluded_operations_are_not_generated()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("shop.openapi.yaml", Shop);
        consumer.Project("net10.0", items: """
            <OpenApiDescription Update="shop.openapi.yaml" ExcludeTags="internal" ExcludeDeprecated="true" />
            """);
        consumer.Write("Program.cs", """
            foreach (var type in typeof(Program).Assembly.GetTypes().Where(type => type.IsPublic && type.Name.EndsWith("sClient")))
            {
                var methods = type.GetMethods().Where(method => method.DeclaringType == type).Select(method => method.Name);
                Console.WriteLine(type.Name + ": " + string.Join(" ", methods));
            }
            """);

        string output = await consumer.Run();

        Assert.Contains("PetsClient: ListAsync", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CreateAsync", output, StringComparison.Ordinal);
        Assert.DoesNotContain("InternalClient", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severities_of_an_item_apply_to_its_description()
    {
        const string Schemas = """

            components:
              schemas:
                State: { type: integer, enum: [1, open] }
                Code: { type: object, properties: { code: { type: string, enum: [a, a] } } }
            """;
        Consumer consumer = package.NewConsumer();
        consumer.Write("shop.openapi.yaml", Shop + Schemas);
        consumer.Write("Program.cs", "Console.WriteLine(Consumer.Shop.CodeCode.A);");

        // The project treats warnings as errors.
        consumer.Project("net10.0", items: """<OpenApiDescription Update="shop.openapi.yaml" NoWarn="OAG0531; OAG0420" />""");
        await consumer.Build();

        consumer.Project("net10.0", items: """<OpenApiDescription Update="shop.openapi.yaml" NoWarn="OAG0420" WarningsAsErrors="OAG0401" />""");
        string output = (await consumer.Dotnet("build --nologo -v q")).Failed().Output;
        Assert.Matches(@"shop\.openapi\.yaml\(13,\d+\): error OAG0401", output);
        Assert.DoesNotContain("OAG0420", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declared_names_are_used_and_ignored_properties_are_preserved()
    {
        const string Schemas = """

            components:
              schemas:
                pet_v2:
                  x-csharp-name: Pet
                  type: object
                  properties:
                    st: { type: string, enum: [a, g], x-csharp-name: Status, x-csharp-type-name: PetStatus, x-csharp-value-names: { g: Gone } }
                    internal: { type: integer, x-csharp-ignore: true }
            """;
        Consumer consumer = package.NewConsumer();
        consumer.Write("shop.openapi.yaml", Shop + Schemas);
        consumer.Write("Program.cs", """
            using Consumer.Shop;

            Pet pet = System.Text.Json.JsonSerializer.Deserialize<Pet>("{\"st\":\"a\",\"internal\":7}")!;
            pet.Status = PetStatus.Gone;
            Console.WriteLine(pet.ToString());
            """);

        Assert.Contains("""{"st":"g","internal":7}""", await consumer.Run(), StringComparison.Ordinal);
    }
}
