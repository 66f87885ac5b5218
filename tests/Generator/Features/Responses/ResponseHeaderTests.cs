using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>Generated methods return the headers of responses.</summary>
public class ResponseHeaderTests
{
    [Fact]
    public void The_headers_are_the_result_of_a_response_without_a_body()
    {
        string log = ScriptedResponses.Log(
            """
            openapi: 3.0.3
            info: { title: Test, version: "1" }
            paths:
              /pets:
                head:
                  responses: { '200': { description: There } }
                post:
                  responses:
                    '201':
                      description: Made
                      headers:
                        Location: { description: Where it is., schema: { type: string, format: uri } }
                        X-Left: { schema: { type: integer, format: int32 } }
                        X-Until: { schema: { type: string, format: date-time } }
                        X-Mood: { schema: { type: string, enum: [good, bad] } }
                        X-Tags: { schema: { type: array, items: { type: string } } }
                        X-Json: { content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }
                        X-Flag: { schema: { type: boolean } }
                    '429': { description: Slow down, headers: { X-Wait: { schema: { type: number } } } }
            """,
            """
            Respond(200, null, "", ("X-Any", "thing"));
            ResponseHeaders head = await client.Pets.HeadAsync();
            Log(head["x-any"]);

            Respond(
                201,
                null,
                "",
                ("Location", "/pets/7"),
                ("X-Left", "3"),
                ("X-Until", "Fri, 26 Aug 2022 14:38:00 GMT"),
                ("X-Mood", "good"),
                ("X-Tags", "a, b"),
                ("X-Json", "{\"a\":5}"),
                ("X-Flag", "true"));
            CreatePetHeaders made = await client.Pets.CreateAsync();
            Log(
                made.Location
                    + " "
                    + made.XLeft
                    + " "
                    + made.XUntil?.ToString("u")
                    + " "
                    + (made.XMood == CreatePetXMood.Good)
                    + " "
                    + string.Join("|", made.XTags!)
                    + " "
                    + made.XJson?.A
                    + " "
                    + made.XFlag
                    + " "
                    + (made.XWait is null));

            Respond(201, null, "", ("X-Left", "many"));
            made = await client.Pets.CreateAsync();
            Log((made.XLeft is null) + " " + (made.Location is null) + " " + (made.XTags is null));

            Respond(429, null, "", ("X-Wait", "1.5"));
            ApiResponse<CreatePetHeaders> refused = await ApiResponse.From(o => client.Pets.CreateAsync(o));
            Log(refused.IsSuccess + " " + new CreatePetHeaders(refused.Headers).XWait);
            Log(new CreatePetHeaders(new ResponseHeaders(("x-left", "9"))).XLeft);
            """);

        Assert.Equal(
            """
            thing
            /pets/7 3 2022-08-26 14:38:00Z True a|b 5 True True
            True True True
            False 1.5
            9
            """,
            log);
    }

    [Fact]
    public void The_location_is_the_result_of_a_successful_redirect()
    {
        string log = ScriptedResponses.Log(
            Api("""
                '302': { description: Go there }
                '404': { description: Gone }
                """),
            """
            Respond(302, null, "", ("Location", "../sign-in?a=1"));
            Uri address = await client.Pets.GetAsync();
            Log(address);
            Respond(302);
            Log((await ApiResponse.From(o => client.Pets.GetAsync(o))).Exception!.Message);
            Respond(200);
            Log((await ApiResponse.From(o => client.Pets.GetAsync(o))).Exception!.Message);
            Respond(303, null, "", ("Location", "/x"));
            Log((await ApiResponse.From(o => client.Pets.GetAsync(o))).IsSuccess);
            """);

        Assert.Equal(
            """
            https://api.test/sign-in?a=1
            GET /pets responded 302, but the body cannot be read: it has no valid 'Location' header.
            GET /pets responded 200, but the body cannot be read: it is not a redirect;
             set AllowAutoRedirect to false on the handler of an HttpClient that you pass to the client.
            False
            """,
            log.Replace("redirect; ", "redirect;\n ", StringComparison.Ordinal));
    }

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
