using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>Generated methods read event streams and sequences of JSON.</summary>
public class StreamTests
{
    private const string Description = """
        openapi: 3.2.0
        info: { title: Test, version: "1" }
        paths:
          /pets:
            get:
              operationId: list
              parameters: [ { name: kind, in: query, required: true, schema: { type: string } } ]
              responses:
                '200':
                  description: Pets
                  content:
                    application/jsonl: { itemSchema: { $ref: '#/components/schemas/Pet' } }
                    application/json-seq: { itemSchema: { $ref: '#/components/schemas/Pet' } }
                    text/event-stream:
                      itemSchema:
                        oneOf:
                        - description: A pet.
                          properties: { event: { const: pet }, data: { contentSchema: { $ref: '#/components/schemas/Pet' } } }
                        - { properties: { event: { const: note }, data: { type: string } } }
                        - { properties: { event: { const: unknown }, data: { contentSchema: { type: integer } } } }
                default: { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Oops' } } } }
          /chat:
            post:
              operationId: chat
              responses:
                '200':
                  description: Words
                  content: { text/event-stream: { schema: { $ref: '#/components/schemas/Pet' } } }
                '202':
                  description: Later
                  content: { application/json: { schema: { type: integer } } }
          /text:
            get: { operationId: text, responses: { '200': { description: Text, content: { text/event-stream: {} } } } }
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
            Oops: { type: object, properties: { message: { type: string } } }
        """;

    [Fact]
    public void Items_are_read_from_lines_and_errors_are_typed()
    {
        string log = ScriptedResponses.Log(Description, """
            Respond(200, "application/jsonl", "{\"name\":\"Rex\"}\n{\"name\":\"Tom\"}\n");
            await foreach (Pet pet in client.Pets.ListAsync("dog")) { Log(pet.Name); }
            Respond(404, "application/json", "{\"message\":\"No pets\"}");
            try
            {
                await foreach (Pet pet in client.Pets.ListAsync("cat")) { Log(pet.Name); }
            }
            catch (ApiException<Oops> failure)
            {
                Log(failure.Error.Message);
            }

            try
            {
                client.Pets.ListAsync(null!);
            }
            catch (ArgumentNullException missing)
            {
                Log(missing.ParamName);
            }

            foreach (HttpRequestMessage request in Sent) { Log(request.RequestUri!.Query + " " + request.Headers.Accept); }
            """);

        Assert.Equal(
            """
            Rex
            Tom
            No pets
            kind
            ?kind=dog application/jsonl, application/json-seq;q=0.9
            ?kind=cat application/jsonl, application/json-seq;q=0.9
            """,
            log);
    }

    [Fact]
    public void Events_are_distinguished_by_name()
    {
        string log = ScriptedResponses.Log(Description, """
            Respond(
                200,
                "text/event-stream",
                "event: pet\nid: 3\ndata: {\"name\":\"Rex\"}\n\nevent: note\ndata: good dog\n\nevent: unknown\ndata: 7\n\nevent: other\n"
                    + "data: {}\n\n");
            await foreach (ServerSentEvent<ListEvent> one in client.Pets.ListEventsAsync("dog"))
            {
                Log(
                    one.EventType
                        + " "
                        + one.LastEventId
                        + " "
                        + one.Data.Match(
                            pet: pet => pet.Name, note: text => text, unknownEvent: number => number.ToString(), unknown: text => "? " + text));
                if (one.Data.TryGetPet(out Pet? found)) { Log(found.Name); }
            }

            Log(ListEvent.FromNote("a").Value);
            """);

        Assert.Equal("pet 3 Rex\nRex\nnote 3 good dog\nunknown 3 7\nother 3 ? {}\na", log);
    }

    [Fact]
    public void Events_can_be_one_of_several_results_and_are_read_once()
    {
        string log = ScriptedResponses.Log(Description, """
            Respond(200, "text/event-stream", "data: {\"name\":\"Rex\"}\n\ndata: [DONE]\n\n");
            ChatResult result = await client.Chat.ChatAsync();
            if (result.TryGetOk(out IAsyncEnumerable<ServerSentEvent<Pet>>? events))
            {
                await foreach (ServerSentEvent<Pet> one in events) { Log(one.Data.Name); }
                try
                {
                    await foreach (ServerSentEvent<Pet> one in events) { Log(one.Data.Name); }
                }
                catch (InvalidOperationException) { Log("once"); }
            }

            Respond(202, "application/json", "5");
            Log((await client.Chat.ChatAsync()).TryGetAccepted(out long seconds) + " " + seconds);
            Respond(200, "text/event-stream", "data: a\ndata: b\n\n");
            await foreach (ServerSentEvent<string> one in client.Text.TextAsync()) { Log(one.Data); }
            """);

        Assert.Equal("Rex\nonce\nTrue 5\na\nb", log);
    }
}
