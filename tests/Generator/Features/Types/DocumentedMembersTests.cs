using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>Texts of a description in documentation comments and attributes.</summary>
public class DocumentedMembersTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Docs, version: "1" }
        externalDocs: { url: https://docs.example/api/ }
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              deprecated: true
              description: |
                <p>Lists <b>all</b> pets. This method is deprecated. Use <code>searchPets</code> instead.</p>
                <ul><li>slow<li>old</ul>
              parameters:
                - { name: limit, in: query, description: 'See [paging](/guides/paging).', schema: { type: integer } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet:
              type: object
              description: 'A pet &mdash; see [the guide](guides/pets) and <a href="#other">this</a>.'
              properties:
                kind: { type: string, deprecated: true, x-deprecation-reason: 'Kinds are `tags` now.' }
                status: { type: string, enum: [old, new], x-enum-descriptions: [ 'Before <em>1.0</em>', 'After' ] }
                age: { type: integer, deprecated: true, description: Years. }
        """;

    [Fact]
    public void Markup_is_rendered_and_deprecations_have_a_reason()
    {
        GeneratedProject generated = Compile.Description(Description);

        string client = generated.File("PetsClient.g.cs");
        Assert.Contains(
            "<summary>Lists <b>all</b> pets. This method is deprecated. Use <c>searchPets</c> instead.</summary>", client, StringComparison.Ordinal);
        Assert.Contains("<para>- slow</para>", client, StringComparison.Ordinal);
        Assert.Contains("[Obsolete(\"This method is deprecated. Use searchPets instead.\")]", client, StringComparison.Ordinal);
        Assert.Contains("See <see href=\"https://docs.example/guides/paging\">paging</see>.", client, StringComparison.Ordinal);

        string pet = generated.File("Pet.g.cs");
        Assert.Contains("A pet — see <see href=\"https://docs.example/api/guides/pets\">the guide</see> and this.", pet, StringComparison.Ordinal);
        Assert.Contains("Obsolete(\"Kinds are tags now.\")", pet, StringComparison.Ordinal);
        Assert.Contains("Obsolete(\"Deprecated in the API description.\")", pet, StringComparison.Ordinal);
        Assert.Contains(generated.Files, file => file.Value.Contains("Before <i>1.0</i>", StringComparison.Ordinal));
    }
}
