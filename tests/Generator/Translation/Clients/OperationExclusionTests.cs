using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Clients;

/// <summary>Exclusions: what they leave out, and what stays.</summary>
public class OperationExclusionTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [ { url: 'https://shop.test' } ]
        paths:
          /pets:
            get: { operationId: listPets, tags: [ Pets ], responses: { '200': { description: ok, content: { application/json: { schema: {
              type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }
            post: { operationId: createPet, tags: [ Pets, Admin ], deprecated: true, responses: { '204': { description: ok } },
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/NewPet' } } } } }
          /orders:
            get: { operationId: listOrders, tags: [ Orders ], responses: { '200': { description: ok, content: { application/json: { schema: {
              $ref: '#/components/schemas/Order' } } } } } }
        webhooks:
          petSold: { post: { tags: [ Events ], requestBody: { content: { application/json: { schema: {
            $ref: '#/components/schemas/Sale' } } } }, responses: { '204': { description: ok } } } }
        components:
          schemas:
            Pet: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }
            NewPet: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' }, origin: { $ref: '#/components/schemas/Origin' } } }
            Owner: { type: object, properties: { name: { type: string } } }
            Origin: { type: object, properties: { country: { type: string } } }
            Order: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            Sale: { type: object, properties: { price: { type: number } } }
            Unused: { type: object, properties: { name: { type: string } } }
        """;

    [Theory]
    [InlineData("admin", "", "", false, "Pets.ListAsync Orders.ListAsync", "Order Owner Pet Sale Unused")]
    [InlineData("", "createPet", "", false, "Pets.ListAsync Orders.ListAsync", "Order Owner Pet Sale Unused")]
    [InlineData("", "GET /orders", "", false, "Pets.ListAsync Pets.CreateAsync", "NewPet Origin Owner Pet Sale Unused")]
    [InlineData("", "", "/p*", false, "Orders.ListAsync", "Order Owner Pet Sale Unused")]
    [InlineData("", "", "", true, "Pets.ListAsync Orders.ListAsync", "Order Owner Pet Sale Unused")]
    [InlineData("events", "", "", false, "Pets.ListAsync Pets.CreateAsync Orders.ListAsync", "NewPet Order Origin Owner Pet Unused")]
    [InlineData("orders", "listPets", "", true, "", "Sale Unused")]
    public void Excluded_operations_and_the_types_that_only_they_use_are_left_out(
        string tags, string operations, string paths, bool deprecated, string methods, string types)
    {
        Translated translated = With(included: null, OperationSelector.From(List(tags), List(operations), List(paths)), deprecated);

        Assert.Equal(methods.Split(' ', StringSplitOptions.RemoveEmptyEntries), translated.Methods);
        Assert.Equal(types.Split(' '), Types(translated));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void An_exclusion_takes_precedence_and_unused_types_are_left_out_with_inclusive_lists()
    {
        Translated translated = With(
            OperationSelector.From(List("pets"), List(""), List("")),
            OperationSelector.From(List(""), List("createPet"), List("")),
            deprecated: false);

        Assert.Equal(["Pets.ListAsync"], translated.Methods);
        Assert.Equal(["Owner", "Pet"], Types(translated));
    }

    [Theory]
    [InlineData("Adminn", "", "", "ExcludeTags Adminn did you mean 'Admin'?")]
    [InlineData("", "createPets", "", "ExcludeOperations createPets did you mean 'createPet'?")]
    [InlineData("", "", "/petz", "ExcludePaths /petz did you mean '/pets'?")]
    public void A_value_that_excludes_nothing_is_reported_with_a_similar_name(string tags, string operations, string paths, string message)
    {
        Translated translated = With(included: null, OperationSelector.From(List(tags), List(operations), List(paths)), deprecated: false);

        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0508", message), (problem.Id, string.Join(" ", problem.Arguments)));
    }

    [Fact]
    public void Lists_that_leave_no_operation_are_reported()
    {
        Translated translated = With(
            OperationSelector.From(List("admin"), List(""), List("")),
            OperationSelector.From(List(""), List(""), List("/pets")),
            deprecated: false);

        SourceGeneration.Diagnostics.DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal(("OAG0530", "4"), (problem.Id, Assert.Single(problem.Arguments)));
    }

    [Fact]
    public void The_item_declares_exclusions_and_the_rest_compiles_and_runs()
    {
        DescriptionFile file = new DescriptionFile("shop.openapi.yaml", Shop)
            .With("ExcludeTags", "Events , orders")
            .With("ExcludeDeprecated", "True");
        const string Source = """
            internal static class Use
            {
                public static string Run() => string.Join(" ", typeof(Acme.App.Shop.PetsClient).GetMethods()
                    .Select(method => method.Name).Where(name => name.EndsWith("Async")).Distinct());
            }
            """;

        GeneratedProject generated = Compile.Project(new Project(file) { Source = "using System.Linq;\n" + Source });

        Assert.Empty(generated.Diagnostics);
        Assert.Equal("ListAsync", generated.Run("Use", "Run"));
        Assert.DoesNotContain("OrdersClient", string.Join(" ", generated.Files.Keys), StringComparison.Ordinal);
        Assert.DoesNotContain("NewPet", string.Join(" ", generated.Files.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public void A_switch_that_is_neither_true_nor_false_is_reported()
    {
        GeneratedProject generated = Compile.Project(new Project(new DescriptionFile("shop.openapi.yaml", Shop).With("ExcludeDeprecated", "yes")));

        Assert.Equal(
            "shop.openapi.yaml(1,1): warning OAG0505: ExcludeDeprecated=\"yes\" of the OpenApiDescription item is not one of False, True; "
                + "'False' is used instead",
            Assert.Single(generated.Problems));
    }

    private static Translated With(OperationSelector? included, OperationSelector? excluded, bool deprecated) =>
        Translated.Document(
            Shop, "specs/shop.openapi.yaml", new TranslationOptions("Acme", Filter: OperationFilter.From(included, excluded, deprecated)));

    private static IEnumerable<string> Types(Translated translated) =>
        translated.Api.Types.Select(type => type.Name).Order(StringComparer.Ordinal);

    private static EquatableArray<string> List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();
}
