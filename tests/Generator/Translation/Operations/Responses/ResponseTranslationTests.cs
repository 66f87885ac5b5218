using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Responses;

public class ResponseTranslationTests
{
    private const string Json = """{ "application/json": { "schema": { "type": "string" } } }""";

    [Theory]
    [InlineData($$"""{{"\"200\""}}: { "content": {{Json}} }""", "String", "application/json")]
    [InlineData($$"""{{"\"201\""}}: { "description": "no body" }, "202": { "content": {{Json}} }""", "String or none", "application/json")]
    [InlineData($$"""{{"\"2XX\""}}: { "content": {{Json}} }""", "String", "application/json")]
    [InlineData($$"""{{"\"default\""}}: { "content": {{Json}} }""", "String", "application/json")]
    [InlineData($$"""{{"\"404\""}}: { "content": {{Json}} }""", "nothing", null)]
    [InlineData(""" "204": { "description": "" } """, "nothing", null)]
    [InlineData(""" "200": { "content": { "application/octet-stream": {} } } """, "stream", "application/octet-stream")]
    [InlineData(""" "200": { "content": { "text/plain": { "schema": { "type": "string" } } } } """, "text", "text/plain")]
    [InlineData(""" "200": { "content": { "*/*": { "schema": { "type": "string" } } } } """, "text", "*/*")]
    [InlineData(""" "200": { "content": { "*/*": {} } } """, "stream", "*/*")]
    [InlineData(""" "200": { "content": { "text/*": {} } } """, "text", "text/*")]
    [InlineData(""" "200": { "content": { "image/*": {} } } """, "stream", "image/*")]
    [InlineData(""" "200": { "content": { "application/*": { "schema": { "type": "integer" } } } } """, "Int64", "application/json")]
    [InlineData(""" "200": { "content": { "application/yaml": { "schema": { "type": "object" } } } } """, "text", "application/yaml")]
    [InlineData(""" "200": { "content": { "application/xml": { "schema": { "type": "object" } } } } """, "stream", "application/xml")]
    [InlineData(""" "200": { "content": { "text/plain": { "schema": { "type": "string", "format": "binary" } } } } """, "stream", "text/plain")]
    [InlineData(
        """
        "200": { "content": { "application/vnd.a+json": { "schema": { "type": "integer" } },
        "application/json": { "schema": { "type": "integer" } } } }
        """,
        "Int64",
        "application/json, application/vnd.a+json;q=0.9")]
    [InlineData($$"""{{"\"200\""}}: { "content": {{Json}} }, "204": { "description": "" }""", "String or none", "application/json")]
    [InlineData($$"""{{"\"200\""}}: { "content": {{Json}} }, "304": { "description": "" }""", "String or none", "application/json")]
    [InlineData($$"""{{"\"200\""}}: { "content": {{Json}} }, "302": { "description": "" }""", "String", "application/json")]
    [InlineData($$"""{{"\"200\""}}: { "content": {{Json}} }, "default": { "description": "" }""", "String", "application/json")]
    [InlineData($$"""{{"\"204\""}}: { "content": {{Json}} }""", "nothing", null)]
    [InlineData(""" "302": { "description": "" }, "404": { "description": "" } """, "location", null)]
    [InlineData(""" "304": { "description": "" } """, "nothing", null)]
    [InlineData($$"""{{"\"303\""}}: { "content": {{Json}} }""", "String", "application/json")]
    [InlineData($$"""{{"\"3XX\""}}: { "description": "" }""", "location", null)]
    [InlineData($$"""{{"\"201\""}}: { "description": "", "headers": { "Location": {} } }""", "GetAHeaders", null)]
    [InlineData(
        $$"""
        {{"\"200\""}}: { "content": {{Json}} }, "202": { "content": { "application/json": { "schema": { "type": "integer" } } } },
        "204": { "description": "" }
        """,
        "GetAResult(Ok=200:String Accepted=202:Int64 NoContent=204:nothing)",
        "application/json")]
    [InlineData(
        $$"""{{"\"2XX\""}}: { "content": {{Json}} }, "200": { "content": { "image/png": {} } }""",
        "GetAResult(Ok=200:stream Success=2:String)",
        "application/json, image/png;q=0.9")]
    [InlineData(""" "102": { "description": "" }, "299": { "description": "" } """, "nothing", null)]
    [InlineData(
        """ "200": { "content": { "application/json": { "schema": { "type": "string", "format": "binary" } } } } """, "stream", "application/json")]
    [InlineData(""" "200": { "content": { "application/json": {} } } """, "json", "application/json")]
    [InlineData(""" "200": { "content": { "*/*": { "schema": { "type": "integer" } } } } """, "Int64", "application/json")]
    [InlineData(
        """ "200": { "content": { "text/html": {}, "application/vnd.api+json": { "schema": { "type": "integer" } } } } """,
        "Int64",
        "application/vnd.api+json")]
    [InlineData(
        """ "200": { "content": { "application/json; charset=utf-8": { "schema": { "type": "integer" } } } } """,
        "Int64",
        "application/json; charset=utf-8")]
    public void A_call_returns_the_success_response(string responses, string result, string? accept)
    {
        Result found = Of(responses).Operation.Methods[0].Result;

        Assert.Equal((result, accept), (Translated.Text(found), found.Accept));
    }

    [Theory]
    [InlineData(
        $$"""
        {{"\"200\""}}: { "content": { "text/plain": { "schema": { "type": "string" } }, "text/json": { "schema": { "type": "string" } },
        "application/json": { "schema": { "type": "string" } } } }
        """,
        "GetAsync:String<application/json, text/json;q=0.9>")]
    [InlineData(
        """
        "200": { "content": { "application/xml": { "schema": { "type": "integer" } },
        "application/json": { "schema": { "type": "integer" } } } }
        """,
        "GetAsync:Int64<application/json>")]
    [InlineData(
        """ "200": { "content": { "application/json": { "schema": { "type": "integer" } }, "text/plain": {} } } """,
        "GetAsync:Int64<application/json> GetTextAsync:text<text/plain>")]
    [InlineData(""" "200": { "content": { "image/png": {}, "image/jpeg": {} } } """, "GetAsync:stream<image/png, image/jpeg;q=0.9>")]
    [InlineData(
        """ "200": { "content": { "image/png": {}, "application/json": { "schema": { "type": "integer" } } } } """,
        "GetAsync:Int64<application/json> GetStreamAsync:stream<image/png>")]
    [InlineData(
        """
        "200": { "content": { "application/json-patch+json": { "schema": { "type": "array" } },
        "application/vnd.a.raw+json": { "schema": { "type": "integer" } } } }
        """,
        "ListAsync:Int64<application/vnd.a.raw+json> ListJsonPatchAsync:json?[]<application/json-patch+json>")]
    [InlineData(
        """
        "200": { "content": { "image/png": {}, "text/plain": {} } },
        "202": { "content": { "application/json": { "schema": { "type": "integer" } } } }
        """,
        "GetAsync:GetAResult(Ok=200:text Accepted=202:Int64)<text/plain, application/json;q=0.9> "
            + "GetStreamAsync:GetAStreamResult(Ok=200:stream Accepted=202:Int64)<image/png, application/json;q=0.9>")]
    public void Media_types_with_different_bodies_have_their_own_methods(string responses, string methods) => Assert.Equal(
        methods,
        string.Join(
            " ", Of(responses).Operation.Methods.Select(method => $"{method.Name}:{Translated.Text(method.Result)}<{method.Result.Accept}>")));

    [Fact]
    public void Headers_of_successes_come_before_headers_of_failures()
    {
        Translated translated = Of("""
            "429": { "headers": { "retry-after": { "schema": { "type": "integer" } }, "X-ID": {} } },
            "200": {
              "headers": {
                "x-id": { "schema": { "type": "string", "format": "uuid" } },
                "x-id_": {},
                "x-object": { "schema": { "properties": { "a": {} } } }
              }
            }
            """);

        Assert.Equal(
            ["x-id:XId:Guid", "x-id_:XMinusIdUnderscore:String", "x-object:XObject:String", "retry-after:RetryAfter:Int64"],
            translated.Operation.Headers!.Headers.Select(header => $"{header.WireName}:{header.Name}:{Translated.Text(header.Type)}"));
    }

    [Fact]
    public void A_HEAD_response_has_no_body()
    {
        Translated translated =
            Translated.Paths($$"""{{"\"/pets\""}}: { "head": { "responses": { "200": { "description": "", "content": {{Json}} } } } }""");

        Assert.Equal("headers", Translated.Text(translated.Operation.Methods[0].Result));
    }

    [Fact]
    public void Error_bodies_start_with_the_most_specific_status()
    {
        Translated translated = Of("""
            "default": { "content": { "application/json": { "schema": { "type": "string" } } } },
            "4XX": { "content": { "application/json": { "schema": { "type": "integer" } } } },
            "404": { "content": { "application/problem+json": { "schema": { "type": "boolean" } } } },
            "5xx": { "content": { "text/html": {} } },
            "200": { "description": "" }
            """);

        Assert.Equal(
            [(404, "Boolean"), (4, "Int64"), (0, "String")],
            translated.Operation.Errors.Select(error => (error.Status, Translated.Text(error.Type))));
    }

    [Fact]
    public void An_error_body_equal_to_its_range_or_default_is_omitted()
    {
        Translated translated = Of("""
            "default": { "content": { "application/json": { "schema": { "type": "string" } } } },
            "4XX": { "content": { "application/json": { "schema": { "type": "integer" } } } },
            "404": { "content": { "application/json": { "schema": { "type": "integer" } } } },
            "422": { "content": { "application/json": { "schema": { "type": "string" } } } },
            "500": { "content": { "application/json": { "schema": { "type": "string" } } } },
            "200": { "description": "" }
            """);

        Assert.Equal(
            [(422, "String"), (4, "Int64"), (0, "String")], translated.Operation.Errors.Select(error => (error.Status, Translated.Text(error.Type))));
    }

    [Fact]
    public void The_default_response_can_be_the_success() =>
        Assert.Empty(Of($$"""{{"\"default\""}}: { "content": {{Json}} }""").Operation.Errors);

    [Fact]
    public void Only_error_bodies_have_error_roles()
    {
        Translated translated = Translated.Paths(
            """
            "/a": { "get": { "responses": {
              "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Mail" } } } },
              "default": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
              "400": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Told" } } } } } } }
            """,
            """
            "schemas": {
              "Mail": { "properties": { "message": { "type": "string" } } },
              "Problem": { "properties": { "title": { "type": "string" }, "detail": { "type": "string" } } },
              "Told": {
                "properties": {
                  "message": { "type": "string" },
                  "why": { "type": "string", "x-error": "message" },
                  "theirs": { "type": "boolean", "x-error": "upstream" }
                }
              }
            }
            """);

        Assert.Null(translated.Type<ObjectType>("Mail").Error);
        Assert.Equal(new ErrorRoles("Detail", null), translated.Type<ObjectType>("Problem").Error);
        Assert.Equal(new ErrorRoles("Why", "Theirs"), translated.Type<ObjectType>("Told").Error);
    }

    private static Translated Of(string responses) => Translated.Paths($$"""{{"\"/a\""}}: { "get": { "responses": { {{responses}} } } }""");
}
