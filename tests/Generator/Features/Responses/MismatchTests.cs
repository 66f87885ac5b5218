using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary><c>OnMismatch</c> of generated clients reports how responses differ from the description.</summary>
public class MismatchTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /pets:
            get:
              operationId: pets.list
              tags: [pets]
              parameters: [ { name: cursor, in: query, schema: { type: string } } ]
              x-paging: { items: items, nextCursor: next, cursorParameter: cursor }
              responses:
                '200': { description: Pets, content: { application/json: { schema: { $ref: '#/components/schemas/PetPage' } } } }
          /pets/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get:
              operationId: pets.get
              tags: [pets]
              responses:
                '200': { description: A pet, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                default: { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Oops' } } } }
          /lines:
            get:
              operationId: pets.lines
              tags: [pets]
              responses: { '200': { description: Pets, content: { application/jsonl: { itemSchema: { $ref: '#/components/schemas/Pet' } } } } }
          /events:
            get:
              operationId: pets.events
              tags: [pets]
              responses:
                '200':
                  description: Events
                  content:
                    text/event-stream:
                      itemSchema:
                        oneOf:
                        - { properties: { event: { const: pet }, data: { contentSchema: { $ref: '#/components/schemas/Pet' } } } }
                        - { properties: { event: { const: note }, data: { type: string } } }
          /xml:
            get:
              operationId: pets.xml
              tags: [pets]
              responses: { '200': { description: A pet, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } } }
          /raw:
            get: { operationId: pets.raw, tags: [pets], responses: { '200': { description: Any, content: { application/json: {} } } } }
        components:
          schemas:
            PetPage:
              type: object
              required: [items]
              properties: { items: { type: array, items: { $ref: '#/components/schemas/Pet' } }, next: { type: [string, 'null'] } }
            Pet:
              type: object
              required: [name]
              properties:
                name: { type: string, maxLength: 5 }
                born: { type: string, format: date }
                age: { type: integer }
                state: { type: string, enum: [awake, asleep] }
                owner: { $ref: '#/components/schemas/Owner' }
                home: { oneOf: [ { $ref: '#/components/schemas/Owner' }, { $ref: '#/components/schemas/Shelter' }, { type: integer } ] }
                tags: { type: object, additionalProperties: { type: string } }
                place: { type: array, prefixItems: [ { type: number }, { $ref: '#/components/schemas/Owner' } ] }
            Owner: { type: object, required: [email], properties: { email: { type: string }, phone: { type: [string, 'null'] } } }
            Shelter: { type: object, required: [city], properties: { city: { type: string }, since: { type: string, format: date } } }
            Oops: { type: object, required: [message, code], properties: { message: { type: string }, code: { type: integer } } }
        """;

    // The body of a response, its differences, and whether it can be read. Values have the text s3cret.
    private static readonly (string Body, string Differences, bool IsReadable)[] Responses =
    [
        ("""{"name":"Rex","born":"2026-01-02","age":1,"state":"awake","tags":{"any":"x"},"owner":{"email":"e","phone":null}}""", "", true),
        ("""{"name":"Rex","more":"s3cret","a/b~":1}""", "UnknownProperty /more is not declared; UnknownProperty /a~1b~0 is not declared", true),
        ("""{"name":"Rex","born":"s3cret"}""", "WrongType /born is a string, but expected a date", true),
        ("""{"name":"Rex","age":1.5,"tags":null}""", "WrongType /age is a number, but expected an integer", true),
        ("""{"name":"Rex","state":"s3cret"}""", "UnknownValue /state is not a known value", true),
        ("""{"name":"s3cret"}""", "ConstraintViolation /name has 6 characters, but may have at most 5", true),
        ("""{"name":"Rex","owner":{"email":"e","x":[{"y":1}]}}""", "UnknownProperty /owner/x is not declared", true),
        ("""{"name":"Rex","place":[1,{"email":"e","x":1}]}""", "UnknownProperty /place/1/x is not declared", true),
        ("""{"name":"Rex","home":{"city":"c","since":"s3cret"}}""", "WrongType /home/since is a string, but expected a date", true),
        (
            """{"name":"Rex","home":{"x":1,"email":7,"city":"c"}}""",
            "UnknownProperty /home/x is not declared; UnknownProperty /home/email is not declared",
            true),
        ("""{"name":"Rex","home":"s3cret"}""", "WrongType /home matches no case of the union", true),
        ("{}", "MissingProperty /name is required, but missing or null", false),
        ("""{"name":null}""", "MissingProperty /name is required, but missing or null", false),
        ("""{"x":1,"name":7}""", "UnknownProperty /x is not declared; WrongType /name is a number, which its type does not allow", false),
        ("""{"name":"Rex","owner":{}}""", "MissingProperty /owner/email is required, but missing or null", false),
        ("[]", "WrongType  is an array, which its type does not allow", false),
        ("", "MissingProperty /name is required, but missing or null", false),
        ("""{"x":"s3cret","name":""", "", false),
    ];

    [Fact]
    public void Every_difference_of_a_result_is_reported_by_its_path_without_its_value()
    {
        string log = ScriptedResponses.Log(
            Description,
            $$"""
            foreach (string body in new[] { {{string.Join(", ", Responses.Select(one => System.Text.Json.JsonSerializer.Serialize(one.Body)))}} })
            {
                Respond(200, "application/json", body);
                try
                {
                    await client.Pets.GetAsync("1");
                    Log("read");
                }
                catch (ApiResponseFormatException)
                {
                    Log("unreadable");
                }
            }
            """,
            "ApiClientOptions { OnMismatch = one => Log(one.Kind + \" \" + one.Path + \" \" + one.Message), ");

        IEnumerable<string> expected = Responses.SelectMany(
            one => one.Differences.Split("; ", StringSplitOptions.RemoveEmptyEntries).Append(one.IsReadable ? "read" : "unreadable"));
        Assert.Equal(expected, log.Split('\n'));
    }

    [Fact]
    public void Pages_items_of_streams_and_errors_are_compared()
    {
        string log = ScriptedResponses.Log(
            Description,
            """
            Respond(200, "application/json", "{\"items\":[{\"name\":\"Rex\"},{\"name\":\"Tom\",\"x\":1}],\"next\":\"2\"}");
            Respond(200, "application/json", "{\"items\":[{\"name\":\"Kim\",\"y\":1}],\"z\":1}");
            await foreach (Pet pet in client.Pets.ListAsync()) { Log(pet.Name); }
            Respond(200, "application/jsonl", "{\"name\":\"Rex\"}\n{\"name\":\"Tom\",\"x\":1}\n");
            await foreach (Pet pet in client.Pets.LinesAsync()) { Log(pet.Name); }
            Respond(200, "text/event-stream", "event: note\ndata: a\n\nevent: pet\ndata: {\"name\":\"Rex\",\"x\":1,\"state\":\"?\"}\n\n");
            await foreach (var one in client.Pets.EventsAsync()) { Log(one.EventType); }
            Respond(200, "application/xml", "<Pet><name>Rex</name><age>old</age></Pet>");
            try { await client.Pets.XmlAsync(); } catch (ApiResponseFormatException) { Log("unreadable"); }
            Respond(200, "application/xml", "<Pet><name>Rex</name><x>1</x><born>s3cret</born></Pet>");
            Log((await client.Pets.XmlAsync()).Name);
            Respond(404, "application/json", "{\"message\":\"no\",\"x\":1}");
            try { await client.Pets.GetAsync("1"); } catch (ApiException<Oops> refused) { Log(refused.Error.Message); }
            Respond(404, "application/json", "{\"message\":1}");
            try { await client.Pets.GetAsync("1"); } catch (ApiException) { Log("untyped"); }
            Respond(502, "text/html", "<html>");
            try { await client.Pets.GetAsync("1"); } catch (ApiException) { Log("untyped"); }
            Respond(200, "application/json", "{\"any\":1}");
            Log((await client.Pets.RawAsync()).ToJsonString());
            """,
            "ApiClientOptions { Retry = RetryOptions.None, OnMismatch = mismatch => Log(mismatch), ");

        Assert.Equal(
            """
            GET /pets, 200: /items/1/x is not declared
            Rex
            Tom
            GET /pets, 200: /items/0/y is not declared
            GET /pets, 200: /z is not declared
            Kim
            Rex
            GET /lines, 200, item 2: /x is not declared
            Tom
            note
            GET /events, 200, item 2: /x is not declared
            GET /events, 200, item 2: /state is not a known value
            pet
            GET /xml, 200: /Pet/age is a node that its type does not allow
            unreadable
            GET /xml, 200: /born is a string, but expected a date
            GET /xml, 200: /x is not declared
            Rex
            GET /pets/{id}, 404: /x is not declared
            GET /pets/{id}, 404: /code is required, but missing or null
            no
            GET /pets/{id}, 404: /message is a number, which its type does not allow
            untyped
            untyped
            {"any":1}
            """,
            log);
    }

    [Fact]
    public void An_exception_of_the_function_ends_the_call_unchanged_without_a_retry()
    {
        string log = ScriptedResponses.Log(
            Description,
            """
            foreach (int status in new[] { 200, 503 })
            {
                Respond(status, "application/json", "{\"name\":\"Rex\",\"message\":\"no\",\"code\":1,\"x\":1}");
                try { await client.Pets.GetAsync("1"); } catch (IOException thrown) { Log(thrown.Message); }
            }

            Respond(200, "application/jsonl", "{\"name\":\"Rex\",\"x\":1}\n");
            try { await foreach (Pet pet in client.Pets.LinesAsync()) { Log(pet.Name); } } catch (IOException thrown) { Log(thrown.Message); }
            Log(Sent.Count);
            """,
            "ApiClientOptions { OnMismatch = mismatch => throw new IOException(mismatch.Path), ");

        Assert.Equal("/message\n/name\n/x\n3", log);
    }
}
