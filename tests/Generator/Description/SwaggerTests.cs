using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

/// <summary>2.0 is read in the shape of 3.x.</summary>
public class SwaggerTests
{
    [Theory]
    [InlineData("""
        "host": "pets.test", "basePath": "/v1/", "schemes": ["http", "https", "ws"]
        """, "https://pets.test/v1 http://pets.test/v1 ws://pets.test/v1")]
    [InlineData("""
        "host": "pets.test"
        """, "https://pets.test")]
    [InlineData("""
        "basePath": "/v1"
        """, "/v1")]
    [InlineData("""
        "host": "pets.test", "basePath": "v1"
        """, "https://pets.test/v1")]
    [InlineData("\"info\": {}", "")]
    public void Host_base_path_and_schemes_are_servers(string members, string servers) =>
        Assert.Equal(servers, string.Join(" ", Reading.Document("{ \"swagger\": \"2.0\", " + members + " }").Servers.Select(server => server.Url)));

    [Fact]
    public void Definitions_are_schemas_that_keep_their_pointers()
    {
        Document document = Reading.Document("""
            { "swagger": "2.0", "definitions": {
              "Pet": { "discriminator": "kind", "properties": { "tag": { "$ref": "#/definitions/Tag" }, "nick": { "type": "string",
                "x-nullable": true } } },
              "Tag": {} } }
            """);

        Schema pet = document.Components.Schemas[0].Schema;
        Assert.Equal(("Pet", "#/definitions/Pet", "kind"), (pet.ComponentName, pet.Pointer, pet.Discriminator!.PropertyName));
        Assert.Same(document.Components.Schemas[1].Schema, pet.Properties[0].Schema.Reference!.Target);
        Assert.True(pet.Properties[1].Schema.IsNullable);
    }

    [Fact]
    public void A_body_parameter_is_the_request_body_in_each_consumed_media_type()
    {
        Operation operation = Reading.Swagger(
            """
            "parameters": [{ "name": "pet", "in": "body", "required": true, "description": "A pet.", "schema": { "type": "object" } }]
            """,
            """
            , "consumes": ["application/json", "application/xml"]
            """);

        Assert.Empty(operation.Parameters);
        Assert.Equal(("pet", "A pet.", true), (operation.RequestBody!.Name, operation.RequestBody.Description, operation.RequestBody.IsRequired));
        Assert.Equal(["application/json", "application/xml"], operation.RequestBody.Content.Select(mediaType => mediaType.Name));
        Assert.Same(operation.RequestBody.Content[0].Schema, operation.RequestBody.Content[1].Schema);
        Assert.Equal("#/paths/~1pets/post/parameters/0/schema", operation.RequestBody.Content[0].Schema!.Pointer);
    }

    [Fact]
    public void A_shared_body_is_sent_as_what_each_operation_consumes()
    {
        Document document = Reading.Document("""
            { "swagger": "2.0", "parameters": { "B": { "name": "b", "in": "body", "schema": {} } }, "paths": { "/a": {
              "put": { "consumes": ["a/a"], "parameters": [{ "$ref": "#/parameters/B" }] },
              "post": { "consumes": ["b/b"], "parameters": [{ "$ref": "#/parameters/B" }] } } } }
            """);

        Assert.Equal(["a/a", "b/b"], document.Paths.Single().Operations.Select(operation => operation.RequestBody!.Content.Single().Name));
    }

    [Fact]
    public void Form_parameters_are_the_properties_of_one_body()
    {
        Operation operation = Reading.Swagger("""
            "consumes": ["multipart/form-data"], "parameters": [
              { "name": "name", "in": "formData", "type": "string", "required": true, "description": "Its name." },
              { "name": "photo", "in": "formData", "type": "file" },
              { "name": "tags", "in": "formData", "type": "array", "items": { "type": "string" }, "collectionFormat": "multi" },
              { "name": "q", "in": "query", "type": "string" }]
            """);

        Assert.Equal("q", operation.Parameters.Single().Name);
        Assert.True(operation.RequestBody!.IsRequired);
        MediaType mediaType = operation.RequestBody.Content.Single();
        Assert.Equal("multipart/form-data", mediaType.Name);
        Assert.Equal(["name", "photo", "tags"], mediaType.Schema!.Properties.Select(property => property.Name));
        Assert.Equal(["name"], mediaType.Schema.Required);
        Assert.Equal("Its name.", mediaType.Schema.Properties[0].Schema.Description);
        Assert.Equal((JsonTypes.String, "binary"), (mediaType.Schema.Properties[1].Schema.Types, mediaType.Schema.Properties[1].Schema.Format));
        Assert.Equal(
            ("tags", ParameterStyle.Form, true),
            (mediaType.Encoding.Single().PropertyName, mediaType.Encoding.Single().Style, mediaType.Encoding.Single().Explode));
    }

    [Theory]
    [InlineData("\"string\"", "", "application/x-www-form-urlencoded")]
    [InlineData("\"string\"", ", \"consumes\": [\"application/json\"]", "application/x-www-form-urlencoded")]
    [InlineData("\"file\"", "", "multipart/form-data")]
    [InlineData("\"file\"", ", \"consumes\": [\"application/x-www-form-urlencoded\"]", "multipart/form-data")]
    public void A_form_is_sent_as_what_can_carry_it(string type, string rest, string mediaType) =>
        Assert.Equal(mediaType, Reading.Swagger($$"""
            "parameters": [{ "name": "a", "in": "formData", "type": {{type}} }]
            """, rest).RequestBody!.Content.Single().Name);

    [Theory]
    [InlineData("query", "", "Form")]
    [InlineData("query", "csv", "Form")]
    [InlineData("query", "multi", "Form explode")]
    [InlineData("query", "ssv", "SpaceDelimited")]
    [InlineData("query", "tsv", "TabDelimited")]
    [InlineData("query", "pipes", "PipeDelimited")]
    [InlineData("path", "csv", "Simple")]
    [InlineData("header", "", "Simple")]
    public void A_collection_format_is_a_style(string place, string format, string expected)
    {
        string collectionFormat = format.Length == 0 ? "" : $", \"collectionFormat\": \"{format}\"";
        Parameter parameter = Reading.Swagger($$"""
            "parameters": [{ "name": "a", "in": "{{place}}", "required": true, "type": "array", "items": { "type": "integer" } {{collectionFormat}} }]
            """).Parameters.Single();

        Assert.Equal(expected, $"{parameter.Style}{(parameter.Explode ? " explode" : "")}");
        Assert.Equal((JsonTypes.Array, JsonTypes.Integer), (parameter.Schema!.Types, parameter.Schema.Items!.Types));
        Assert.Empty(parameter.Schema.Required);
    }

    [Fact]
    public void A_response_is_answered_in_each_produced_media_type()
    {
        Operation operation = Reading.Swagger(
            """
            "responses": { "200": { "description": "Fine.", "schema": { "type": "array" }, "headers": { "X-Total": { "type": "integer" } } },
              "204": { "description": "None." }, "default": { "$ref": "#/responses/Oops" } }
            """,
            """
            , "produces": ["application/json"], "responses": { "Oops": { "description": "Oops.", "schema": {} } }
            """);

        Assert.Equal(
            ["200 application/json", "204 ", "default application/json"],
            operation.Responses.Select(response => $"{response.Status} {string.Join(",", response.Content.Select(mediaType => mediaType.Name))}"));
        Assert.Equal(JsonTypes.Integer, operation.Responses[0].Headers.Single().Schema!.Types);
        Assert.Equal("#/responses/Oops", operation.Responses[2].Pointer);
    }

    [Fact]
    public void A_file_in_a_response_is_bytes()
    {
        MediaType mediaType = Reading.Swagger("""
            "responses": { "200": { "schema": { "type": "file" } } }
            """).Responses.Single().Content.Single();

        Assert.Equal(("application/octet-stream", "binary"), (mediaType.Name, mediaType.Schema!.Format));
    }

    [Fact]
    public void Security_definitions_are_security_schemes()
    {
        Document document = Reading.Document("""
            { "swagger": "2.0", "security": [{ "key": [] }], "securityDefinitions": {
              "basic": { "type": "basic" }, "key": { "type": "apiKey", "in": "query", "name": "k" },
              "oauth": { "type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://a", "tokenUrl": "https://t",
                "scopes": { "read": "" } } } }
            """);

        Assert.Equal(
            ["basic Http basic", "key ApiKey ", "oauth OAuth2 "],
            document.Components.SecuritySchemes.Select(scheme => $"{scheme.Name} {scheme.Kind} {scheme.HttpScheme}"));
        Assert.Equal(
            (ParameterLocation.Query, "k"),
            (document.Components.SecuritySchemes[1].In, document.Components.SecuritySchemes[1].ParameterName));
        OAuthFlow flow = document.Components.SecuritySchemes[2].Flows.Single();
        Assert.Equal(("authorizationCode", "https://t", "read"), (flow.Kind, flow.TokenUrl, flow.Scopes.Single()));
    }

    [Fact]
    public void A_shared_form_parameter_may_be_a_reference()
    {
        Operation operation = Reading.Swagger(
            """
            "parameters": [{ "$ref": "#/parameters/Name" }]
            """,
            """
            , "parameters": { "Name": { "name": "name", "in": "formData", "type": "string" } }
            """);

        Assert.Equal("name", operation.RequestBody!.Content.Single().Schema!.Properties.Single().Name);
        Assert.False(operation.RequestBody.IsRequired);
    }

    [Theory]
    [InlineData(
        """{ "name": "a", "in": "form", "type": "string" }""",
        "OAG0209: 'form' is not a valid value of 'in'; correct it. The parameter 'a' is ignored.")]
    [InlineData(
        """{ "name": "a", "in": "cookie", "type": "string" }""",
        "OAG0209: 'cookie' is not a valid value of 'in'; correct it. The parameter 'a' is ignored.")]
    [InlineData(
        """{ "name": "a", "in": "query", "type": "array", "collectionFormat": "comma" }""",
        "OAG0209: 'comma' is not a valid value of 'collectionFormat'; correct it. 'csv' is used instead.")]
    [InlineData(
        """{ "in": "formData", "type": "string" }""",
        "OAG0208: '#/paths/~1a/get/parameters/0' has no 'name', so the parameter is ignored; add it")]
    public void What_2_0_does_not_know_is_said(string parameter, string problem)
    {
        (_, IReadOnlyList<string> problems) = Reading.Read(
            $$"""{ "swagger": "2.0", "paths": { "/a": { "get": { "parameters": [{{parameter}}] } } } }""");

        Assert.EndsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }
}
