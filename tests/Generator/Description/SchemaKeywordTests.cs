using Truto.Generated.SourceGeneration.Description.Schemas;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

public class SchemaKeywordTests
{
    private const string Dangling = """{ "$ref": "#/components/schemas/Missing" }""";

    public static TheoryData<string> KeywordsWithSchemas =>
        [.. Schema.Keywords.Values.Where(keyword => keyword.Subschemas != Subschemas.None).Select(keyword => keyword.Name)];

    public static TheoryData<string> OtherKeywords =>
        [.. Schema.Keywords.Values.Where(keyword => keyword.Subschemas == Subschemas.None && !keyword.AllowsNull).Select(keyword => keyword.Name)];

    [Fact]
    public void The_table_has_every_keyword_that_contains_schemas() => Assert.Superset(
        new HashSet<string>
        {
            "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "dependentSchemas", "items",
            "prefixItems", "additionalItems", "unevaluatedItems", "contains", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
            "contentSchema", "$defs",
        },
        new HashSet<string>(KeywordsWithSchemas.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(KeywordsWithSchemas))]
    public void A_dangling_reference_is_reported(string keyword)
    {
        foreach (string value in ValuesOf(Schema.Keywords[keyword]))
        {
            IReadOnlyList<string> problems = Reading.Read(Description("3.1.0", $$"""{ "{{keyword}}": {{value}} }""")).Problems;

            Assert.Contains("OAG0203", Assert.Single(problems), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(KeywordsWithSchemas))]
    public void The_schema_of_a_keyword_belongs_to_the_document(string keyword)
    {
        foreach (string value in ValuesOf(Schema.Keywords[keyword]))
        {
            string schema = $$"""{ "{{keyword}}": {{value.Replace(Dangling, """{ "title": "Inner" }""", StringComparison.Ordinal)}} }""";

            Assert.Contains(Reading.Document(Description("3.1.0", schema)).Schemas, found => found.Title == "Inner");
        }
    }

    [Theory]
    [MemberData(nameof(KeywordsWithSchemas))]
    [MemberData(nameof(OtherKeywords))]
    public void A_value_of_the_wrong_type_is_reported(string keyword)
    {
        // Keywords that contain schemas, and xml, are objects or arrays; no other keyword is an object.
        string value = Schema.Keywords[keyword].Subschemas == Subschemas.None && keyword != "xml" ? "{}" : "\"wrong\"";

        Assert.NotEmpty(Reading.Read(Description("3.1.0", $$"""{ "{{keyword}}": {{value}} }""")).Problems);
    }

    [Theory]
    [MemberData(nameof(KeywordsWithSchemas))]
    [MemberData(nameof(OtherKeywords))]
    public void A_reference_makes_siblings_void_before_31(string keyword)
    {
        string schema = $$"""{ "$ref": "#/components/schemas/T", "{{keyword}}": [5] }""";
        string text = Description("3.0.3", keyword is "$ref" or "$dynamicRef" ? """{ "$ref": "#/components/schemas/T" }""" : schema);

        Assert.Empty(Reading.Read(text).Problems);
    }

    private static string Description(string version, string schema) =>
        $$"""{ "openapi": "{{version}}", "components": { "schemas": { "T": { "type": "string" }, "S": {{schema}} } } }""";

    private static IEnumerable<string> ValuesOf(SchemaKeyword keyword) => keyword.Subschemas switch
    {
        Subschemas.One => [Dangling],
        Subschemas.List => [$"[{Dangling}]"],
        Subschemas.Map => [$$"""{ "name": {{Dangling}} }"""],
        Subschemas.OneOrList => [Dangling, $"[{Dangling}]"],
        _ => [],
    };
}
