using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

public class ParameterTranslationTests
{
    [Theory]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", nameof(ArgumentStyle.Form), "Query String q")]
    [InlineData("""{ "name": "q", "in": "query", "required": true, "schema": { "type": "integer", "nullable": true } }""", nameof(ArgumentStyle.Form), "Query Int64 q!")]
    [InlineData("""{ "name": "tags[]", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } }""", nameof(ArgumentStyle.FormExploded), "Query String[] tags")]
    [InlineData("""{ "name": "ids", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "integer" } } }""", nameof(ArgumentStyle.Form), "Query Int64[] ids")]
    [InlineData("""{ "name": "X-Ids", "in": "header", "schema": { "type": "array", "items": { "type": "string" } } }""", nameof(ArgumentStyle.Simple), "Header String[] xIds")]
    [InlineData("""{ "name": "f", "in": "query", "style": "deepObject", "schema": { "type": "object" } }""", nameof(ArgumentStyle.DeepObject), "Query jsonobject f")]
    [InlineData("""{ "name": "f", "in": "query", "style": "deepObject", "schema": { "properties": { "a": { "type": "string" } } } }""", nameof(ArgumentStyle.DeepObject), "Query GetPetsF f")]
    [InlineData("""{ "name": "f", "in": "query", "schema": { "type": "object" } }""", nameof(ArgumentStyle.FormExploded), "Query jsonobject f")]
    [InlineData("""{ "name": "q", "in": "query", "style": "pipeDelimited", "schema": { "type": "string" } }""", nameof(ArgumentStyle.Form), "Query String q")]
    [InlineData("""{ "name": "q", "in": "query" }""", nameof(ArgumentStyle.Form), "Query String q")]
    [InlineData("""{ "name": "options", "in": "query", "schema": { "type": "string" } }""", nameof(ArgumentStyle.Form), "Query String optionsValue")]
    [InlineData("""{ "name": "class", "in": "query", "schema": { "type": "string" } }""", nameof(ArgumentStyle.Form), "Query String class")]
    [InlineData("""{ "name": "q_x", "in": "query", "x-csharp-name": "search", "schema": { "type": "string" } }""", nameof(ArgumentStyle.Form), "Query String search")]
    public void A_parameter_is_an_argument(string parameter, string style, string text)
    {
        Translated translated = Translated.Get($"\"parameters\": [ {parameter} ]");

        Assert.Equal($"nothing GetAsync({text})", translated.Signature("GetAsync"));
        Assert.Equal(style, Assert.Single(translated.Operation.Arguments).Style.ToString());
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "name": "session", "in": "cookie", "schema": { "type": "string" } }""", "session", "in a cookie")]
    [InlineData("""{ "name": "f", "in": "query", "content": { "application/json": { "schema": { "type": "string" } } } }""", "f", "as application/json")]
    [InlineData("""{ "name": "f", "in": "query", "style": "pipeDelimited", "schema": { "type": "array", "items": { "type": "string" } } }""", "f", "in style pipeDelimited with a list")]
    [InlineData("""{ "name": "f", "in": "query", "schema": { "properties": { "a": { "type": "string" } } } }""", "f", "in style form with an object")]
    [InlineData("""{ "name": "f", "in": "query", "schema": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } }""", "f", "in style form with a list")]
    public void An_operation_with_a_parameter_that_cannot_be_sent_is_left_out_alone(string parameter, string name, string how)
    {
        Translated translated = Translated.Paths($$"""
            "/pets": {
              "get": { "parameters": [ {{parameter}} ], "responses": { "204": { "description": "" } } },
              "post": { "responses": { "204": { "description": "" } } } }
            """);

        Assert.Equal(["Pets.PostAsync"], translated.Methods);
        SourceGeneration.Diagnostics.Problem problem = Assert.Single(translated.Problems);
        Assert.Equal("OAG0301", problem.Id);
        Assert.Equal(["GET /pets", name, how], problem.Arguments);
    }

    [Fact]
    public void Arguments_stand_in_the_order_of_need()
    {
        Translated translated = Translated.Paths("""
            "/a/{x}/{y}": { "put": {
              "operationId": "put",
              "parameters": [
                { "name": "late", "in": "query", "schema": { "type": "string" } },
                { "name": "y", "in": "path", "required": true, "schema": { "type": "integer" } },
                { "name": "must", "in": "query", "required": true, "schema": { "type": "string" } },
                { "name": "x", "in": "path", "schema": { "type": "string" } },
                { "name": "request", "in": "query", "schema": { "type": "string" } } ],
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "string" } } } },
              "responses": { "204": { "description": "" } } } }
            """);

        Assert.Equal(
            "nothing PutAsync(Path String x!, Path Int64 y!, Query String must!, Query String late, Query String request, String body!)", translated.Signature("PutAsync"));
        Assert.Equal(
            [new LiteralPart("/a/"), new ArgumentPart("x"), new LiteralPart("/"), new ArgumentPart("y")], translated.Operation.Route);
    }

    [Fact]
    public void A_path_parameter_that_is_not_declared_is_added()
    {
        Translated translated = Translated.Paths("""
            "/pets/{pet-id}": { "get": { "responses": { "204": { "description": "" } } } }
            """);

        Assert.Equal("nothing GetByPetIdAsync(Path String petId!)", translated.Signature("GetByPetIdAsync"));
        SourceGeneration.Diagnostics.Problem problem = Assert.Single(translated.Problems);
        Assert.Equal(
            "'GET /pets/{pet-id}' names {pet-id} in its path but declares no such parameter; it was added as a required string",
            string.Format(System.Globalization.CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat.ToString(), [.. problem.Arguments]));
    }

    [Fact]
    public void A_path_parameter_that_the_path_does_not_name_is_left_out()
    {
        Translated translated = Translated.Get(""" "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ] """);

        Assert.Equal("nothing GetAsync()", translated.Signature("GetAsync"));
        Assert.Equal(["OAG0311"], translated.ProblemIds);
    }

    [Fact]
    public void Headers_that_are_said_elsewhere_are_no_arguments() => Assert.Equal(
        "nothing GetAsync()",
        Translated.Get("""
            "parameters": [ { "name": "accept", "in": "header", "schema": { "type": "string" } }, { "name": "Authorization", "in": "header", "schema": { "type": "string" } } ]
            """).Signature("GetAsync"));

    [Fact]
    public void A_parameter_of_several_types_is_sent_as_a_string()
    {
        Translated translated = Translated.Get("""
            "parameters": [ { "name": "since", "in": "query", "schema": { "oneOf": [ { "type": "string" }, { "type": "integer" } ] } } ]
            """);

        Assert.Equal("nothing GetAsync(Query String since)", translated.Signature("GetAsync"));
        Assert.Contains("OAG0312", translated.ProblemIds);
    }

    [Fact]
    public void Arguments_of_one_name_differ() => Assert.Equal(
        "nothing GetAsync(Query String id, Header String id_2, Query String underscoreId)",
        Translated.Get("""
            "parameters": [
              { "name": "id", "in": "query", "schema": { "type": "string" } }, { "name": "ID", "in": "header", "schema": { "type": "string" } },
              { "name": "_id", "in": "query", "schema": { "type": "string" } } ]
            """).Signature("GetAsync"));

    [Theory]
    [InlineData("/a b/{id}", "/a%20b/")]
    [InlineData("/größe/{id}", "/gr%C3%B6%C3%9Fe/")]
    [InlineData("/a%2Fb/{id}", "/a%2Fb/")]
    [InlineData("/users/{id}:archive", "/users/")]
    public void Text_of_a_route_is_encoded_once(string path, string literal) => Assert.Equal(
        new LiteralPart(literal),
        Translated.Paths($$"""{{$"\"{path}\""}}: { "get": { "responses": { "204": { "description": "" } } } }""").Operation.Route[0]);
}
