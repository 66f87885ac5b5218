using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>An object that was read is sent without its read-only properties.</summary>
public class ReadOnlyTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            put:
              operationId: update
              tags: [pets]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '204': { description: Done } }
            get:
              operationId: read
              tags: [pets]
              responses: { '200': { description: There, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
            post:
              operationId: create
              tags: [pets]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Draft' } } } }
              responses: { '204': { description: Done } }
          /lists:
            put:
              operationId: replace
              tags: [pets]
              requestBody: { required: true, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
              responses: { '204': { description: Done } }
          /forms:
            put:
              operationId: fill
              tags: [pets]
              requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Owner' } } } }
              responses: { '204': { description: Done } }
          /parts:
            put:
              operationId: part
              tags: [pets]
              requestBody:
                required: true
                content: { multipart/form-data: { schema: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } } } }
              responses: { '204': { description: Done } }
          /search:
            get:
              operationId: find
              tags: [pets]
              parameters: [{ name: owner, in: query, style: deepObject, explode: true, schema: { $ref: '#/components/schemas/Owner' } }]
              responses: { '204': { description: Done } }
        components:
          schemas:
            Stamp: { type: string, readOnly: true }
            Owner:
              type: object
              required: [id, name]
              properties: { id: { type: integer, readOnly: true }, name: { type: string }, 'a<b': { type: string } }
            Pet:
              type: object
              required: [id, kind]
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } }
              properties:
                id: { type: string, readOnly: true }
                kind: { type: string, readOnly: true }
                name: { type: string }
                made: { $ref: '#/components/schemas/Stamp' }
                owner: { $ref: '#/components/schemas/Owner' }
                owners: { type: array, items: { $ref: '#/components/schemas/Owner' } }
                byName: { type: object, additionalProperties: { $ref: '#/components/schemas/Owner' } }
                toy:
                  oneOf: [{ $ref: '#/components/schemas/Ball' }, { $ref: '#/components/schemas/Rope' }]
                  discriminator: { propertyName: type, mapping: { ball: '#/components/schemas/Ball', rope: '#/components/schemas/Rope' } }
            Cat:
              allOf: [{ $ref: '#/components/schemas/Pet' }]
              type: object
              properties: { lives: { type: integer }, purrs: { type: boolean, readOnly: true } }
            Ball:
              type: object
              required: [type]
              properties: { type: { type: string, readOnly: true }, size: { type: integer }, bounces: { type: integer, readOnly: true } }
            Rope: { type: object, required: [type], properties: { type: { type: string, readOnly: true } } }
            Draft: { type: object, properties: { id: { type: string, readOnly: true }, name: { type: string } } }
        """;

    private const string Statements = """
        const string Json = "{\"id\":\"1\",\"kind\":\"cat\",\"name\":\"Tom\",\"made\":\"now\",\"owner\":{\"id\":1,\"name\":\"Ada\",\"more\":[null]},"
            + "\"owners\":[{\"id\":2,\"name\":\"Bob\",\"a<b\":\"c\"}],\"byName\":{\"x\":{\"id\":3,\"name\":\"Cy\"}},"
            + "\"toy\":{\"type\":\"ball\",\"size\":3,\"bounces\":4},\"purrs\":true,\"lives\":7}";
        Pet pet = System.Text.Json.JsonSerializer.Deserialize<Pet>(Json)!;
        """;

    [Fact]
    public void Read_only_properties_are_not_sent_in_objects_lists_maps_hierarchies_and_unions()
    {
        IReadOnlyList<SentRequest> sent = Sent("""
            await client.Pets.UpdateAsync(pet);
            await client.Pets.ReplaceAsync(new List<Pet> { pet });
            """);

        const string Written = """{"kind":"cat","name":"Tom","owner":{"name":"Ada","more":[null]},"owners":[{"name":"Bob","a<b":"c"}"""
            + """],"byName":{"x":{"name":"Cy"}},"toy":{"type":"ball","size":3},"lives":7}""";
        Assert.Equal([Written, $"[{Written}]"], sent.Select(one => one.Text));
    }

    [Fact]
    public void Read_only_properties_are_not_sent_in_forms_parts_and_parameters()
    {
        IReadOnlyList<SentRequest> sent = Sent("""
            await client.Pets.FillAsync(pet.Owners![0]);
            await client.Pets.PartAsync(new PartRequest { Owner = pet.Owners[0] });
            await client.Pets.FindAsync(pet.Owners[0]);
            """);

        Assert.Equal("name=Bob&a%3Cb=c", sent[0].Text);
        Assert.Contains("""{"name":"Bob","a<b":"c"}""", sent[1].Text, StringComparison.Ordinal);
        Assert.Equal("owner%5Bname%5D=Bob&owner%5Ba%3Cb%5D=c", sent[2].Query);
    }

    [Fact]
    public void A_response_type_requires_its_read_only_properties() => Assert.Equal("1 pet False", ScriptedResponses.Log(
        """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get:
              operationId: read
              tags: [pets]
              responses: { '200': { description: There, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas:
            Pet:
              type: object
              required: [id, kind]
              properties:
                id: { type: string, readOnly: true, description: Given by the server. }
                kind: { enum: [pet], readOnly: true }
                at: { type: string, readOnly: true }
        """,
        """
        Pet pet = new() { Id = "1" };
        string id = pet.Id;
        Log(id + " " + pet.Kind + " " + (pet.At is not null));
        """));

    [Fact]
    public void A_request_type_sends_all_properties() =>
        Assert.Equal(
            """{"id":"mine","name":"Rex"}""",
            Assert.Single(Sent("await client.Pets.CreateAsync(new Draft { Id = \"mine\", Name = \"Rex\" });")).Text);

    [Fact]
    public void Additional_properties_are_sent_with_any_name() => Assert.Equal(
        """{"kind":"cat","owner":{"name":"Bob","a<b":"c","id":2}}""",
        Assert.Single(Sent("""
            Owner owner = pet.Owners![0];
            owner.AdditionalProperties = new() { ["id"] = owner.Id };
            await client.Pets.UpdateAsync(new Cat { Owner = owner });
            """)).Text);

    [Fact]
    public void The_serializer_writes_read_only_properties() => Assert.Equal("True", ScriptedResponses.Log(Description, Statements + """

        Log(JsonNode.DeepEquals(JsonNode.Parse(Json), System.Text.Json.JsonSerializer.SerializeToNode(pet)));
        """));

    private static IReadOnlyList<SentRequest> Sent(string statements) =>
        Calls.Sent(Description, Statements + "\n" + statements, path: "test.openapi.yaml");
}
