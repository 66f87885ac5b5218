using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Files that references point to: listed, found, or missing.</summary>
public class PartTests
{
    private const string Path = "/src/app/specs/openapi.yaml";

    [Fact]
    public void Files_beside_a_description_are_parts_if_references_reach_them()
    {
        GeneratedProject generated = Compile.Project(InApp(
            Shopping("schemas/order.yaml"),
            Found("schemas/order.yaml", "type: object\nproperties:\n  payer: { $ref: ../common.yaml#/Customer }\n"),
            Found("common.yaml", "Customer: { type: object, properties: { name: { type: string } } }"),
            Found("settings.json", "{ not a part, and not JSON")));

        Assert.Empty(generated.Problems);
        Assert.Contains(
            "public Customer? Payer",
            generated.File(".Order.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_found_part_is_reported_if_the_part_is_reached()
    {
        GeneratedProject generated = Compile.Generate(InApp(Shopping("common.json#/Order"), Found("common.json", "{ \"Order\": ")));

        Assert.StartsWith("/src/app/specs/common.json(1,12): error OAG0101", Assert.Single(generated.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_can_be_a_part_of_another_one()
    {
        GeneratedProject generated = Compile.Project(InApp(
            Shopping("payments.openapi.yaml#/components/schemas/Payment"),
            new DescriptionFile("/src/app/specs/payments.openapi.yaml", """
                openapi: 3.0.3
                info: { title: Payments, version: 1.0.0 }
                paths: {}
                components:
                  schemas:
                    Payment: { type: object, properties: { amount: { type: integer } } }
                """)));

        Assert.Empty(generated.Problems);
        Assert.Contains("Acme.App.Shop.Shop.Payment.g.cs", generated.Files.Keys);
        Assert.Contains("Acme.App.Payments.Payments.Payment.g.cs", generated.Files.Keys);
    }

    [Fact]
    public void Only_reached_files_are_parsed_and_edits_of_others_change_nothing()
    {
        var session = new Session(
            InApp(Shopping("common.yaml#/Order"), Found("common.yaml", "Order: { type: object }"), Found("other.yaml", "a: 1")));
        Assert.Equal(2, session.Reasons(TrackingNames.Files).Count);

        session.Edit("/src/app/specs/other.yaml", text => text + "\nb: 2");

        Assert.All(session.Reasons(TrackingNames.Documents), reason => Assert.True(CacheGuard.IsCached(reason)));

        session.Edit("/src/app/specs/common.yaml", _ => "Order: { type: object, properties: { id: { type: string } } }");

        Assert.Equal([IncrementalStepRunReason.Modified], session.Reasons(TrackingNames.Documents));
        Assert.Contains(session.Result.GeneratedSources, source => source.SourceText.ToString().Contains("string? Id", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../shared/a.yaml", "'../shared/a.yaml' is", "Include=\"../shared/a.yaml\"")]
    [InlineData("a.yaml", "'specs/a.yaml' is", "Include=\"specs/a.yaml\"")]
    [InlineData("../../shared/a.yaml ../../shared/b.yaml", "'../shared/a.yaml' and 1 more referenced file are", "Include=\"../shared/*.yaml\"")]
    [InlineData(
        "../../shared/a.yaml ../../shared/b/c.yaml ../../shared/d/e.yaml",
        "'../shared/a.yaml' and 2 more referenced files are",
        "Include=\"../shared/**/*.yaml\"")]
    [InlineData(
        "../../shared/a.yaml ../../shared/b.json",
        "'../shared/a.yaml' and 1 more referenced file are",
        "Include=\"../shared/a.yaml;../shared/b.json\"")]
    [InlineData(
        "../../x/a.yaml ../../x/b.yaml ../../y/c.yaml", "'../x/a.yaml' and 2 more referenced files are", "Include=\"../x/*.yaml;../y/c.yaml\"")]
    [InlineData("../a.yaml ../b.yaml", "'a.yaml' and 1 more referenced file are", "Include=\"a.yaml;b.yaml\"")]
    [InlineData("a.yaml b.yaml", "'specs/a.yaml' and 1 more referenced file are", "Include=\"specs/*.yaml\" Exclude=\"specs/openapi.yaml\"")]
    [InlineData("x/a.yaml b.yaml", "'specs/x/a.yaml' and 1 more referenced file are", "Include=\"specs/**/*.yaml\" Exclude=\"specs/openapi.yaml\"")]
    [InlineData("x/a.yaml x/b.yaml", "'specs/x/a.yaml' and 1 more referenced file are", "Include=\"specs/x/*.yaml\"")]
    public void One_message_says_which_item_adds_all_missing_files(string references, string subject, string attributes)
    {
        GeneratedProject generated = Compile.Project(InApp(Shopping(references.Split(' '))));

        string problem = Assert.Single(generated.Problems);
        Assert.Equal(
            $"{Path}(7,27): warning OAG0205: {subject} not among the project's OpenAPI descriptions; add <OpenApiDescription {attributes} "
                + $"Role=\"part\" />. Schemas in missing files accept any JSON; other objects in them are ignored.",
            problem);
    }

    private static Project InApp(params DescriptionFile[] files) => new(files) { Folder = "/src/app/" };

    private static DescriptionFile Shopping(params string[] references) => new(
        Path,
        "openapi: 3.0.3\ninfo: { title: Shop, version: 1.0.0 }\npaths: {}\ncomponents:\n  schemas:\n    Cart: { type: object, properties: {\n"
            + string.Join(",\n", references.Select((reference, at) => $"      p{at}: {{         $ref: '{reference}' }}")) + " } }\n");

    private static DescriptionFile Found(string path, string text) =>
        new DescriptionFile("/src/app/specs/" + path, text).With("Role", "Part").With("FoundPart", "true");
}
