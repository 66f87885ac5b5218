using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;
using LibraryTypes = Truto.Generated.SourceGeneration.Options.GeneratedTypes;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>A library with the types, and an application with the client.</summary>
public class ReferencedTypesTests
{
    private const string Program = """
        using System;
        using System.Text.Json;
        using Acme.App.Orders;
        using Acme.Models.Common;
        using Truto.Generated;

        internal static class Program
        {
            public static string Run()
            {
                const string Json = "{\"total\":{\"amount\":1,\"currency\":\"EUR\"},\"paid\":{\"type\":\"card\",\"number\":\"4\"},"
                    + "\"pet\":{\"kind\":\"Cat\",\"lives\":9}}";
                Order order = JsonSerializer.Deserialize<Order>(Json)!;
                Money total = order.Total!;
                string paid = order.Paid!.Match(card => card.Number!, cash => "cash", json => "json");
                Order copy = order.Copy();
                copy.Pet = new Cat { Lives = 8 };
                copy.Total!.Currency = Currency.Chf;
                return total.Amount + total.Currency!.Value.ToString() + paid + ((Cat)order.Pet!).Lives
                    + (JsonSerializer.Serialize(order) == Json) + JsonSerializer.Serialize(copy)
                    + JsonSerializer.Serialize(total, new JsonSerializerOptions { TypeInfoResolver = OrdersJson.Resolver });
            }
        }
        """;

    private const string Schemas = """
        Currency: { type: string, enum: [EUR, CHF] }
        Money:
          type: object
          required: [amount]
          properties: { amount: { type: integer }, currency: { $ref: '#/components/schemas/Currency' } }
        Card: { type: object, required: [type], properties: { type: { type: string, enum: [card] }, number: { type: string } } }
        Cash: { type: object, required: [type], properties: { type: { type: string, enum: [cash] } } }
        Payment:
          oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' }]
          discriminator: { propertyName: type, mapping: { card: '#/components/schemas/Card', cash: '#/components/schemas/Cash' } }
        Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
        """;

    private const string Order = """

        Order:
          type: object
          properties:
            total: { $ref: '#/components/schemas/Money' }
            paid: { $ref: '#/components/schemas/Payment' }
            pet: { $ref: '#/components/schemas/Pet' }
        """;

    [Fact]
    public void The_types_are_taken_from_the_referenced_assembly()
    {
        byte[] models = Models(Schemas).Image();
        GeneratedProject app = Compile.Project(App(Schemas + Order, Program, models));

        Assert.Empty(app.Problems);
        Assert.Equal(
            "1EUR49True{\"total\":{\"amount\":1,\"currency\":\"CHF\"},\"paid\":{\"type\":\"card\",\"number\":\"4\"},"
                + "\"pet\":{\"kind\":\"Cat\",\"lives\":8}}{\"amount\":1,\"currency\":\"EUR\"}",
            app.Run("Program", "Run", models));
        Assert.Equal(
            ["Acme.App.Orders.Orders.Order.g.cs", "Acme.App.Orders.Orders.OrdersJson.g.cs"],
            app.Files.Keys.Where(name => !name.Contains("Client", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_that_the_assembly_lacks_are_generated_and_the_difference_is_reported()
    {
        byte[] models = Models("""
            Money: { type: object, required: [amount], properties: { amount: { type: integer } } }
            Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            """).Image();

        GeneratedProject app = Compile.Project(App(Schemas + Order, "", models));

        Assert.Equal(
            [
                "'Card' is not shared with 'specs/common.yaml', but generated again: "
                    + "the referenced assembly has no public type 'Acme.Models.Common.Card'",
                "'Cash' is not shared with 'specs/common.yaml', but generated again: "
                    + "the referenced assembly has no public type 'Acme.Models.Common.Cash'",
                "'Currency' is not shared with 'specs/common.yaml', but generated again: "
                    + "the referenced assembly has no public type 'Acme.Models.Common.Currency'",
                "'Money' is not shared with 'specs/common.yaml', but generated again: "
                    + "the type in the referenced assembly has no 'Currency'; build that assembly from this file",
                "'Payment' is not shared with 'specs/common.yaml', but generated again: "
                    + "the referenced assembly has no public type 'Acme.Models.Common.Payment'",
            ],
            app.Diagnostics.Select(one => one.GetMessage()).Order(StringComparer.Ordinal));
        Assert.Contains("global::Acme.Models.Common.Pet? Pet", app.File(".Order.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_missing_reference_and_internal_types_are_reported(bool isReferenced, bool isInternal)
    {
        byte[] models = Models(Schemas, isInternal ? "internal" : "public").Image();
        GeneratedProject app = Compile.Project(App(Schemas + Order, "", isReferenced ? [models] : []));

        Assert.Equal(
            "specs/orders.yaml(1,1): warning OAG0553: No referenced assembly contains the types of 'specs/common.yaml', so this description "
                + "has types of its own; add a reference to the project that generates them, or correct TypesFrom",
            Assert.Single(app.Problems));
        Assert.Contains("Acme.App.Orders.Orders.Money.g.cs", app.Files.Keys);
    }

    [Fact]
    public void The_item_chooses_between_several_namespaces()
    {
        byte[][] both = [Models(Schemas).Image(), Models(Schemas, space: "Acme.Other").Image()];
        Project project = App(Schemas + Order, "", both);

        Diagnostic problem = Assert.Single(Compile.Project(project).Diagnostics);
        Assert.Equal("OAG0554", problem.Id);
        Assert.Equal(
            "The types of 'specs/common.yaml' are in 'Acme.Models.Common' and 'Acme.Other.Common', so this description has types of its own; "
                + "add <OpenApiDescription Include=\"specs/common.yaml\" Role=\"Referenced\" Namespace=\"Acme.Models.Common\" /> "
                + "to choose a namespace",
            problem.GetMessage());

        project.Descriptions[0] = project.Descriptions[0].With("Namespace", "Acme.Other.Common");
        GeneratedProject chosen = Compile.Project(project);

        Assert.Empty(chosen.Problems);
        Assert.Contains("global::Acme.Other.Common.Money? Total", chosen.File(".Order.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void How_types_are_used_is_decided_where_they_were_generated()
    {
        const string Page = """
            Page: { type: object, properties: { next: { type: [string, 'null'] }, id: { type: string, readOnly: true } } }
            """;
        byte[] models = Models(Page).Image();
        DescriptionFile client = new("specs/orders.yaml", """
            openapi: 3.1.0
            info: { title: Orders, version: 1.0.0 }
            paths:
              /pages:
                put:
                  requestBody: { content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Page' } } } }
                  responses:
                    '200': { description: d, content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Page' } } } }
            """)
        {
            Metadata = new() { ["Role"] = "client", ["TypesFrom"] = "specs/common.yaml" },
        };
        GeneratedProject app = Compile.Project(App(Page, "", models) with { Descriptions = [Common(Page).With("Role", "referenced"), client] });

        Assert.Empty(app.Problems);
        Assert.DoesNotContain(app.Files.Keys, name => name.EndsWith(".Page.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("true", "detail", true)]
    [InlineData("false", "detail", false)]
    [InlineData("false", "code", true)]
    public void Errors_with_a_message_need_a_library_that_knows_that_it_is_shared(string shared, string property, bool isShared)
    {
        string problem = $"Problem: {{ type: object, properties: {{ {property}: {{ type: string }} }} }}";
        byte[] models = Compile.Project(new Project(Common(problem).With("Role", "models").With("Shared", shared))).Image();
        DescriptionFile client = new("specs/orders.yaml", """
            openapi: 3.1.0
            info: { title: Orders, version: 1.0.0 }
            paths:
              /orders:
                get:
                  responses:
                    '200': { description: d, content: { text/plain: { schema: { type: string } } } }
                    '400': { description: d, content: { application/problem+json: { schema: { $ref: 'common.yaml#/components/schemas/Problem' } } } }
            """)
        {
            Metadata = new() { ["Role"] = "client", ["TypesFrom"] = "specs/common.yaml" },
        };

        GeneratedProject app = Compile.Project(App(problem, "", models) with
        {
            Name = "App",
            Descriptions = [Common(problem).With("Role", "referenced"), client],
        });

        Assert.Equal(
            isShared ? [] : ["'Problem' is not shared with 'specs/common.yaml', but generated again: it is the body of an error here, but not there"],
            app.Diagnostics.Where(one => one.Id == "OAG0551").Select(one => one.GetMessage()));
        Assert.Equal(!isShared, app.Files.Keys.Any(name => name.EndsWith(".Problem.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_source_that_cannot_be_read_is_reported_once()
    {
        Project project = App(Schemas + Order, "", Models(Schemas).Image());
        project.Descriptions[0] = project.Descriptions[0].With("{ not YAML");

        Assert.StartsWith("specs/common.yaml(1,", Assert.Single(Compile.Generate(project).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_CSharp_or_of_the_client_visits_nothing_else_again()
    {
        var session = new Session(App(Schemas + Order, "", Models(Schemas).Image()));

        session.EditCSharp();

        Assert.Equal([IncrementalStepRunReason.Unchanged], session.Reasons(TrackingNames.ReferencedTypes));
        Assert.All(session.Reasons(TrackingNames.Compiled), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        session.Edit("specs/orders.yaml", text => text.Replace("Order:", "Order:\n      description: An order.", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Cached], session.Reasons(TrackingNames.ReferencedTypes));
        Assert.Single(session.Reasons(TrackingNames.Units), reason => !CacheGuard.IsCached(reason));
    }

    [Fact]
    public void The_members_of_a_library_are_read_once()
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 100).Select(i => $"T{i}: {{ properties: {{ a: {{}}, b: {{}}, c: {{}}, d: {{}} }} }}"));
        string[] names = [.. Enumerable.Range(0, 100).Select(i => $"T{i}")];
        Compilation before = App(schemas, "", Models(schemas).Image()).Compilation;
        LibraryTypes found = LibraryTypes.Of("common.yaml", space: null, names, before);
        Compilation edited = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "internal static class Edited;",
            (CSharpParseOptions)before.SyntaxTrees.First().Options,
            cancellationToken: TestContext.Current.CancellationToken));
        Assert.NotEmpty(edited.SourceModule.ReferencedAssemblySymbols);

        // Other names are read again.
        long again = AllocatedBy(() => Assert.Equal(found, LibraryTypes.Of("common.yaml", space: null, names, edited)));
        long anew = AllocatedBy(() => LibraryTypes.Of("common.yaml", space: null, [.. names.Reverse()], edited));

        Assert.Equal(100, found.Types.Count);
        Assert.InRange(again, 0, anew / 2);
    }

    private static long AllocatedBy(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static GeneratedProject Models(string schemas, string visibility = "public", string space = "Acme.Models") => Compile.Project(
        new Project(Common(schemas).With("Role", "models").With("Shared", "true").With("Visibility", visibility))
        {
            Name = space,
            RootNamespace = space,
        });

    private static Project App(string schemas, string source, params byte[][] models) =>
        new(Common(Schemas).With("Role", "referenced"), SharedApis.Describe("orders", schemas))
        {
            Source = source,
            Framework = [.. References.Framework, .. models.Select(image => MetadataReference.CreateFromImage(image))],
        };

    private static DescriptionFile Common(string schemas)
    {
        DescriptionFile common = SharedApis.Describe("common", schemas);
        common.Metadata.Remove("TypesFrom");
        return common;
    }
}
