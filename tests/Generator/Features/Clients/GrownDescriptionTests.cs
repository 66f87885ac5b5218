using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>
/// Calling code compiles after additions to the description, or the compiler reports an error where the caller must decide, as the table in
/// <c>docs/when-the-description-changes.md</c> documents. Each description differs from the caller's by one edit.
/// </summary>
public class GrownDescriptionTests
{
    private const string Description = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        servers: [ { url: https://api.test } ]
        security: [ { key: [] } ]
        paths:
          /pets:
            get:
              operationId: list
              tags: [pets]
              parameters:
                - { name: status, in: query, schema: { $ref: '#/components/schemas/Status' } }
                - { name: name, in: query, schema: { type: string } }
                - { name: owner, in: query, schema: { type: string } }
                # parameters
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } }
                # responses
            post:
              operationId: create
              tags: [pets]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewPet' } } } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                # created
                '400': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }
          /pets/{id}:
            delete:
              operationId: remove
              tags: [pets]
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              responses:
                '204': { description: gone }
          # paths
        components:
          securitySchemes:
            key: { type: http, scheme: bearer }
            other: { type: apiKey, in: header, name: x-key }
          schemas:
            Status:
              type: string
              enum: [ new, sold, lost ]
            Bad: { type: object, required: [ message ], properties: { message: { type: string } } }
            Toy: { type: object, required: [ sound ], properties: { sound: { type: string } } }
            Food: { type: object, required: [ taste ], properties: { taste: { type: string } } }
            Book: { type: object, required: [ title ], properties: { title: { type: string } } }
            Owned: { oneOf: [ { $ref: '#/components/schemas/Toy' }, { $ref: '#/components/schemas/Food' } ] }
            NewPet:
              type: object
              required: [ name ]
              properties:
                name: { type: string }
                tag: { type: string }
            Pet:
              type: object
              required: [ id, status ]
              properties:
                id: { type: string }
                status: { $ref: '#/components/schemas/Status' }
                age: { type: integer, format: int32 }
                owned: { $ref: '#/components/schemas/Owned' }
            Page:
              type: object
              required: [ items ]
              properties:
                items: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                # page
        """;

    private const string ByName =
        "Page page = await client.Pets.ListAsync(status: Status.New, owner: \"me\", cancellationToken: stop); _ = page.Items.Count;";
    private const string ByPosition = "_ = await client.Pets.ListAsync(Status.New, \"Rex\");";
    private const string Create =
        "Pet pet = await client.Pets.CreateAsync(new NewPet { Name = \"Rex\" }, cancellationToken: stop); _ = pet.Id.Length;";

    [Theory]
    [InlineData("# parameters", "- { name: q, in: query, schema: { type: string } }", ByName)]
    [InlineData("# parameters", "- { name: q, in: query, schema: { type: string } }", ByPosition)]
    [InlineData("- { name: status,", "- { name: q, in: query, schema: { type: integer } }\n- { name: status,", ByName)]
    [InlineData("# parameters", Many, ByName)]
    [InlineData("# parameters", Many, ByPosition)]
    [InlineData(
        "# responses", "'206': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } }", ByName)]
    [InlineData("# responses", "'418': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }", ByName)]
    [InlineData("# page", "has_more: { type: boolean }", ByName)]
    [InlineData("# page", "nextCursor: { type: string }", "_ = await client.Pets.ListAsync();")]
    [InlineData("# created", "'201': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }", Create)]
    [InlineData("# created", "'202': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } } } }", Create)]
    [InlineData("tag: { type: string }", "tag: { type: string }\nmore: { type: string }", Create)]
    [InlineData("age: { type: integer", "more: { type: string }\nage: { type: integer", Create)]
    [InlineData("required: [ id, status ]", "required: [ id, status, owned ]", Create)]
    [InlineData(
        "enum: [ new, sold, lost ]",
        "enum: [ held, new, sold, lost ]",
        "_ = (await client.Pets.CreateAsync(new NewPet { Name = \"Rex\" })).Status == Status.Sold;")]
    [InlineData(
        "/schemas/Food' } ]",
        "/schemas/Food' }, { $ref: '#/components/schemas/Book' } ]",
        "_ = (await client.Pets.CreateAsync(new NewPet { Name = \"Rex\" })).Owned is { } owned && owned.TryGetToy(out Toy? toy);")]
    [InlineData("# paths", "/vets: { get: { operationId: list, tags: [ vets ], responses: { '204': { description: ok } } } }", ByName)]
    [InlineData("# paths", "/owners: { get: { operationId: owners, tags: [ pets ], responses: { '204': { description: ok } } } }", ByName)]
    [InlineData(
        "'204': { description: gone }",
        "'204': { description: gone, headers: { x-left: { schema: { type: integer } } } }",
        "await client.Pets.RemoveAsync(\"1\");")]
    [InlineData(
        "'204': { description: gone }",
        "'200': { description: gone, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }",
        "await client.Pets.RemoveAsync(\"1\");")]
    [InlineData(
        "'400': {", "'404': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } } } }\n'400': {", Catch)]
    [InlineData("security: [ { key: [] } ]", "security: [ { key: [] }, { other: [] } ]", ByName)]
    public void Callers_compile(string old, string grown, string caller) => Assert.Equal("", Errors(old, grown, caller));

    // The error that the compiler reports for calling code.
    [Theory]
    [InlineData("CS1503", "- { name: status,", "- { name: q, in: query, schema: { type: integer } }\n- { name: status,", ByPosition)]
    [InlineData("CS7036", "# parameters", "- { name: q, in: query, required: true, schema: { type: string } }", ByName)]
    [InlineData(
        "CS1061",
        "# created",
        "'202': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } } } }",
        "var pet = await client.Pets.CreateAsync(new NewPet { Name = \"Rex\" }); _ = pet.Id;")]
    [InlineData("CS8600 CS8602", "# created", "'204': { description: nothing }", Create)]
    [InlineData("CS9035", "required: [ name ]", "required: [ name, tag ]", Create)]
    [InlineData("CS8602", "required: [ id, status ]", "required: [ status ]", Create)]
    [InlineData("CS7036", "/schemas/Food' } ]", "/schemas/Food' }, { $ref: '#/components/schemas/Book' } ]", Match)]
    [InlineData("CS0618", "operationId: create", "operationId: create\ndeprecated: true", Create)]
    [InlineData(
        "CS0535",
        "# paths",
        "/owners: { get: { operationId: owners, tags: [ pets ], responses: { '204': { description: ok } } } }",
        "await Task.CompletedTask; } } class Mine : IPetsClient { "
            + "public Task<Page> ListAsync(Status? status, string? name, string? owner, RequestOptions? options, CancellationToken stop) => null!; "
            + "public Task<Pet> CreateAsync(NewPet request, RequestOptions? options, CancellationToken stop) => null!; "
            + "public Task RemoveAsync(string id, RequestOptions? options, CancellationToken stop) { return null!;")]
    public void Callers_get_an_error(string expected, string old, string grown, string caller) => Assert.Equal(expected, Errors(old, grown, caller));

    // Binary compatibility: all members of the client still exist.
    [Theory]
    [InlineData(true, "tag: { type: string }", "tag: { type: string }\nmore: { type: string }")]
    [InlineData(true, "enum: [ new, sold, lost ]", "enum: [ new, sold, lost, held ]")]
    [InlineData(true, "# paths", "/owners: { get: { operationId: owners, tags: [ pets ], responses: { '204': { description: ok } } } }")]
    [InlineData(
        true, "'400': {", "'404': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } } } }\n'400': {")]
    [InlineData(false, "# parameters", "- { name: q, in: query, schema: { type: string } }")]
    [InlineData(false, "# page", "has_more: { type: boolean }\nnext_cursor: { type: string }\nnext: { type: string, format: uri }")]
    public void Members_stay_if_no_signature_changes(bool isCompatible, string old, string grown)
    {
        HashSet<string> before = Members(Description);
        HashSet<string> after = Members(Grown(old, grown));

        Assert.Equal(isCompatible, before.IsSubsetOf(after));
    }

    private const string Match =
        "Owned owned = (await client.Pets.CreateAsync(new NewPet { Name = \"Rex\" })).Owned!; _ = owned.Match(toy => 1, food => 2, unknown => 3);";

    private const string Catch =
        "try { await client.Pets.CreateAsync(new NewPet { Name = \"Rex\" }); } catch (ApiException<Bad> e) { _ = e.Error.Message; }";

    // Together with the three others, nine optional parameters.
    private const string Many = "- { name: a, in: query, schema: { type: string } }\n- { name: b, in: query, schema: { type: string } }\n"
        + "- { name: c, in: query, schema: { type: string } }\n"
        + "- { name: d, in: query, schema: { type: string } }\n- { name: e, in: query, schema: { type: string } }\n"
        + "- { name: f, in: query, schema: { type: string } }";

    private static string Errors(string old, string grown, string caller)
    {
        Assert.Equal("", Errors(Description, caller));
        return Errors(Grown(old, grown), caller);
    }

    private static string Grown(string old, string grown)
    {
        string indented = string.Join("\n", Description.Split('\n').Select(line => line.Contains(old, StringComparison.Ordinal)
            ? line.Replace(old, grown.Replace("\n", "\n" + line[..^line.TrimStart().Length], StringComparison.Ordinal), StringComparison.Ordinal)
            : line));
        Assert.NotEqual(Description, indented);
        return indented;
    }

    // Includes result types, which documentation ids do not contain.
    private static HashSet<string> Members(string description)
    {
        var members = new HashSet<string>();
        var spaces = new Stack<INamespaceOrTypeSymbol>([
            Compile.Generate(new Project(new DescriptionFile("test.openapi.yaml", description))).Compilation.Assembly.GlobalNamespace,
        ]);
        while (spaces.Count > 0)
        {
            foreach (ISymbol member in spaces.Pop().GetMembers().Where(static one => one.DeclaredAccessibility == Accessibility.Public))
            {
                members.Add(member.GetDocumentationCommentId() + (member as IMethodSymbol)?.ReturnType.ToDisplayString());
                if (member is INamespaceOrTypeSymbol inner)
                {
                    spaces.Push(inner);
                }
            }
        }

        return members;
    }

    private static string Errors(string description, string caller)
    {
        GeneratedProject generated = Compile.Generate(new Project(new DescriptionFile("test.openapi.yaml", description))
        {
            Source = $$"""
                using System;
                using System.Collections.Generic;
                using System.Threading;
                using System.Threading.Tasks;
                using Truto.Generated;
                using Acme.App.Test;

                internal static class Caller
                {
                    public static async Task CallAsync(CancellationToken stop)
                    {
                        using var client = new TestClient("token");
                        {{caller}}
                    }
                }
                """,
        });
        Diagnostic[] found = [.. generated.Compilation.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning)];
        return string.Join(' ', found.Select(one => one.Id).Distinct().Order(StringComparer.Ordinal));
    }
}
