using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>Generated methods read responses by status and media type.</summary>
public class ResponseTests
{
    [Fact]
    public void Statuses_with_one_body_type_return_it_and_others_return_null()
    {
        string log = ScriptedResponses.Log(
            Api("""
                '200': { description: There, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                '201': { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                '204': { description: Nothing }
                '304': { description: Nothing new }
                """),
            """
            foreach (int status in new[] { 200, 201 })
            {
                Respond(status, "application/json", "{\"name\":\"Rex\"}");
                Pet? pet = await client.Pets.GetAsync();
                Log(pet?.Name);
            }

            Respond(204);
            Log(await client.Pets.GetAsync() is null);
            Respond(304);
            ApiResponse<Pet?> response = await ApiResponse.From(o => client.Pets.GetAsync(options: o));
            Log(response.StatusCode + " " + response.IsSuccess + " " + (response.Value is null));
            """);

        Assert.Equal("Rex\nRex\nTrue\nNotModified True True", log);
    }

    [Fact]
    public void A_missing_body_of_a_value_type_is_null() => Assert.Equal("7\n", ScriptedResponses.Log(
        Api("""
            '200': { description: There, content: { application/json: { schema: { type: integer } } } }
            '204': { description: Nothing }
            """),
        """
        Respond(200, "application/json", "7");
        Log(await client.Pets.GetAsync());
        Respond(204);
        Log(await client.Pets.GetAsync());
        """));

    [Fact]
    public void Statuses_with_different_bodies_are_cases_of_a_result()
    {
        string log = ScriptedResponses.Log(Different, """
            Respond(200, "application/json", "{\"name\":\"Rex\"}", ("X-Id", "7"));
            GetPetsResult there = await client.Pets.GetAsync();
            Log(there.TryGetOk(out Pet? pet) + " " + pet?.Name + " " + there.StatusCode + " " + there.Headers["x-id"]);
            Log(there.TryGetAccepted(out _) + " " + there.IsNoContent);
            Pet same = there;
            Log(same.Name);

            Respond(202, "application/json", "[1,2]");
            GetPetsResult accepted = await client.Pets.GetAsync();
            Log(accepted.Match(ok: p => p.Name, accepted: list => list.Count + " waiting", multiStatus: text => text, noContent: () => "none"));
            try
            {
                Pet none = accepted;
            }
            catch (InvalidOperationException wrong)
            {
                Log(wrong.Message);
            }

            Respond(207, "text/plain", "some");
            (await client.Pets.GetAsync()).Switch(p => Log(p.Name), list => Log(list.Count), Log, () => Log("none"));
            Respond(204);
            Log((await client.Pets.GetAsync()).IsNoContent);
            Respond(203, "application/json", "{\"name\":\"Other\"}");
            Log(((Pet)await client.Pets.GetAsync()).Name);
            Log(Sent[0].Headers.Accept);
            Log(GetPetsResult.FromAccepted(new List<long> { 1 }).StatusCode);
            """);

        Assert.Equal(
            """
            True Rex OK 7
            False False
            Rex
            2 waiting
            The result is not 'Ok': the API responded 202. Use TryGetOk, Match or Switch.
            some
            True
            Other
            application/json, text/plain;q=0.9
            Accepted
            """,
            log);
    }

    [Fact]
    public void Cases_are_selected_by_range_and_default_and_can_be_streams()
    {
        string log = ScriptedResponses.Log(
            Api("""
                '2XX': { description: Any, content: { application/json: { schema: { type: integer } } } }
                '206': { description: Part, content: { application/octet-stream: {} } }
                """),
            """
            Respond(206, "application/octet-stream", "bytes");
            GetPetsResult part = await client.Pets.GetAsync();
            if (part.TryGetPartialContent(out Stream? stream))
            {
                using var reader = new StreamReader(stream);
                Log(await reader.ReadToEndAsync());
            }

            Respond(299, "application/json", "5");
            Log((await client.Pets.GetAsync()).TryGetSuccess(out long value) + " " + value);
            """);

        Assert.Equal("bytes\nTrue 5", log);
    }

    [Fact]
    public void Text_is_decoded_with_its_charset()
    {
        string log = ScriptedResponses.Log(
            Api("'200': { description: There, content: { text/plain: { schema: { type: string } } } }"),
            """
            Respond(200, "text/plain; charset=iso-8859-1", new byte[] { 0x47, 0xFC, 0x6E });
            Log(await client.Pets.GetAsync());
            Respond(200, "text/plain", "Grün");
            Log(await client.Pets.GetAsync());
            Respond(200, "application/json", "\"in \\\"quotes\\\"\"");
            Log(await client.Pets.GetAsync());
            Respond(200, "application/json", "no quotes");
            Log(await client.Pets.GetAsync());
            Respond(200, "text/plain", "");
            Log((await client.Pets.GetAsync()).Length);
            Log(Sent[0].Headers.Accept);
            """);

        Assert.Equal("Gün\nGrün\nin \"quotes\"\nno quotes\n0\ntext/plain", log);
    }

    [Fact]
    public void Each_media_type_is_a_method()
    {
        string log = ScriptedResponses.Log(
            Api("""
                '200':
                  description: There
                  content:
                    image/png: { schema: { type: string, format: binary } }
                    image/jpeg: {}
                    text/csv: { schema: { type: string } }
                    application/xml: { schema: { type: string } }
                    application/json: { schema: { $ref: '#/components/schemas/Pet' } }
                    application/vnd.zoo.list+json: { schema: { type: array, items: { type: integer } } }
                """),
            """
            Respond(200, "application/json", "{\"name\":\"Rex\"}");
            Log((await client.Pets.GetAsync()).Name);
            Respond(200, "application/json", "[3]");
            Log((await client.Pets.GetZooListAsync())[0]);
            Respond(200, "text/csv", "a;b");
            Log(await client.Pets.GetTextAsync());
            Respond(200, "application/xml", "<a/>");
            using (Stream xml = await client.Pets.GetXmlAsync()) { Log(System.Xml.Linq.XElement.Load(xml)); }
            Respond(200, "image/jpeg", "bytes");
            using (Stream bytes =
                await client.Pets.GetStreamAsync(new() { Headers = { ["Accept"] = "image/jpeg" } })) { Log(new StreamReader(bytes).ReadToEnd()); }
            Respond(200, "image/jpeg", "bytes");
            (await client.Pets.GetStreamAsync()).Dispose();
            foreach (HttpRequestMessage request in Sent) { Log(request.Headers.Accept); }
            """);

        Assert.Equal(
            """
            Rex
            3
            a;b
            <a />
            bytes
            application/json
            application/vnd.zoo.list+json
            text/csv
            application/xml
            image/jpeg
            image/png, image/jpeg;q=0.9
            """,
            log);
    }

    private static string Different => Api("""
        '200': { description: There, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        '202': { description: Later, content: { application/json: { schema: { type: array, items: { type: integer } } } } }
        '207': { description: Some, content: { text/plain: {} } }
        '204': { description: Nothing }
        """);

    private static string Api(string responses) => $$"""
        openapi: 3.0.3
        info: { title: Test, version: "1" }
        paths:
          /pets:
            get:
              responses:
        {{string.Join("\n", responses.Split('\n').Select(line => "        " + line.TrimEnd('\r')))}}
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
        """;
}
