using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description.Conformance;

/// <summary>Where and how violations of the specification are reported.</summary>
public class ConformanceTests
{
    [Fact]
    public void Referenced_files_are_checked_as_the_referenced_objects()
    {
        const string Main = """
            { openapi: 3.0.3, info: { title: T, version: '1' }, paths: { /a: { $ref: paths.yaml#/a },
                /b: { get: { parameters: [{ $ref: parts.yaml#/p }], responses: { '200': { $ref: parts.yaml#/r } } } } } }
            """;
        const string PathItems = "a: { gte: {} }\nunused: { gte: {} }";
        const string Parts = """
            p: { name: p, in: query, requried: true, schema: { $ref: '#/s' } }
            r: { description: '', content: { application/json: { schema: { type: array, items: { $ref: '#/s' } } } } }
            s: { tpye: string, allOf: [{ $ref: '#/t' }] }
            t: { maxlength: 5 }
            """;

        Assert.Equal(
            ["parts.yaml(1,26) OAG0230 requried", "parts.yaml(3,6) OAG0230 tpye", "parts.yaml(4,6) OAG0231 maxlength", "paths.yaml(1,6) OAG0230 gte"],
            ProblemsOf(Main, ("paths.yaml", PathItems), ("parts.yaml", Parts)));
    }

    [Fact]
    public void A_field_of_an_operation_beside_the_operation_is_misplaced()
    {
        const string Main = """
            openapi: 3.1.0
            info: { title: T, version: '1' }
            paths:
              /a:
                get: { responses: { '204': { description: '' } } }
                post:
                  operationId: createA
                responses: { '204': { description: '' } }
              /b:
                tags: [b]
            """;

        Assert.Equal(["main.yaml(8,5) OAG0230 responses", "main.yaml(10,5) OAG0231 tags"], ProblemsOf(Main));
    }

    [Fact]
    public void Cyclic_and_long_chains_of_references_are_followed_once()
    {
        const int Count = 20_000;
        var part = new StringBuilder("circle: { $ref: '#/circle' }\n");
        for (int i = 0; i < Count; i++)
        {
            part.Append(CultureInfo.InvariantCulture, $"s{i}: {{ allOf: [{{ $ref: '#/s{i + 1}' }}, {{ $ref: '#/s0' }}] }}\n");
        }

        part.Append(CultureInfo.InvariantCulture, $"s{Count}: {{ tpye: string }}\n");
        const string Main = "{ openapi: 3.0.3, info: { title: T, version: '1' }, paths: {}, "
            + "components: { schemas: { A: { $ref: part.yaml#/s0 } }, parameters: { a: { $ref: part.yaml#/circle } } } }";

        Assert.Equal(["part.yaml(20002,11) OAG0230 tpye"], ProblemsOf(Main, ("part.yaml", part.ToString())));
    }

    [Fact]
    public void Custom_names_and_data_are_not_checked_as_fields()
    {
        const string Main = """
            openapi: 3.1.0
            info: { title: T, version: '1' }
            paths: { /pets: { get: { responses: { '200': { description: '', headers: { requried: { schema: { type: string } } },
                content: { application/json: { schema: { $ref: '#/components/schemas/tpye' }, example: { tpye: [{ requried: 1 }] } } } } } } } }
            components:
              schemas:
                tpye: { type: object, properties: { requried: { type: string, enum: [tpye], const: { tpye: 1 }, default: { tpye: 1 },
                    x-tpye: { tpye: 1 } } }, $defs: { tpye: {} }, patternProperties: { tpye: {} } }
            """;

        Assert.Empty(ProblemsOf(Main));
    }

    [Fact]
    public void A_frequent_mistake_is_reported_20_times_and_then_counted()
    {
        string schemas = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"S{i}: {{ type: object, propertees: {{ a: {{ type: string }} }} }}"));
        GeneratedProject generated = Compile.Description(
            "{ openapi: 3.0.3, info: { title: T, version: '1' }, paths: {}, components: { schemas: { " + schemas + " } } }");

        Assert.Equal(20, generated.Violations.Count);
        Assert.All(generated.Violations, one => Assert.Equal(DiagnosticSeverity.Warning, one.Severity));
        Assert.Equal(
            ["OAG0230 was found 30 more times in this file; fix those that are shown to see the others"],
            generated.Diagnostics.Select(one => one.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Messages_contain_the_remedy()
    {
        const string Main = """
            openapi: 3.0.3
            info: { title: T }
            paths:
              /pets/{id}:
                pst: {}
                get:
                  host: a
                  parameters: [{ name: id, in: path, required: true, type: string }, { name: a, in: query, schema: { type: string },
                      content: { text/plain: {} } }]
                  responses: { 20x: { description: '' } }
            """;
        GeneratedProject generated = Compile.Description(Main);

        Assert.Equal(
            [
                "OAG0230: 'pst' is not a field of a path item and is ignored; did you mean 'post'?",
                "OAG0230: 'type' is not a field of a parameter and is ignored; move it into 'schema'",
                "OAG0231: 'host' is not a field of an operation in OpenAPI 3.0; remove it, or begin its name with 'x-' to make it an extension",
                "OAG0232: '#/info' has no 'version', which OpenAPI requires; add it",
                "OAG0235: The parameter 'a' has both 'schema' and 'content'; remove one of them",
                "OAG0240: '20x' is not a status code, so its response is ignored; use a code such as '200', a range such as '2XX', or 'default'",
            ],
            generated.Violations.Select(one => one.Id + ": " + one.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> ProblemsOf(string main, params (string Name, string Text)[] parts)
    {
        SourceFile file = DescriptionText.Read("main.yaml", main, CancellationToken.None);
        SourceFile[] others = [.. parts.Select(part => DescriptionText.Read(part.Name, part.Text, CancellationToken.None))];
        Assert.Empty(others.Append(file).SelectMany(one => one.Problems));
        return OpenApiReader.ReadAndCheck(file, others, CancellationToken.None).Problems
            .Where(problem => GeneratedProject.IsRule(problem.Id))
            .Select(problem => $"{Shown(problem.Location)} {problem.Id} {problem.Arguments[0]}");
    }

    private static string Shown(SourceLocation location) => $"{location.Path}({location.StartLine + 1},{location.StartColumn + 1})";
}
