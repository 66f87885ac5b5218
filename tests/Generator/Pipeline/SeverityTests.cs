using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Severities of diagnostics for one description: <c>NoWarn</c> and <c>WarningsAsErrors</c> of its item.</summary>
public class SeverityTests
{
    // OAG0420 is a warning, OAG0423 is information.
    private const string Schemas = """
        components:
          schemas:
            State: { type: integer, enum: [ 1, open ] }
            Code: { type: object, properties: { code: { type: string, pattern: '^\p{Script=Greek}+$' } } }
        """;

    private static DescriptionFile Shop => new("shop.openapi.yaml", "openapi: 3.0.3\ninfo: { title: Shop, version: '1' }\npaths: {}\n" + Schemas);

    [Fact]
    public void Both_diagnostics_are_reported_without_settings() =>
        Assert.Equal(["Info OAG0423", "Warning OAG0420"], Found(Shop));

    [Theory]
    [InlineData("OAG0420", "Info OAG0423")]
    [InlineData(" oag0420 , OAG0423 ", "")]
    public void NoWarn_suppresses_diagnostics_of_the_description(string ids, string left) =>
        Assert.Equal(left, string.Join(" ", Found(Shop.With("NoWarn", ids))));

    [Theory]
    [InlineData("OAG0420", "Error OAG0420, Info OAG0423")]
    [InlineData("OAG0423", "Error OAG0423, Warning OAG0420")]
    public void WarningsAsErrors_raises_diagnostics_of_the_description_and_code_is_generated(string ids, string found)
    {
        GeneratedProject generated = Compile.Project(new Project(Shop.With("WarningsAsErrors", ids)));

        Assert.Equal(found, string.Join(", ", Lines(generated.Diagnostics)));
        Assert.Contains(generated.Files.Keys, name => name.Contains("State", StringComparison.Ordinal));
    }

    [Fact]
    public void NoWarn_takes_precedence() =>
        Assert.Equal(["Info OAG0423"], Found(Shop.With("NoWarn", "OAG0420").With("WarningsAsErrors", "OAG0420")));

    [Fact]
    public void Other_descriptions_keep_their_severities()
    {
        var other = new DescriptionFile("other.openapi.yaml", Shop.GetText().ToString());

        GeneratedProject generated = Compile.Project(new Project(Shop.With("NoWarn", "OAG0420,OAG0423"), other));

        Assert.All(generated.Problems, problem => Assert.StartsWith("other.openapi.yaml(", problem, StringComparison.Ordinal));
        Assert.Equal(2, generated.Problems.Count);
    }

    [Fact]
    public void A_problem_of_a_shared_part_is_reported_once_with_the_highest_severity()
    {
        const string Text = """
            openapi: 3.0.3
            info: { title: Shop, version: '1' }
            paths: {}
            components: { schemas: { Order: { type: object, properties: { state: { $ref: 'common.yaml#/State' } } } } }
            """;
        var common = new DescriptionFile("common.yaml", "State: { type: integer, enum: [ 1, open ] }") { Metadata = new() { ["Role"] = "part" } };
        DescriptionFile first = new("a.openapi.yaml", Text);
        DescriptionFile second = new("b.openapi.yaml", Text);

        Assert.Equal(["Error OAG0420"], Found(first, second.With("WarningsAsErrors", "OAG0420"), common));
        Assert.Equal(["Warning OAG0420"], Found(first, second.With("NoWarn", "OAG0420"), common));
    }

    [Fact]
    public void The_count_of_further_diagnostics_is_raised_with_them()
    {
        IEnumerable<string> schemas = Enumerable.Range(1, 25).Select(i => $"    S{i}: {{ type: integer, enum: [ 1, a ] }}");
        string text = "openapi: 3.0.3\ninfo: { title: Shop, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + string.Join("\n", schemas);

        string[] found = Found(new DescriptionFile("shop.openapi.yaml", text).With("WarningsAsErrors", "OAG0420"));

        Assert.Equal([.. Enumerable.Repeat("Error OAG0420", 20), "Error OAG0507"], found);
    }

    [Theory]
    [InlineData("NoWarn", "OAG9999", "the generator reports no such diagnostic about a description")]
    [InlineData("NoWarn", "CS1591", "the generator reports no such diagnostic about a description")]
    [InlineData("WarningsAsErrors", "OAG9999", "the generator reports no such diagnostic about a description")]
    [InlineData("NoWarn", "OAG0101", "the diagnostic is an error, which cannot be suppressed")]
    [InlineData("NoWarn", "OAG0601", "the diagnostic is reported in C# code, so its severity is set in .editorconfig")]
    public void An_id_without_effect_is_reported(string setting, string id, string reason)
    {
        GeneratedProject generated = Compile.Project(new Project(Shop.With(setting, "OAG0420," + id)));

        Assert.Contains(
            $"shop.openapi.yaml(1,1): warning OAG0531: {setting}=\"{id}\" of the OpenApiDescription item has no effect: {reason}",
            generated.Problems);
    }

    [Fact]
    public void An_error_is_not_suppressed() =>
        Assert.Contains("Error OAG0101", Found(new DescriptionFile("shop.openapi.json", "{ \"openapi\": ").With("NoWarn", "OAG0101")));

    private static string[] Found(params DescriptionFile[] files) => [.. Lines(Compile.Generate(new Project(files)).Diagnostics)];

    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(one => one.Severity + " " + one.Id).Order(StringComparer.Ordinal);
}
