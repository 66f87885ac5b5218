using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Objects that are sent as merge patches (RFC 7396), in which null removes a property.</summary>
public class MergePatchTests
{
    private const string Description = """
        openapi: 3.0.3
        info: { title: Patches, version: "1" }
        servers: [{ url: https://api.test }]
        paths:
          /pets:
            get:
              operationId: list
              tags: [pets]
              responses:
                '200': { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
            patch:
              operationId: change
              tags: [pets]
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses:
                '204': { description: Done }
                default: { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } }
            put:
              operationId: changeMap
              tags: [pets]
              requestBody:
                required: true
                content: { application/merge-patch+json: { schema: { type: object, additionalProperties: { type: integer } } } }
              responses: { '204': { description: Done } }
          /faults:
            patch:
              operationId: changeFault
              tags: [pets]
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Fault' } } } }
              responses: { '204': { description: Done } }
          /shapes:
            patch:
              operationId: changeShape
              tags: [pets]
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Animal' } } } }
              responses: { '204': { description: Done } }
        components:
          schemas:
            Kind: { type: string, enum: [cat, dog] }
            Toy: { type: object, properties: { name: { type: string }, price: { type: number, minimum: 0 } } }
            Fault: { type: object, properties: { message: { type: string }, theirs: { type: boolean, x-error: upstream } } }
            Either: { oneOf: [ { $ref: '#/components/schemas/Toy' }, { type: string } ] }
            Animal:
              type: object
              required: [type]
              properties: { type: { type: string }, colour: { type: string } }
              discriminator: { propertyName: type }
            Cat:
              allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, required: [colour], properties: { lives: { type: integer } } } ]
            Pet:
              type: object
              required: [id]
              properties:
                id: { type: string }
                name: { type: string, maxLength: 5, default: Kim }
                age: { type: integer, maximum: 30 }
                born: { type: string, format: date }
                kind: { $ref: '#/components/schemas/Kind' }
                toy: { $ref: '#/components/schemas/Toy' }
                tags: { type: array, minItems: 1, items: { type: string, maxLength: 3 } }
                toys: { type: array, items: { $ref: '#/components/schemas/Toy' } }
                either: { $ref: '#/components/schemas/Either' }
                data: { type: object }
                any: {}
                scores: { type: object, additionalProperties: { type: integer, maximum: 10 } }
                held: { type: object, additionalProperties: { $ref: '#/components/schemas/Toy' } }
              additionalProperties: { type: string, maxLength: 9 }
        """;

    [Fact]
    public void Absent_null_and_values_are_sent_as_such()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            Description,
            """
            await client.Pets.ChangeAsync(new Pet
            {
                Id = "1", Name = null, Age = 3, Born = null, Kind = null, Toy = new Toy { Name = null }, Tags = null,
                Toys = new List<Toy> { new() { Name = "ball" } },
                Scores = new Dictionary<string, long?> { ["a"] = 1, ["b"] = null },
                Held = new Dictionary<string, Toy?> { ["c"] = null, ["d"] = new Toy() },
                AdditionalProperties = new() { ["more"] = null },
            });
            await client.Pets.ChangeAsync(new Pet { Id = "1" });
            await client.Pets.ChangeAsync(new Pet { Id = "1", Any = null, Data = null, Either = null });
            await client.Pets.ChangeMapAsync(new Dictionary<string, long?> { ["a"] = null, ["b"] = 2 });
            await client.Pets.ChangeShapeAsync(new Cat { Colour = null, Lives = null });
            await client.Pets
                .ChangeAsync(
                    new Pet { Id = "1", Name = null, Tags = null, Scores = new Dictionary<string, long?> { ["a"] = null } },
                    new() { ValidateRequest = true });
            """,
            "test.openapi.yaml");

        Assert.Equal(
            [
                """{"id":"1","name":null,"age":3,"born":null,"kind":null,"toy":{"name":null},"tags":null,"toys":[{"name":"ball"}"""
                    + """],"scores":{"a":1,"b":null},"held":{"c":null,"d":{}},"more":null}""",
                """{"id":"1"}""", """{"id":"1","either":null,"data":null,"any":null}""", """{"a":null,"b":2}""",
                """{"type":"Cat","colour":null,"lives":null}""",
                """{"id":"1","name":null,"tags":null,"scores":{"a":null}}""",
            ],
            sent.Select(one => one.Text));
    }

    [Fact]
    public void An_error_type_that_is_a_patch_provides_its_message()
    {
        GeneratedProject generated = Compile.Description(Description, path: "test.openapi.yaml", source: """
            internal static class Program
            {
                public static object? Run() => Of(new() { Message = "No", Theirs = true }) + Of(new());

                private static string Of(Acme.App.Test.Fault fault) => Of((Truto.Generated.IApiError)fault);

                private static string Of(Truto.Generated.IApiError error) => $"{error.Message}:{error.IsUpstream} ";
            }
            """);

        Assert.Equal("No:True :False ", generated.Run("Program", "Run"));
    }

    [Theory]
    [InlineData(
        """{"id":"1","name":null,"age":null,"born":null,"kind":null,"toy":null,"tags":null,"toys":null,"either":null,"data":null,"any":null,"""
            + "\"scores\":null,\"held\":null,\"more\":null}")]
    [InlineData(
        """{"id":"1","kind":"dog","toy":{"name":null,"price":null},"toys":[{"price":1.5}],"scores":{"a":null},"held":{"a":null,"b":{"name":"x"}}}""")]
    [InlineData("""{"id":"1"}""")]
    public void Null_survives_a_round_trip(string json)
    {
        GeneratedProject generated = Compile.Description(Description, path: "test.openapi.yaml", source: $$$""""
            internal static class Program
            {
                public static object? Run() =>
                    System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Acme.App.Test.Pet>("""{{{json}}}""")!);
            }
            """");

        Assert.Equal(json, generated.Run("Program", "Run"));
    }
}
