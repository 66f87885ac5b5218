using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class ParameterTests
{
    [Theory]
    [InlineData("\"in\": \"query\"", "Query Form explode")]
    [InlineData("\"in\": \"cookie\"", "Cookie Form explode")]
    [InlineData("\"in\": \"path\"", "Path Simple")]
    [InlineData("\"in\": \"header\"", "Header Simple")]
    [InlineData("\"in\": \"path\", \"style\": \"matrix\", \"explode\": true", "Path Matrix explode")]
    [InlineData("\"in\": \"query\", \"style\": \"pipeDelimited\"", "Query PipeDelimited")]
    [InlineData("\"in\": \"query\", \"style\": \"form\", \"explode\": false", "Query Form")]
    [InlineData("\"in\": \"query\", \"style\": \"deepObject\", \"explode\": true", "Query DeepObject explode")]
    [InlineData("\"in\": \"cookie\", \"style\": \"cookie\"", "Cookie Cookie explode")]
    [InlineData("\"in\": \"querystring\"", "QueryString Form explode")]
    public void Style_and_explode_have_the_defaults_of_their_place(string fields, string expected)
    {
        Parameter parameter = Parameter(fields);

        Assert.Equal(expected, $"{parameter.In} {parameter.Style}{(parameter.Explode ? " explode" : "")}");
    }

    [Fact]
    public void Every_field_is_read()
    {
        Parameter parameter = Parameter(
            """
            "in": "query", "description": "How many.", "required": true, "deprecated": true, "allowReserved": true, "allowEmptyValue": true,
            "schema": { "type": "integer" }, "x-csharp-name": "count"
            """);

        Assert.Equal("How many.", parameter.Description);
        Assert.True(parameter is { IsRequired: true, IsDeprecated: true, AllowReserved: true, AllowEmptyValue: true });
        Assert.Equal(JsonTypes.Integer, parameter.Schema!.Types);
        Assert.Equal("#/paths/~1pets/get/parameters/0/schema", parameter.Schema.Pointer);
        Assert.Equal("count", parameter.Extension("x-csharp-name")!.Value.Text());
    }

    [Fact]
    public void A_value_may_be_a_document_of_its_own()
    {
        Parameter parameter = Parameter("""
            "in": "query", "content": { "application/json": { "schema": { "type": "object" } } }
            """);

        Assert.Null(parameter.Schema);
        Assert.Equal(JsonTypes.Object, parameter.Content.Single().Schema!.Types);
    }

    [Theory]
    [InlineData("""{ "in": "query" }""", "OAG0208: '#/paths/~1pets/get/parameters/0' has no 'name', so the parameter is ignored; add it")]
    [InlineData("""{ "name": "a" }""", "OAG0208: '#/paths/~1pets/get/parameters/0' has no 'in', so the parameter is ignored; add it")]
    [InlineData(
        """{ "name": "a", "in": "qery" }""",
        "OAG0209: 'qery' is not a valid value of 'in'; did you mean 'query'? The parameter 'a' is ignored.")]
    [InlineData("\"a\"", "OAG0204: '#/paths/~1pets/get/parameters/0' must be an object, but is a string; its value is ignored")]
    public void What_cannot_be_sent_is_skipped(string parameter, string problem)
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            $$"""{ "openapi": "3.0.3", "paths": { "/pets": { "get": { "parameters": [ {{parameter}}, { "name": "b", "in": "query" } ] } } } }""");

        Assert.Equal("b", document!.Paths.Single().Operations.Single().Parameters.Single().Name);
        Assert.EndsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_style_is_the_default_one()
    {
        (Document? document, IReadOnlyList<string> problems) = Reading.Read(
            """{ "openapi": "3.0.3", "paths": { "/pets": { "get": { "parameters": [ { "name": "b", "in": "query", "style": "deep" } ] } } } }""");

        Assert.Equal(ParameterStyle.Form, document!.Paths.Single().Operations.Single().Parameters.Single().Style);
        Assert.Equal("(1,109): OAG0209: 'deep' is not a valid value of 'style'; correct it. The default style is used.", Assert.Single(problems));
    }

    private static Parameter Parameter(string fields) =>
        Reading.Operation($$"""
            "parameters": [{ "name": "p", {{fields}} }]
            """).Parameters.Single();
}
