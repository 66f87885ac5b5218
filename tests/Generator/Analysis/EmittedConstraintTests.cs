using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

/// <summary>From a description's keyword to the warning, over code that the generator writes, in the same project and in a library.</summary>
public class EmittedConstraintTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        servers: [{ url: https://shop.test }]
        paths:
          /pets:
            get:
              operationId: pets.list
              tags: [pets]
              parameters:
                - { name: page_size, in: query, schema: { type: integer, minimum: 1, maximum: 50 } }
                - { name: ids, in: query, schema: { type: array, items: { type: string }, minItems: 2 } }
              responses:
                '200': { description: Pets, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string, minLength: 2 }
                code: { type: string, pattern: '^[a-z]\d+$' }
                mark: { type: string, pattern: '\d' }
                weight: { type: number, exclusiveMinimum: 0 }
                price: { type: number, multipleOf: 0.01 }
                tags: { type: array, items: { type: string }, uniqueItems: true, maxItems: 2 }
                species: { $ref: '#/components/schemas/Species' }
                legs: { type: integer, enum: [2, 4] }
            Species: { type: string, enum: [cat, 'dog,wild', dog] }
        """;

    private const string Program = """
        using System.Collections.Generic;
        using Acme.App.Test;

        internal static class Program
        {
            public static object?[] Run(IPetsClient client, PetsClient own) =>
            [
                new Pet { Name = "x" },
                new Pet { Code = "X" },
                new Pet { Mark = "none" },
                new Pet { Weight = 0 },
                new Pet { Price = 0.001 },
                new Pet { Tags = ["a", "b", "c"] },
                new Pet { Tags = ["a", "a"] },
                new Pet { Species = new Species("bird") },
                new Pet { Legs = new(3) },
                client.ListAsync(51),
                own.ListAsync(0),
                own.ListAsync(ids: ["one"]),
                new Pet { Name = "Rex", Code = "a1", Mark = "1", Weight = 0.1, Price = 0.01, Tags = ["a", "b"] },
                new Pet { Species = new Species("dog,wild"), Legs = new(4) },
                client.ListAsync(50, ["one", "two"]),
            ];
        }
        """;

    private static readonly (string Id, int Line)[] Expected =
    [
        ("OAG0602", 18), ("OAG0603", 19), ("OAG0603", 20), ("OAG0604", 21), ("OAG0605", 22), ("OAG0606", 23), ("OAG0607", 23), ("OAG0601", 26),
        ("OAG0601", 25), ("OAG0604", 9), ("OAG0604", 9), ("OAG0606", 10),
    ];

    private static readonly DescriptionFile File = new("test.openapi.yaml", Description);

    [Fact]
    public async Task Constants_are_checked_with_the_lines_of_the_description()
    {
        var session = new Session(new Project(File) { Source = Program, LanguageVersion = LanguageVersion.Latest });
        Assert.Empty(session.WithGenerated.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning));

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(session.WithGenerated, files: File);

        Assert.Equal(Expected, found.Select(one => (one.Id, one.AdditionalLocations.Single().GetLineSpan().StartLinePosition.Line)));
    }

    [Fact]
    public async Task A_pattern_is_shown_as_the_description_contains_it()
    {
        var session = new Session(new Project(File) { Source = Program, LanguageVersion = LanguageVersion.Latest });

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(session.WithGenerated, files: File);

        Assert.Equal(
            [
                @"""X"" does not match the pattern of 'Pet.Code': ^[a-z]\d+$",
                @"""none"" does not match the pattern of 'Pet.Mark': \d",
            ],
            found.Where(one => one.Id == "OAG0603").Select(one => one.GetMessage()));
    }

    [Fact]
    public async Task Parameter_classes_have_the_lines_of_the_description()
    {
        var file = new DescriptionFile("test.openapi.yaml", """
            openapi: 3.1.0
            info: { title: Shop, version: 1.0.0 }
            servers: [{ url: https://shop.test }]
            paths:
              /pets:
                parameters:
                  - { name: ids, in: query, schema: { type: array, items: { type: string }, minItems: 2 } }
                get:
                  operationId: pets.list
                  tags: [pets]
                  parameters:
                    - { name: page-size, in: query, schema: { type: integer, minimum: 1, maximum: 50 } }
                    - { name: "q[name]", in: query, schema: { type: string, maxLength: 2 } }
                    - { name: a, in: query, schema: { type: string } }
                    - { name: b, in: query, schema: { type: string } }
                    - { name: c, in: query, schema: { type: string } }
                    - { name: d, in: query, schema: { type: string } }
                    - { name: e, in: query, schema: { type: string } }
                    - { name: f, in: query, schema: { type: string } }
                    - $ref: '#/components/parameters/Limit'
                  responses: { '204': { description: Done. } }
            components:
              parameters:
                Limit: { name: limit, in: query, schema: { type: integer, maximum: 9 } }
            """);
        var session = new Session(new Project(file)
        {
            Source = """
                using Acme.App.Test;

                internal static class Program
                {
                    public static object?[] Run(IPetsClient client) =>
                    [
                        client.ListAsync(new() { PageSize = 51, QName = "abc", Ids = ["one"], Limit = 10, A = "a" }),
                    ];
                }
                """,
            LanguageVersion = LanguageVersion.Latest,
        });
        Assert.Empty(session.WithGenerated.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning));

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(session.WithGenerated, files: file);

        Assert.Equal(
            [("OAG0604", 11), ("OAG0602", 12), ("OAG0606", 6), ("OAG0604", 23)],
            found.Select(one => (one.Id, one.AdditionalLocations.Single().GetLineSpan().StartLinePosition.Line)));
    }

    [Fact]
    public async Task Constants_are_checked_against_a_referenced_assembly()
    {
        using var library = new MemoryStream();
        CSharpCompilation client = new Session(new Project(File) { LanguageVersion = LanguageVersion.Latest }).WithGenerated;
        Assert.True(client.Emit(library, cancellationToken: TestContext.Current.CancellationToken).Success);
        library.Position = 0;
        CSharpCompilation app = new Project { Source = Program, LanguageVersion = LanguageVersion.Latest }.Compilation
            .AddReferences(MetadataReference.CreateFromStream(library));
        Assert.Empty(app.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity >= DiagnosticSeverity.Warning));

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(app);

        Assert.Equal(Expected.Select(one => one.Id), found.Select(one => one.Id));
        Assert.All(found, one => Assert.Empty(one.AdditionalLocations));
    }

    [Fact]
    public async Task The_line_of_an_inline_schema_is_an_additional_location()
    {
        var file = new DescriptionFile("test.openapi.yaml", """
            openapi: 3.1.0
            info: { title: Shop, version: 1.0.0 }
            servers: [{ url: https://shop.test }]
            paths:
              /pets/{id}:
                put:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema:
                          properties:
                            owners:
                              items:
                                properties:
                                  name: { type: string, minLength: 2 }
                  responses: { '204': { description: Done } }
            """);
        const string program = """
            using Acme.App.Test;

            internal static class Program
            {
                public static object Run() => new ReplacePetRequestOwnersItem { Name = "x" };
            }
            """;

        var session = new Session(new Project(file) { Source = program, LanguageVersion = LanguageVersion.Latest });
        Diagnostic found = Assert.Single(await Analyzed.Of(session.WithGenerated, files: file));
        Assert.Equal(14, Assert.Single(found.AdditionalLocations).GetLineSpan().StartLinePosition.Line);
    }
}
