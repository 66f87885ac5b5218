using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>
/// Operations that are known to break generators. The list shows all such inputs and their tests. In addition, <c>Corpus/Generation/TrapTests</c>
/// compiles a description with every difficult name in every location.
/// <list type="number">
/// <item>Values of enums that collide as names: <see cref="DifficultSchemaTests.Values_that_collide_as_names_are_all_there"/>.</item>
/// <item>A reference in example, default or enum: <see cref="DifficultSchemaTests.A_key_of_a_reference_in_data_is_data"/>.</item>
/// <item>Schemas that differ only in case, or have the names of types, the client or the namespace:
/// <see cref="DifficultSchemaTests.Schemas_called_like_types_of_others_are_types_of_their_own"/>.</item>
/// <item>Properties with the names of generated members, or of each other:
/// <see cref="DifficultSchemaTests.Members_called_like_generated_ones_are_all_read_and_written"/>.</item>
/// <item>Enums of every type, defaults that do not fit:
/// <see cref="DifficultSchemaTests.Enums_of_every_kind_keep_their_values_whatever_the_default"/>.</item>
/// <item>Alternatives without a name: <see cref="DifficultSchemaTests.Alternatives_without_a_name_have_a_type_wherever_they_stand"/>.</item>
/// <item>allOf of scalars and enums, with one schema, in diamonds, with redefined properties, with siblings:
/// <see cref="DifficultSchemaTests.Compositions_of_every_kind_are_read_whole"/>,
/// <see cref="InheritanceEmissionTests"/>.</item>
/// <item>Responses of every key and media type: <see cref="Responses_of_every_key_and_media_type_compile"/>, <see cref="ResponseTests"/>.</item>
/// <item>Additional and pattern properties: <see cref="DifficultSchemaTests.Additional_members_of_every_kind_are_kept"/>,
/// <see cref="ExtraMembersTests"/>.</item>
/// <item>Cost of unions, recursion: <see cref="DifficultSchemaTests.Recursion_of_every_kind_ends_in_types_that_read_it"/>,
/// <see cref="UnionEmissionTests.Trials_do_not_multiply_with_the_depth"/>, <see cref="The_cost_of_expandable_properties_is_linear"/>.</item>
/// <item>Dangling and circular references: <see cref="Translation.NegativeFormsTests"/>, <see cref="Description.BrokenReferenceTests"/>.</item>
/// <item>Ids of operations, paths, tags: <see cref="Operations_with_missing_duplicate_and_odd_ids_have_methods"/>.</item>
/// <item>Parameters undeclared, unused, repeated; special headers; bodies of GET and DELETE:
/// <see cref="Odd_parameters_are_sent_or_reported"/>.</item>
/// <item>Hostile text: <see cref="HostileTextTests"/>, <see cref="CSharpTextTests"/>, <see cref="XmlDocTests"/>.</item>
/// <item>JSON and YAML in common variants: <see cref="Variants_of_YAML_give_the_same_types"/>,
/// <see cref="JSON_with_comments_or_trailing_commas_is_an_error"/>, <see cref="Syntax.YamlReaderTests"/>.</item>
/// <item>Odd numbers, formats, types, required names, discriminators:
/// <see cref="DifficultSchemaTests.Odd_numbers_formats_and_types_are_read_as_they_come"/>,
/// <see cref="DifficultSchemaTests.Discriminators_that_need_not_be_there_or_map_nothing_still_tell"/>,
/// <see cref="Translation.HierarchyTests.Classes_of_other_files_are_found_by_the_mapping"/>.</item>
/// <item>Long names, hint names equal but for case, many files: <see cref="UnitPartitionerTests"/>,
/// <see cref="Names_longer_than_metadata_allows_compile"/>.</item>
/// </list>
/// </summary>
public class DifficultOperationTests
{
    private const string Ok = """ "responses": { "204": { "description": "" } } """;

    [Fact]
    public void Operations_with_missing_duplicate_and_odd_ids_have_methods()
    {
        GeneratedProject generated = Compile.Description(Paths($$"""
            "/a": {
              "get": { "operationId": "same", "tags": [ "t" ], {{Ok}} },
              "put": { "operationId": "same", "tags": [ "t" ], {{Ok}} },
              "post": { "operationId": "sameAsync", "tags": [ "t" ], {{Ok}} }
            },
            "/b/{x}": {
              "get": { "tags": [ "t" ], "parameters": [ { "name": "x", "in": "path", "required": true, "schema": { "type": "string" } } ], {{Ok}} }
            },
            "/b/{y}": {
              "get": { "tags": [ "t" ], "parameters": [ { "name": "y", "in": "path", "required": true, "schema": { "type": "string" } } ], {{Ok}} }
            },
            "/c-d": { "get": { "tags": [ "t" ], {{Ok}} } },
            "/c/d": { "get": { "tags": [ "t" ], {{Ok}} } },
            "/e": {
              "get": { "operationId": "repos/get", "tags": [ "repos" ], {{Ok}} },
              "put": { "operationId": "v1.users:list", "tags": [ "two words" ], {{Ok}} },
              "post": { "operationId": "GET /users", "tags": [ " " ], {{Ok}} }
            }
            """));

        Assert.Equal(
            ["GetBAsync", "GetBByYAsync", "GetCDAsync", "GetDAsync", "SameAAsync", "SameAsync", "StartSameAsync"],
            Methods(generated.File(".TClient.g.cs")).Select(Numbered).Order(StringComparer.Ordinal));
        Assert.Equal(["GetAsync"], Methods(generated.File(".ReposClient.g.cs")));
        Assert.Equal(["V1UsersListAsync"], Methods(generated.File(".TwoWordsClient.g.cs")));
        Assert.Equal(["GetUsersAsync"], Methods(generated.File(".EClient.g.cs")));
        Assert.Empty(generated.Problems);
    }

    [Fact]
    public void Odd_parameters_are_sent_or_reported()
    {
        string description = Paths($$"""
            "/a/{id}/{undeclared}": {
              "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } },
                { "name": "shared", "in": "query", "required": true, "schema": { "type": "string" } } ],
              "get": { "operationId": "get", "tags": [ "t" ], "parameters": [
                { "name": "unused", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "shared", "in": "query", "schema": { "type": "boolean" } },
                { "name": "Content-Type", "in": "header", "required": true, "schema": { "type": "string" } },
                { "name": "accept", "in": "header", "required": true, "schema": { "type": "string" } },
                { "name": "Authorization", "in": "header", "required": true, "schema": { "type": "string" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "integer" } } } } }, {{Ok}} },
              "delete": {
                "operationId": "delete",
                "tags": [ "t" ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "string" } } } },
                {{Ok}}
              } }
            """);

        IReadOnlyList<SentRequest> sent = Calls.Sent(description, """
            await client.T.GetAsync(1, "u", shared: true, request: new long[] { 7 });
            await client.T.DeleteAsync(2, "u", "why", "s");
            """);

        Assert.Equal(
            ["GET /a/1/u?shared=true [7]", "DELETE /a/2/u?shared=s \"why\""],
            sent.Select(one => $"{one.Request.Method} {one.Request.RequestUri!.PathAndQuery} {one.Text}"));
        Assert.Equal("application/json", sent[0].Header("Accept"));
        Assert.Equal(
            ["OAG0310", "OAG0310", "OAG0311"], Compile.Description(description).Diagnostics.Select(one => one.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Responses_of_every_key_and_media_type_compile()
    {
        string json = """{ "type": "object", "properties": { "a": { "type": "string" } } }""";
        GeneratedProject generated = Compile.Description(Paths($$"""
            "/a": {
              "get": { "tags": [ "t" ], "responses": { "default": { "description": "", "content": { "application/json": { "schema": {{json}} } } } } }
            },
            "/b": {
              "get": {
                "tags": [ "t" ],
                "responses": {
                  "2XX": { "description": "", "content": { "application/json; charset=utf-8": { "schema": {{json}} } } },
                  "4xx": { "description": "", "content": { "application/problem+json": { "schema": {{json}} } } }
                }
              }
            },
            "/c": { "get": { "tags": [ "t" ], "responses": {} } },
            "/d": { "get": { "tags": [ "t" ] } },
            "/e": {
              "get": {
                "tags": [ "t" ],
                "responses": {
                  "200": { "description": "", "content": { "application/json": { "schema": {{json}} } } },
                  "201": { "description": "", "content": { "application/json": { "schema": { "type": "string" } } } },
                  "202": { "description": "" }
                }
              }
            },
            "/f": {
              "get": {
                "tags": [ "t" ],
                "responses": {
                  "200": {
                    "description": "",
                    "content": { "*/*": { "schema": {{json}} }, "application/*": {}, "text/plain; q=\"a\\\"b\"": { "schema": { "type": "string" } } }
                  }
                }
              }
            }
            """));

        Assert.All("ABCDEF", letter => Assert.Contains($"Get{letter}Async", Methods(generated.File(".TClient.g.cs"))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "/a": {} }""")]
    [InlineData("""{ "/a": { "summary": "Nothing." }, "/b": { "parameters": [] } }""")]
    public void A_description_without_operations_has_a_client_that_compiles(string paths)
    {
        GeneratedProject generated =
            Compile.Description($$"""{ "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "paths": {{paths}} }""");

        Assert.Contains("class TestClient", generated.File(".TestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_without_operations_compiles()
    {
        var file = new DescriptionFile("test.openapi.json", Paths($$"""{{"\"/a\""}}: { "get": { {{Ok}} } }"""));

        GeneratedProject generated = Compile.Project(new Project(file.With("Tags", "none")));

        Assert.Equal(["TestClient"], generated.Files.Keys.Select(name => name.Split('.')[^3]));
    }

    [Fact]
    public void The_cost_of_expandable_properties_is_linear()
    {
        (long few, long many) = (EmittedLength(20), EmittedLength(200));

        // All of them share one union.
        Assert.InRange((double)many / few, 2, 10.5);

        static long EmittedLength(int count)
        {
            string members = string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""
                "m{{i}}": { "anyOf": [ { "type": "string", "maxLength": 5000 }, { "$ref": "#/components/schemas/Customer" } ] }
                """));
            string schemas = $$"""
                "Customer": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } },
                "Charge": { "type": "object", "properties": { {{members}} } }
                """;
            return Compile.Description(
                $$"""{ "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "paths": {}, "components": { "schemas": { {{schemas}} } }"""
                    + $$""" }""")
                .Files.Values.Sum(text => (long)text.Length);
        }
    }

    [Fact]
    public void Names_longer_than_metadata_allows_compile()
    {
        string name = new('n', 2_000);
        GeneratedProject generated = Compile.Description($$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Test", "version": "1" },
              "paths": { "/a": { "get": { "operationId": "{{name}}", "tags": ["{{name}}"], {{Ok}} } } },
              "components": { "schemas": {
              "{{name}}": {
                "type": "object",
                "properties": { "{{name}}": { "type": "object", "properties": { "{{name}}": { "enum": ["{{name}}", "{{name}}2"] } } } }
              },
              "{{name}}2": { "type": "object", "properties": { "a": {} } },
              "pet": { "type": "object", "properties": { "a": {} } }, "Pet": { "type": "object", "properties": { "b": {} } } } } }
            """);

        Assert.All(generated.Files.Keys, hint => Assert.InRange(hint.Length, 1, 250));
        Assert.Equal(generated.Files.Count, generated.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData(
        "\ufeffopenapi: 3.0.3\r\ninfo: { title: Test, version: 1.10 }\r\npaths: {}\r\ncomponents:\r\n  schemas:\r\n    T:\r\n      properties:\r\n"
            + "        on: { type: string, enum: [on, 'off', yes, no, 012, 2024-01-31, 1.10] }\r\n")]
    [InlineData(
        "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\npaths: {}\nx-base: &base { type: string }\ncomponents:\n  schemas:\n    T:\n"
            + "      properties:\n        on:\n          <<: *base\n          description: |\n            Two\n            lines.\n"
            + "          enum: [on, \"off\", yes, no, 012, 2024-01-31, 1.10]\n")]
    [InlineData(
        "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    T:\n      properties:\n        on:\n"
            + "          description: \"Folded\n  text, less indented.\"\n          type: string\n"
            + "          enum: [on, 'off', yes, no, 012, 2024-01-31, 1.10]\n",
        "OAG0111")]
    [InlineData(
        "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    T:\n      properties:\n"
            + "        on: { type: integer }\n        on: { type: string, enum: [on, 'off', yes, no, 012, 2024-01-31, 1.10] }\n---\nopenapi: 3.0.3\n",
        "OAG0106",
        "OAG0107")]
    public void Variants_of_YAML_give_the_same_types(string text, params string[] problems)
    {
        GeneratedProject generated = Compile.Description(text);

        string values = generated.File(".T.g.cs");
        Assert.All(
            ["on", "off", "yes", "no", "012", "2024-01-31", "1.10"], value => Assert.Contains($"\"{value}\"", values, StringComparison.Ordinal));
        Assert.Equal(problems, generated.Diagnostics.Select(one => one.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void JSON_with_comments_or_trailing_commas_is_an_error()
    {
        const string Text =
            "{\t\"openapi\": \"3.0.3\", // one\n\t\"info\": { \"title\": \"Test\", \"version\": \"1\", },\n\t\"paths\": {} /* two */ }";

        GeneratedProject generated = Compile.Generate(new Project(new DescriptionFile("test.openapi.json", Text)));

        Assert.Equal(
            ["test.openapi.json(1,23): error OAG0101: Invalid JSON: comments are not allowed in JSON"],
            generated.Problems);
    }

    private static string Paths(string paths) => $$"""{ "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "paths": { {{paths}} } }""";

    private static IEnumerable<string> Methods(string client) => client.Split('\n')
        .Where(line => line.StartsWith("    public Task", StringComparison.Ordinal))
        .Select(line => line.Split('(')[0].Split(' ')[^1]);

    // The number of a duplicate name precedes the suffix.
    private static string Numbered(string name) => name.Split('_') is [var first, var rest] ? $"{first}Async_{rest[..^"Async".Length]}" : name;
}
