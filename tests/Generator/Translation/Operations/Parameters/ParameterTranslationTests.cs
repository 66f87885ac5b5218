using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Parameters;

public class ParameterTranslationTests
{
    [Theory]
    [InlineData("""{ "name": "q", "in": "query", "schema": { "type": "string" } }""", "Form", "Query String q")]
    [InlineData("""{ "name": "q", "in": "query", "required": true, "schema": { "type": "integer", "nullable": true } }""", "Form", "Query Int64 q!")]
    [InlineData(
        """{ "name": "tags[]", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } }""",
        "FormExploded",
        "Query String[] tags")]
    [InlineData(
        """{ "name": "ids", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "integer" } } }""",
        "Form",
        "Query Int64[] ids")]
    [InlineData(
        """{ "name": "X-Ids", "in": "header", "schema": { "type": "array", "items": { "type": "string" } } }""", "Simple", "Header String[] xIds")]
    [InlineData(
        """{ "name": "f", "in": "query", "style": "deepObject", "schema": { "type": "object" } }""", "DeepObjectExploded", "Query jsonobject f")]
    [InlineData(
        """{ "name": "f", "in": "query", "style": "deepObject", "schema": { "properties": { "a": { "type": "string" } } } }""",
        "DeepObjectExploded",
        "Query GetPetsF f")]
    [InlineData("""{ "name": "f", "in": "query", "schema": { "type": "object" } }""", "FormExploded", "Query jsonobject f")]
    [InlineData("""{ "name": "f", "in": "query", "schema": { "properties": { "a": { "type": "string" } } } }""", "FormExploded", "Query GetPetsF f")]
    [InlineData(
        """{ "name": "f", "in": "query", "schema": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } }""",
        "FormExploded",
        "Query String[][] f")]
    [InlineData(
        """{ "name": "f", "in": "query", "content": { "application/json": { "schema": { "type": "string" } } } }""", "FormJson", "Query String f")]
    [InlineData(
        """{ "name": "f", "in": "querystring", "content": { "application/json": { "schema": { "type": "object" } } } }""",
        "FormJson",
        "QueryString jsonobject f")]
    [InlineData(
        """{ "name": "f", "in": "querystring", "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object" } } } }""",
        "FormExploded",
        "QueryString jsonobject f")]
    [InlineData(
        """
        { "name": "f", "in": "query", "style": "pipeDelimited", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }
        """,
        "PipeDelimited",
        "Query String[] f")]
    [InlineData("""{ "name": "f", "in": "query", "allowReserved": true, "schema": { "type": "string" } }""", "FormReserved", "Query String f")]
    [InlineData(
        """{ "name": "f", "in": "header", "style": "simple", "explode": true, "schema": { "type": "object" } }""",
        "SimpleExploded",
        "Header jsonobject f")]
    [InlineData("""{ "name": "session", "in": "cookie", "schema": { "type": "string" } }""", "Form", "Cookie String session")]
    [InlineData(
        """{ "name": "session", "in": "cookie", "style": "cookie", "schema": { "type": "array", "items": { "type": "integer" } } }""",
        "CookieExploded",
        "Cookie Int64[] session")]
    [InlineData("""{ "name": "q", "in": "query", "schema": {} }""", "FormExploded", "Query json q")]
    [InlineData("""{ "name": "q", "in": "query" }""", "Form", "Query String q")]
    [InlineData("""{ "name": "options", "in": "query", "schema": { "type": "string" } }""", "Form", "Query String optionsValue")]
    [InlineData("""{ "name": "class", "in": "query", "schema": { "type": "string" } }""", "Form", "Query String class")]
    [InlineData("""{ "name": "q_x", "in": "query", "x-csharp-name": "search", "schema": { "type": "string" } }""", "Form", "Query String search")]
    public void A_parameter_is_a_method_parameter(string parameter, string style, string text)
    {
        Translated translated = Translated.Get($"\"parameters\": [ {parameter} ]");

        Assert.Equal($"nothing GetAsync({text})", translated.Signature("GetAsync"));
        Assert.Equal(style, Text(Assert.Single(translated.Operation.Arguments).Style));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "name": "q", "in": "query", "style": "matrix", "schema": { "type": "string" } }""", "OAG0301", "Form", "q, matrix, query, form")]
    [InlineData(
        """{ "name": "q", "in": "header", "style": "form", "schema": { "type": "array", "items": { "type": "string" } } }""",
        "OAG0301",
        "SimpleExploded",
        "q, form, header, simple")]
    [InlineData(
        """{ "name": "q", "in": "cookie", "style": "deepObject", "schema": { "type": "object" } }""",
        "OAG0301",
        "Form",
        "q, deepObject, cookie, form")]
    [InlineData(
        """{ "name": "q", "in": "query", "style": "pipeDelimited", "schema": { "type": "string" } }""",
        "OAG0312",
        "Form",
        "q, pipeDelimited, false, a single value, q=a")]
    [InlineData(
        """
        { "name": "q", "in": "query", "style": "spaceDelimited", "explode": true, "schema": { "type": "array", "items": { "type": "string" } } }
        """,
        "OAG0312",
        "FormExploded",
        "q, spaceDelimited, true, an array, q=a&q=b")]
    [InlineData(
        """{ "name": "q", "in": "query", "style": "deepObject", "schema": { "type": "array", "items": { "type": "string" } } }""",
        "OAG0312",
        "DeepObjectExploded",
        "q, deepObject, false, an array, q[]=a&q[]=b")]
    [InlineData(
        """{ "name": "q", "in": "query", "content": { "application/xml": { "schema": { "type": "object" } } } }""",
        "OAG0314",
        "Form",
        "q, application/xml")]
    public void An_undefined_style_is_replaced_and_reported(string parameter, string id, string style, string arguments)
    {
        Translated translated = Translated.Get($"\"parameters\": [ {parameter} ]");

        Assert.Equal(style, Text(Assert.Single(translated.Operation.Arguments).Style));
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal((id, arguments), (problem.Id, string.Join(", ", problem.Arguments)));
    }

    [Theory]
    [InlineData("header")]
    [InlineData("cookie")]
    public void A_parameter_with_an_invalid_name_is_omitted_and_reported(string place)
    {
        Translated translated = Translated.Get($$"""
            "parameters": [ { "name": "a b", "in": "{{place}}", "required": true, "schema": { "type": "string" } },
              { "name": "c", "in": "{{place}}", "schema": { "type": "string" } } ]
            """);

        Assert.Equal(["c"], translated.Operation.Arguments.Select(argument => argument.WireName));
        Assert.Equal(["OAG0313"], translated.ProblemIds);
    }

    [Fact]
    public void A_problem_of_a_shared_parameter_is_reported_once() => Assert.Equal(
        ["OAG0301"],
        Translated.Paths("""
            "/a": { "parameters": [ { "name": "q", "in": "query", "style": "label", "schema": { "type": "string" } } ],
              "get": { "responses": { "204": { "description": "" } } }, "put": { "responses": { "204": { "description": "" } } } }
            """).ProblemIds);

    [Fact]
    public void A_default_is_documented() => Assert.Equal(
        "30",
        Assert.Single(
            Translated.Get(
                """
                "parameters": [ { "name": "limit", "in": "query", "schema": { "type": "integer", "default": 30 } } ]
                """).Operation.Arguments).Default);

    [Fact]
    public void Required_parameters_come_first()
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
            "nothing PutAsync(Path String x!, Path Int64 y!, Query String must!, Query String late, Query String request, String body!)",
            translated.Signature("PutAsync"));
        Assert.Equal(
            [new LiteralPart("/a/"), new ArgumentPart("x"), new LiteralPart("/"), new ArgumentPart("y")], translated.Operation.Route);
    }

    [Fact]
    public void An_undeclared_path_parameter_is_added()
    {
        Translated translated = Translated.Paths("""
            "/pets/{pet-id}": { "get": { "responses": { "204": { "description": "" } } } }
            """);

        Assert.Equal("nothing GetAsync(Path String petId!)", translated.Signature("GetAsync"));
        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(
            "'GET /pets/{pet-id}' has {pet-id} in its path but does not declare this parameter; a required string is assumed",
            string.Format(System.Globalization.CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat.ToString(), [.. problem.Arguments]));
    }

    [Fact]
    public void A_path_parameter_that_is_not_in_the_path_is_omitted()
    {
        Translated translated =
            Translated.Get(""" "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ] """);

        Assert.Equal("nothing GetAsync()", translated.Signature("GetAsync"));
        Assert.Equal(["OAG0311"], translated.ProblemIds);
    }

    [Fact]
    public void Headers_that_OpenAPI_ignores_are_not_parameters() => Assert.Equal(
        "nothing GetAsync()",
        Translated.Get("""
            "parameters": [
              { "name": "accept", "in": "header", "schema": { "type": "string" } },
              { "name": "Authorization", "in": "header", "schema": { "type": "string" } }
            ]
            """).Signature("GetAsync"));

    [Fact]
    public void A_parameter_of_several_types_is_a_union() => Assert.Equal(
        "nothing GetAsync(Query GetPetsSince since)",
        Translated.Get("""
            "parameters": [
              { "name": "since", "in": "query", "schema": { "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] } }
            ]
            """).Signature("GetAsync"));

    [Fact]
    public void Parameters_with_equal_names_are_distinguished() => Assert.Equal(
        "nothing GetAsync(Query String id, Header String idHeader, Query String underscoreId)",
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
    [InlineData("/colors/{;id*}", "/colors/")]
    public void The_text_of_a_route_is_encoded_once(string path, string literal) => Assert.Equal(
        new LiteralPart(literal),
        Translated.Paths($$"""{{$"\"{path}\""}}: { "get": { "responses": { "204": { "description": "" } } } }""").Operation.Route[0]);

    [Fact]
    public void An_optional_segment_includes_its_slash() => Assert.Equal(
        new LiteralPart("/pets"),
        Translated.Paths("""
            "/pets/{id}": { "get": {
              "parameters": [ { "name": "id", "in": "path", "required": false, "schema": { "type": "string" } } ],
              "responses": { "204": { "description": "" } } } }
            """).Operation.Route[0]);

    private static string Text(ParameterSerialization style) =>
        style.Style + (style.IsExploded ? "Exploded" : "") + (style.AllowsReserved ? "Reserved" : "") + (style.IsJson ? "Json" : "");
}
