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
            post: { operationId: createAudit, tags: [Admin], responses: { '204': { description: ok } } }
        """;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Excluded_operations_are_not_generated()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("shop.openapi.yaml", Shop);
        consumer.Project("net10.0", items: """
            <OpenApiDescription Update="shop.openapi.yaml" ExcludeTags="internal; admin" ExcludeDeprecated="true" />
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
        Assert.DoesNotContain("AdminClient", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
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
        Assert.Matches(@"shop\.openapi\.yaml\(14,\d+\): error OAG0401", output);
        Assert.DoesNotContain("OAG0420", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
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

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Types_of_a_library_and_of_the_project_are_used()
    {
        const string Calendar = """
            openapi: 3.0.3
            info: { title: Calendar, version: 1.0.0 }
            servers: [{ url: https://calendar.example }]
            paths: {}
            components:
              schemas:
                EventId: { type: string, x-csharp-type: Acme.EventId }
                Event:
                  type: object
                  required: [id, day]
                  properties:
                    id: { $ref: '#/components/schemas/EventId' }
                    day: { type: string, format: date }
                    others: { type: array, items: { type: string, format: date } }
            """;
        Consumer consumer = package.NewConsumer();
        consumer.Write("calendar.openapi.yaml", Calendar);
        consumer.Project("net10.0", items: """
            <PackageReference Include="NodaTime" Version="3.3.7" />
            <PackageReference Include="NodaTime.Serialization.SystemTextJson" Version="1.4.0" />
            <OpenApiDescription Update="calendar.openapi.yaml"
                                TypeMap="date=NodaTime.LocalDate:NodaTime.Serialization.SystemTextJson.NodaConverters.LocalDateConverter" />
            """);
        consumer.Write("Program.cs", """
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Consumer.Calendar;
            using NodaTime;

            Event one = JsonSerializer.Deserialize<Event>("{\"id\":\"e1\",\"day\":\"2026-03-02\",\"others\":[\"2026-03-03\"]}")!;
            LocalDate day = one.Day.PlusDays(1);
            Acme.EventId id = one.Id;
            Console.WriteLine($"{day == one.Others![0]} {id.Text} {one}");

            namespace Acme
            {
                [JsonConverter(typeof(EventIdConverter))]
                public sealed record EventId(string Text);

                public sealed class EventIdConverter : JsonConverter<EventId>
                {
                    public override EventId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

                    public override void Write(Utf8JsonWriter writer, EventId value, JsonSerializerOptions options) =>
                        writer.WriteStringValue(value.Text);
                }
            }
            """);

        Assert.Contains("""True e1 {"id":"e1","day":"2026-03-02","others":["2026-03-03"]}""", await consumer.Run(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Classes_have_the_chosen_collections_and_equality()
    {
        const string Schemas = """

            components:
              schemas:
                Pet: { type: object, properties: { tags: { type: array, items: { type: string } } } }
            """;
        Consumer consumer = package.NewConsumer();
        consumer.Write("shop.openapi.yaml", Shop + Schemas);
        consumer.Project("net10.0", items: """
            <OpenApiDescription Update="shop.openapi.yaml" Collections="ReadOnly" Equality="Value" />
            """);
        consumer.Write("Program.cs", """
            using Consumer.Shop;

            IReadOnlyList<string> tags = ["a"];
            Console.WriteLine(new Pet { Tags = tags } == new Pet { Tags = ["a"] });
            Console.WriteLine(typeof(Pet).GetProperty("Tags")!.PropertyType.Name);
            """);

        string output = await consumer.Run();

        Assert.Contains("True", output, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList", output, StringComparison.Ordinal);
    }
}
