using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>XML bodies of requests, responses, errors, pages and parts.</summary>
public class XmlBodyTests
{
    private const string Api = """
        openapi: 3.0.3
        info: { title: Test, version: "1" }
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              x-ms-pageable: { itemName: items, nextLinkName: next }
              responses:
                '200': { description: Ok, content: { application/xml: { schema: { $ref: '#/components/schemas/PetPage' } } } }
            post:
              operationId: createPet
              tags: [pets]
              requestBody: { required: true, content: { text/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses:
                '200': { description: Ok, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
                '202': { description: Later, content: { application/xml: { schema: { $ref: '#/components/schemas/Job' } } } }
                '404': { description: None, content: { application/problem+xml: { schema: { $ref: '#/components/schemas/Problem' } } } }
          /both:
            put:
              operationId: updateBoth
              tags: [pets]
              requestBody:
                content:
                  application/xml: { schema: { $ref: '#/components/schemas/Pet' } }
                  application/json: { schema: { $ref: '#/components/schemas/Pet' } }
              responses:
                '200':
                  description: Ok
                  content:
                    application/xml: { schema: { $ref: '#/components/schemas/Pet' } }
                    application/json: { schema: { $ref: '#/components/schemas/Pet' } }
                '204': { description: Nothing }
          /text:
            get:
              operationId: getText
              tags: [pets]
              responses: { '200': { description: Ok, content: { application/xml: { schema: { type: string } } } } }
            put:
              operationId: updateText
              tags: [pets]
              requestBody: { required: true, content: { application/xml: { schema: { type: string } } } }
              responses: { '204': { description: Ok } }
          /parts:
            post:
              operationId: sendParts
              tags: [pets]
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema: { type: object, required: [pet], properties: { pet: { $ref: '#/components/schemas/Pet' }, note: { type: string } } }
                    encoding: { pet: { contentType: application/xml } }
              responses: { '204': { description: Ok } }
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                id: { type: integer, format: int32, minimum: 1, xml: { attribute: true } }
                name: { type: string, maxLength: 5 }
                secret: { type: string, readOnly: true }
            PetPage:
              type: object
              xml: { name: pets }
              properties:
                items: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                next: { type: string }
            Job: { type: object, properties: { state: { type: string } } }
            Problem: { type: object, properties: { title: { type: string } } }
        """;

    [Fact]
    public void Requests_results_by_status_and_errors_are_models()
    {
        string log = ScriptedResponses.Log(Api, """
            Respond(200, "application/xml", "<Pet id='1'><name>Rex</name></Pet>");
            var created = await client.Pets.CreateAsync(new Pet { Name = "Rex" });
            Log(created.TryGetOk(out Pet? pet) + " " + pet?.Name + " " + pet?.Id);
            Respond(202, "application/xml", "<Job><state>new</state></Job>");
            Log((await client.Pets.CreateAsync(new Pet { Name = "Rex" })).TryGetAccepted(out Job? job) + " " + job?.State);
            Respond(404, "application/problem+xml", "<Problem><title>Gone</title></Problem>");
            try { await client.Pets.CreateAsync(new Pet { Name = "Rex" }); }
            catch (ApiException<Problem> error) { Log(error.Error.Title); }
            Log(Sent[0].Headers.Accept + " " + Sent[0].Content!.Headers.ContentType);
            """);

        Assert.Equal("True Rex 1\nTrue new\nGone\napplication/xml text/xml", log);
    }

    [Fact]
    public void A_link_in_XML_leads_to_the_next_page()
    {
        string log = ScriptedResponses.Log(Api, """
            Respond(200, "application/xml", "<pets><items id='1'><name>a</name></items><next>https://api.test/pets?page=2</next></pets>");
            Respond(200, "application/xml", "<pets><Pet id='2'><name>b</name></Pet></pets>");
            await foreach (Pet pet in client.Pets.ListAsync()) { Log(pet.Id + pet.Name); }
            Log(Sent[1].RequestUri);
            """);

        Assert.Equal("1a\n2b\nhttps://api.test/pets?page=2", log);
    }

    [Fact]
    public void Requests_omit_read_only_properties_and_are_checked()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(Api, """
            await client.Pets.UpdateBothXmlAsync(new Pet { Id = 3, Name = "<&>", Secret = "s" });
            await client.Pets.SendPartsAsync(new SendPartsRequest { Pet = new Pet { Name = "R" }, Note = "n" });
            await client.Pets.UpdateTextAsync("<any/>");
            try { await client.Pets.UpdateBothXmlAsync(new Pet { Name = "much too long" }, new() { ValidateRequest = true }); }
            catch (ApiValidationException) { await client.Pets.UpdateTextAsync("refused"); }
            """, path: "test.openapi.yaml");

        Assert.Equal("application/xml", sent[0].ContentType);
        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?><Pet id=\"3\"><name>&lt;&amp;&gt;</name></Pet>", sent[0].Text);
        Assert.Contains("Content-Type: application/xml", sent[1].Text, StringComparison.Ordinal);
        Assert.Contains("<Pet><name>R</name></Pet>", sent[1].Text, StringComparison.Ordinal);
        Assert.Equal("<any/>", sent[2].Text);
        Assert.Equal("refused", sent[3].Text);
    }

    [Fact]
    public void JSON_is_preferred_and_accepted_where_XML_was_requested()
    {
        string log = ScriptedResponses.Log(Api, """
            Respond(200, "application/json", "{\"name\":\"j\"}");
            Log((await client.Pets.UpdateBothAsync(new Pet { Name = "a" }))?.Name);
            Log(Sent[0].Content!.Headers.ContentType + " " + Sent[0].Headers.Accept);
            Respond(200, "application/json", "{\"items\":[{\"name\":\"k\"}]}");
            await foreach (Pet pet in client.Pets.ListAsync()) { Log(pet.Name); }
            """);

        Assert.Equal("j\napplication/json application/json\nk", log);
    }

    [Fact]
    public void Long_texts_and_attributes_are_read_completely()
    {
        string log = ScriptedResponses.Log(Api, """
            string text = string.Concat(Enumerable.Repeat("a&amp;b ", 2_000)) + "end";
            Respond(200, "application/xml", $"<Pet id='{new string('0', 3_000)}7' long='{text}'><name>{text}</name></Pet>");
            (await client.Pets.CreateAsync(new Pet { Name = "a" })).TryGetOk(out Pet? pet);
            string read = text.Replace("&amp;", "&");
            Log(pet!.Id + " " + (pet.Name == read) + " " + (pet.AdditionalProperties!["@long"]!.ToString() == read));
            """);

        Assert.Equal("7 True True", log);
    }

    [Fact]
    public void Long_texts_are_written_completely()
    {
        SentRequest sent = Assert.Single(Calls.Sent(Api, """
            string text = string.Concat(Enumerable.Repeat("a&\"b\" ", 2_000));
            await client.Pets.UpdateBothXmlAsync(new Pet { Id = 1, Name = text + "end" });
            """, path: "test.openapi.yaml"));

        string text = string.Concat(Enumerable.Repeat("a&amp;\"b\" ", 2_000));
        Assert.Equal($"<?xml version=\"1.0\" encoding=\"utf-8\"?><Pet id=\"1\"><name>{text}end</name></Pet>", sent.Text);
    }

    [Fact]
    public void A_string_schema_is_text()
    {
        string log = ScriptedResponses.Log(Api, """
            Respond(200, "application/xml", "<a/>");
            using Stream xml = await client.Pets.GetTextAsync();
            Log(new StreamReader(xml).ReadToEnd());
            """);

        Assert.Equal("<a/>", log);
    }
}
