using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

public class ListTests
{
    [Theory]
    [InlineData("""Use(new Pet { Tags = [|["a", "b", "c", "d"]|] });""")]
    [InlineData("""Use(new Pet { Tags = [|new List<string> { "a", "b", "c", "d" }|] });""")]
    [InlineData("""Use(new Pet { Tags = [|new[] { "a" }|] });""")]
    [InlineData("""Use(new Pet { Tags = [|new string[] { "a" }|] });""")]
    [InlineData("""Use(new Pet { Tags = [|["a"]|] });""")]
    [InlineData("""Use(new Pet { Tags = [|{ "a", "b", "c", text }|] });""")]
    [InlineData("""Use(new Pet { Scores = [|[]|] }); Use(new Pet { Scores = [|[1]|] });""")]
    [InlineData("""Use(new Pet { Extra = [|new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["c"] = 3 }|] });""")]
    public Task Too_few_or_too_many_items_are_reported(string code) => Analyzed.Expect("OAG0606", code);

    [Theory]
    [InlineData("""Use(new Pet { Tags = ["a", [|"a"|]] });""")]
    [InlineData("""Use(new Pet { Tags = new List<string> { "a", text, [|"a"|] } });""")]
    [InlineData("""Use(new Pet { Scores = [1, [|1.0m|]] });""")]
    [InlineData("""Use(new Pet { Kin = [Species.Cat, Species.Dog, [|Species.Cat|]] });""")]
    public Task A_repeated_item_is_reported(string code) => Analyzed.Expect("OAG0607", code);

    // A list that may be filled further, or of which not everything stands there, is not too short; a set holds each item once.
    [Theory]
    [InlineData(
        """Use(new Pet { Tags = ["a", "b"], Scores = [1, 2, 3, 4], Kin = [Species.Cat, Species.Dog], Extra = new Dictionary<string, int> { """
            + """["a"] = 1 } });""")]
    [InlineData("""Use(new Pet { Tags = [] }); Use(new Pet { Tags = new List<string>() });""")]
    [InlineData("""var pet = new Pet { Tags = ["a"] }; pet.Tags.Add("b"); Use(pet);""")]
    [InlineData("""Use(new Pet { Tags = { "a" } });""")]
    [InlineData("""Use(new Pet { Scores = [1, .. new decimal[] { 1 }] });""")]
    [InlineData("""Use(new Pet { Tags = new List<string>(text.Split(',')) { "a" } });""")]
    [InlineData("""Use(new Pet { Tags = [text, text] });""")]
    [InlineData("""Use(new Pet { Extra = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, [text] = 3 } });""")]
    [InlineData("""Use(new Pet { Extra = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["a"] = 3 } });""")]
    public Task Uncertain_cases_are_not_reported(string code) => Analyzed.ExpectNothing(code);

    [Fact]
    public async Task A_list_that_a_later_statement_fills_is_not_reported()
    {
        CSharpCompilation project = Analyzed.Project("");
        project = project.WithOptions(project.Options.WithOutputKind(OutputKind.ConsoleApplication)).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                """var pet = new Acme.Shop.Pet { Tags = ["a"] }; pet.Tags.Add("b");""",
                new CSharpParseOptions(LanguageVersion.Latest),
                path: "Main.cs"));
        Assert.Empty(project.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity == DiagnosticSeverity.Error));

        Assert.Empty(await Analyzed.Of(project));
    }
}
