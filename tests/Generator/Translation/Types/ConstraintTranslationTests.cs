using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Types;

public class ConstraintTranslationTests
{
    [Theory]
    [InlineData("""{ "type": "string", "minLength": 1, "maxLength": 5.0, "pattern": "^a" }""", "length 1..5 pattern ^a")]
    [InlineData("""{ "type": "string", "minLength": 0, "maxLength": 99999999999 }""", "")]
    [InlineData("""{ "type": "string", "maxLength": -1 }""", "")]
    [InlineData("""{ "type": "integer", "minLength": 1, "pattern": "a", "minItems": 2 }""", "")]
    [InlineData("""{ "type": "string", "minimum": 1 }""", "")]
    [InlineData("""{ "type": "string", "format": "uuid", "minLength": 36 }""", "")]
    [InlineData("""{ "type": "string", "format": "uri", "maxLength": 100 }""", "length 0..100")]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 1e2, "multipleOf": 5 }""", "1.. ..1e2 of 5")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.5, "multipleOf": 0.01 }""", "0<.. ..<0.5 of 0.01")]
    [InlineData("""{ "type": "number", "minimum": 1, "exclusiveMinimum": 1 }""", "1<..")]
    [InlineData("""{ "type": "number", "minimum": 2, "exclusiveMinimum": 1 }""", "2..")]
    [InlineData("""{ "type": "number", "maximum": 1, "exclusiveMaximum": 1 }""", "..<1")]
    [InlineData("""{ "type": "number", "maximum": 1, "exclusiveMaximum": 2 }""", "..1")]
    [InlineData(
        """{ "type": "integer", "format": "int32", "exclusiveMinimum": -2147483648, "exclusiveMaximum": 2147483647 }""",
        "-2147483648<.. ..<2147483647")]
    [InlineData("""{ "type": "integer", "format": "int32", "minimum": -2147483648, "maximum": 2147483647, "multipleOf": 1 }""", "")]
    [InlineData("""{ "type": "number", "minimum": 1e400, "multipleOf": 0 }""", "")]
    [InlineData(
        """{ "type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true, "items": { "type": "string", "maxLength": 2 } }""",
        "items 1..3 unique [length 0..2]")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0 } } }""", "[[0..]]")]
    [InlineData(
        """{ "type": "object", "minProperties": 1, "additionalProperties": { "type": "string", "minLength": 1 } }""", "members 1.. [length 1..]")]
    [InlineData("""{ "type": "object", "maxProperties": 4 }""", "members 0..4")]
    [InlineData("""{ "type": ["string", "null"], "maxLength": 5 }""", "length 0..5")]
    [InlineData("""{ "oneOf": [{ "type": "string", "maxLength": 5 }, { "type": "null" }] }""", "length 0..5")]
    [InlineData("""{ "minLength": 5 }""", "")]
    [InlineData("""{ "$ref": "#/components/schemas/Short" }""", "length 0..9")]
    [InlineData("""{ "$ref": "#/components/schemas/Short", "minLength": 3 }""", "length 3..9")]
    [InlineData(
        """
        { "allOf": [{ "$ref": "#/components/schemas/Short" }, { "maxLength": 7, "pattern": "a" },
          { "type": "string", "minLength": 2, "pattern": "b" }] }
        """,
        "length 2..7 pattern a pattern b")]
    [InlineData(
        """
        { "allOf": [{ "type": "number", "minimum": 1, "multipleOf": 0.25 }, { "exclusiveMinimum": 1, "maximum": 9, "multipleOf": 0.1 },
          { "maximum": 10 }] }
        """,
        "1<.. ..9 of 0.5")]
    public void Constraints_of_properties(string schema, string constraints) => Assert.Equal(constraints, Of(schema, "3.1.0"));

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false }""", "0<.. ..9")]
    [InlineData("""{ "$ref": "#/components/schemas/Short", "minLength": 3 }""", "length 0..9")]
    public void Bounds_of_OpenAPI_3_0(string schema, string constraints) => Assert.Equal(constraints, Of(schema, "3.0.3"));

    [Fact]
    public void A_property_of_several_parts_has_the_bounds_of_all()
    {
        Translated pets = Translated.Schemas("""
            "Base": { "type": "object", "properties": { "name": { "type": "string", "minLength": 2, "maxLength": 9 } } },
            "T": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "minProperties": 2,
              "properties": { "name": { "type": "string", "maxLength": 5 } } }] }
            """);

        Assert.Equal("length 2..5", Text(Assert.Single(pets.Type<ObjectType>("T").Properties).Constraints));
        Assert.Equal(new Count(2, null), pets.Type<ObjectType>("T").PropertyCount);
    }

    [Fact]
    public void Parameters_bodies_and_cases_have_constraints()
    {
        Translated get = Translated.Paths("""
            "/pets": { "post": {
              "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 100 } }],
              "requestBody": { "content": { "application/json": { "schema": { "type": "array", "maxItems": 3,
                "items": { "oneOf": [{ "type": "string", "maxLength": 4 }, { "type": "integer" }] } } } } },
              "responses": { "204": { "description": "" } }
            } }
            """);

        Assert.Equal("..100", Text(Assert.Single(get.Operation.Arguments).Constraints));
        Assert.Equal("items 0..3", Text(get.Operation.Body!.Constraints));
        Assert.Equal("length 0..4", Text(Assert.Single(get.Api.Types.OfType<UnionType>()).Cases.Single(one => one.Name == "String").Constraints));
    }

    [Fact]
    public void Parameters_of_Swagger_have_constraints()
    {
        Translated get = Translated.Document("""
            { "swagger": "2.0", "info": { "title": "T", "version": "1" }, "host": "api.test", "paths": { "/pets": { "get": {
              "parameters": [{ "name": "limit", "in": "query", "type": "integer", "minimum": 0, "exclusiveMinimum": true }],
              "responses": { "204": { "description": "" } } } } } }
            """);

        Assert.Equal("0<..", Text(Assert.Single(get.Operation.Arguments).Constraints));
    }

    [Fact]
    public void A_pattern_without_a_dotnet_counterpart_is_reported_once()
    {
        Translated translated = Translated.Schemas("""
            "Twice": { "type": "string", "pattern": "(a)\\1", "maxLength": 5 },
            "T": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Twice" }, "b": { "$ref": "#/components/schemas/Twice" } } }
            """);

        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems, one => one.Id == "OAG0423");
        Assert.Equal("\"(a)\\\\1\"", translated.Source.Substring(problem.Location.Start, problem.Location.Length));
        Assert.Equal(["length 0..5", "length 0..5"], translated.Type<ObjectType>("T").Properties.Select(property => Text(property.Constraints)));
        Assert.DoesNotContain("OAG0423", Translated.Schemas("""
            "T": { "type": "object", "properties": { "a": { "type": "string", "pattern": "(?:aa|bb)" } } }
            """).ProblemIds);
    }

    [Theory]
    [InlineData("^a.*$", @"^a(?:[\ud800-\udbff][\udc00-\udfff]|[^\u000a\u000d\u2028-\u2029\ud800-\udfff])*\z", true)]
    [InlineData("^a|b$", @"^a|b\z", false)]
    [InlineData("^(a|b)$", @"^(a|b)\z", true)]
    [InlineData("a$", @"a\z", false)]
    [InlineData("^a+?b*?c??d{2,3}?$", @"^a+?b*?c??d{2,3}?\z", true)]
    [InlineData(@"^\S$", @"^(?:[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000e-\u001f\u0021-\u009f\u00a1-ᙿ", true)]
    public void A_pattern_becomes_an_expression(string pattern, string expression, bool isWhole)
    {
        TextPattern found = Assert.Single(Property(
            "{ \"type\": \"string\", \"pattern\": " + System.Text.Json.JsonSerializer.Serialize(pattern) + " }", "3.1.0").Constraints!.Patterns);

        Assert.StartsWith(expression.Replace("ᙿ", "\\u167f"), found.Expression, StringComparison.Ordinal);
        Assert.Equal(isWhole, found.IsWhole);
    }

    private static string Of(string schema, string version) => Text(Property(schema, version).Constraints);

    private static Property Property(string schema, string version) => Assert.Single(Translated.Schemas(
        $$$"""{{{"\"Short\""}}}: { "type": "string", "maxLength": 9 }, "T": { "properties": { "a": {{{schema}}} } }""",
            version).Type<ObjectType>("T").Properties);

    private static string Text(Constraints? constraints)
    {
        if (constraints is null)
        {
            return "";
        }

        Assert.NotEqual(Constraints.None, constraints);
        var words = new List<string>();
        Add(constraints.Minimum is { } least ? least.Number + (least.IsExclusive ? "<.." : "..") : "");
        Add(constraints.Maximum is { } most ? (most.IsExclusive ? "..<" : "..") + most.Number : "");
        Add(constraints.MultipleOf is { } factor ? "of " + factor : "");
        Add(Range("length", constraints.Length));
        words.AddRange(constraints.Patterns.Select(pattern => "pattern " + pattern.Written));
        Add(Range("items", constraints.Items));
        Add(constraints.AreItemsUnique ? "unique" : "");
        Add(Range("members", constraints.Properties));
        Add(constraints.Elements is { } elements ? $"[{Text(elements)}]" : "");
        return string.Join(" ", words);

        void Add(string word) => words.AddRange(word.Length > 0 ? [word] : []);

        static string Range(string word, Count count) => count == Count.Any ? "" : $"{word} {count.Minimum}..{count.Maximum}";
    }
}
