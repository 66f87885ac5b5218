using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.Tests.Generator.Features.Types;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>The setting <c>TypesFrom</c>: which item it names, and what an edit of either item costs.</summary>
public class TypesFromTests
{
    [Theory]
    [InlineData(
        "specs/comon.yaml",
        "no OpenApiDescription item includes this file; add <OpenApiDescription Include=\"specs/comon.yaml\" Role=\"Models\" /> or correct the path, "
            + "which is relative to the project")]
    [InlineData("common.yaml", "no OpenApiDescription item includes this file; did you mean 'specs/common.yaml'?")]
    [InlineData("specs/../specs/orders.yaml", "it is the file of the item itself")]
    [InlineData("specs/invoices.yaml", "that item takes types from 'specs/orders.yaml' itself; name a file without TypesFrom")]
    [InlineData("specs/part.yaml", "the role of that item is 'Part', so it has no types; set Role=\"Models\" on it")]
    [InlineData(
        "specs/hidden.yaml",
        "the types of that item are internal, but those of this item are public; set Visibility on one of them")]
    public void A_setting_without_types_to_share_is_reported_and_the_rest_is_generated(string value, string reason)
    {
        DescriptionFile part = Copy("specs/part.yaml").With("Role", "part");
        DescriptionFile hidden = Copy("specs/hidden.yaml").With("Visibility", "internal");
        GeneratedProject generated = Compile.Project(InApp(
            SharedApis.Common,
            SharedApis.Orders.With("TypesFrom", value),
            SharedApis.Invoices.With("TypesFrom", value == "specs/invoices.yaml" ? "specs/orders.yaml" : "specs/common.yaml"),
            part,
            hidden));

        Diagnostic problem = generated.Diagnostics.First(one => one.Location.GetLineSpan().Path == "/app/specs/orders.yaml");
        Assert.Equal(("OAG0550", DiagnosticSeverity.Warning), (problem.Id, problem.Severity));
        Assert.Equal($"TypesFrom=\"{value}\" of the OpenApiDescription item is ignored: {reason}", problem.GetMessage());
        Assert.Contains("Acme.App.Orders.Orders.Money.g.cs", generated.Files.Keys);
    }

    [Theory]
    [InlineData(
        "part",
        "TypesFrom",
        "specs/orders.yaml",
        "no types are generated for an item whose role is 'Part'; set it on the descriptions that refer to this file")]
    [InlineData(
        "referenced",
        "TypesFrom",
        "specs/orders.yaml",
        "the types of an item whose role is 'Referenced' are in a referenced assembly; remove it")]
    [InlineData("part", "Shared", "true", "no types are generated for an item whose role is 'Part'; remove it")]
    [InlineData("client", "Shared", "true", "its operations determine how its types are used; set Role=\"Models\", or remove it")]
    public void A_setting_that_the_role_does_not_support_is_reported(string role, string setting, string value, string reason)
    {
        GeneratedProject generated = Compile.Generate(new Project(
            SharedApis.Orders.With("TypesFrom", ""), Copy("specs/common.yaml").With("Role", role).With(setting, value)));

        Assert.Equal(
            $"specs/common.yaml(1,1): warning OAG0560: {setting}=\"{value}\" of the OpenApiDescription item has no effect: {reason}",
            Assert.Single(generated.Problems));
    }

    [Fact]
    public void Two_items_that_take_types_from_each_other_are_both_reported()
    {
        GeneratedProject generated = Compile.Project(InApp(
            SharedApis.Orders.With("TypesFrom", "specs/invoices.yaml"), SharedApis.Invoices.With("TypesFrom", @"specs\orders.yaml")));

        Assert.Equal(["OAG0550", "OAG0550"], generated.Diagnostics.Select(one => one.Id));
    }

    [Theory]
    [InlineData("", "which has no component schema with a type")]
    [InlineData("Id: { type: string }", "which has no component schema with a type")]
    [InlineData("Else: { properties: { a: { type: string } } }", "which has no component schema that is equal to one of this description")]
    public void A_source_without_equal_schemas_is_reported(string schemas, string reason)
    {
        DescriptionFile source = SharedApis.Describe("common", schemas);
        source.Metadata["Role"] = "models";
        source.Metadata.Remove("TypesFrom");

        GeneratedProject generated = Compile.Project(new Project(source, SharedApis.Orders));

        Assert.Equal(
            $"specs/orders.yaml(1,1): warning OAG0552: No type is shared with 'specs/common.yaml', {reason}; correct or remove TypesFrom",
            Assert.Single(generated.Problems));
    }

    [Fact]
    public void A_source_that_cannot_be_read_has_an_error_and_own_types_are_generated()
    {
        GeneratedProject generated = Compile.Generate(new Project(SharedApis.Common.With("{ not YAML"), SharedApis.Orders));

        Assert.StartsWith("specs/common.yaml(1,", Assert.Single(generated.Problems), StringComparison.Ordinal);
        Assert.Contains("Acme.App.Orders.Orders.Money.g.cs", generated.Files.Keys);
    }

    [Fact]
    public void An_edit_of_a_client_does_not_touch_the_models_and_other_clients()
    {
        var session = new Session(new Project(SharedApis.Common, SharedApis.Orders, SharedApis.Invoices));

        session.Edit("specs/orders.yaml", text => text.Replace("createOrder", "placeOrder", StringComparison.Ordinal));

        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged],
            session.Reasons(TrackingNames.Compiled).Select(Effective));
        Assert.Single(session.Reasons(TrackingNames.Units), reason => !CacheGuard.IsCached(reason));
    }

    [Fact]
    public void An_edit_of_the_documentation_of_a_common_type_emits_that_type()
    {
        var session = new Session(new Project(SharedApis.Common, SharedApis.Orders, SharedApis.Invoices));

        session.Edit("specs/common.yaml", text => text.Replace("Money:\n", "Money:\n      description: An amount.\n", StringComparison.Ordinal));

        Assert.Single(session.Reasons(TrackingNames.Units), reason => !CacheGuard.IsCached(reason));
        Assert.Contains(session.Result.GeneratedSources, source => source.SourceText.ToString().Contains("An amount.", StringComparison.Ordinal));
        Assert.Empty(session.Diagnostics.Where(one => one.Id == "OAG0551"));
    }

    [Fact]
    public void An_edit_that_makes_a_common_type_differ_gives_the_clients_types_of_their_own()
    {
        var session = new Session(new Project(SharedApis.Common, SharedApis.Orders, SharedApis.Invoices));

        session.Edit("specs/common.yaml", text => text.Replace("amount: { type: integer }", "amount: { type: string }", StringComparison.Ordinal));

        Assert.Equal(2, session.Diagnostics.Count(one => one.Id == "OAG0551"));
        Assert.Equal(3, session.Result.GeneratedSources.Count(source => source.HintName.EndsWith(".Money.g.cs", StringComparison.Ordinal)));
        Assert.Empty(session.WithGenerated.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning));

        session.Edit("specs/common.yaml", text => text.Replace("amount: { type: string }", "amount: { type: integer }", StringComparison.Ordinal));

        Assert.Single(session.Result.GeneratedSources, source => source.HintName.EndsWith(".Money.g.cs", StringComparison.Ordinal));
    }

    private static IncrementalStepRunReason Effective(IncrementalStepRunReason reason) =>
        CacheGuard.IsCached(reason) ? IncrementalStepRunReason.Unchanged : reason;

    private static DescriptionFile Copy(string path) => new(path, SharedApis.Common.GetText().ToString());

    // As in a build, the compiler receives full paths.
    private static Project InApp(params DescriptionFile[] files) =>
        new([.. files.Select(file => new DescriptionFile("/app/" + file.Path, file.GetText().ToString()) { Metadata = file.Metadata })])
        {
            Folder = "/app/",
        };
}
