using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

public class ValueTests
{
    [Theory]
    [InlineData("""Use(new Species([|"hamster"|]));""")]
    [InlineData("""Species one = new([|"hamster"|]); Use(one);""")]
    [InlineData("""Use(new Pet { Species = new([|"hamster"|]) });""")]
    [InlineData("""Use(new Pet { Species = new Acme.Shop.Species([|"hamster"|]) });""")]
    [InlineData("""const string kind = "hamster"; Use(new Species([|kind|]));""")]
    [InlineData("""Use(new Species(flag ? "cat" : [|"hamster"|]));""")]
    [InlineData("""Use(new Species([|"Cat"|]));""")]
    [InlineData("""Use(new Legs([|3|]));""")]
    public Task An_unknown_value_is_reported(string code) => Analyzed.Expect("OAG0601", code);

    [Theory]
    [InlineData("""Use(new Species("cat")); Use(new Species(text)); Species one = new("guinea_pig"); Use(one); Use(Species.Dog);""")]
    [InlineData("""Use(new Legs(4)); Use(new Legs(2L));""")]
    [InlineData("""Use(new Uri("http://pets.example")); Uri address = new("http://pets.example"); Use(address);""")]
    public Task A_known_or_variable_value_is_not_reported(string code) => Analyzed.ExpectNothing(code);

    [Fact]
    public async Task The_nearest_known_value_is_suggested()
    {
        Diagnostic near = Assert.Single(await Analyzed.Expect("OAG0601", """Use(new Species([|"guinea-pig"|]));"""));
        Diagnostic far = Assert.Single(await Analyzed.Expect("OAG0601", """Use(new Species([|"crocodile"|]));"""));

        Assert.Equal("\"guinea-pig\" is not a known value of 'Species'; did you mean 'Species.GuineaPig'?", near.GetMessage(null));
        Assert.Equal("\"crocodile\" is not a known value of 'Species'; use one of its members", far.GetMessage(null));
    }

    [Theory]
    [InlineData("""Use(new Pet { Name = [|"x"|] });""")]
    [InlineData("""Use(new Pet { Name = [|""|] });""")]
    [InlineData("""var pet = new Pet(); pet.Name = [|Long|]; pet.Name ??= [|"x"|];""")]
    [InlineData("""Use(new Pet { Name = flag ? [|"x"|] : "fine" });""")]
    [InlineData("""Use(new Pet { Name = flag switch { true => "fine", _ => [|"x" + ""|] } });""")]
    [InlineData("""Use(new Pet { Name = text ?? [|"x"|] });""")]
    [InlineData("""Use(new Pet { Name = ([|$"{Long}!"|])! });""")]
    [InlineData("""Use(new Pet { Alias = [|"four"|] });""")]
    [InlineData("""Use(new Pet { Odd = [|"four"|] });""")]
    [InlineData("""Use(client.ListAsync(after: [|"after"|]));""")]
    [InlineData("""Use(other.ListAsync(3, [|"after"|]));""")]
    [InlineData("""Use(client.ListAsync(parameters: new() { Filter = [|"four"|] }));""")]
    public Task A_string_of_the_wrong_length_is_reported(string code) => Analyzed.Expect("OAG0602", code);

    // Ten code points are twenty units of UTF-16.
    [Theory]
    [InlineData("""Use(new Pet { Name = "fine" }); Use(new Pet { Name = null }); Use(new Pet { Name = text, Free = "" });""")]
    [InlineData("""Use(new Pet { Name = "😀😀😀😀😀😀😀😀😀😀" });""")]
    [InlineData("""Use(new { Name = "x" }); var Name = ""; Use(Name); Use(client.ListAsync(after: text));""")]
    public Task A_string_of_the_right_length_is_not_reported(string code) => Analyzed.ExpectNothing(code);

    [Fact]
    public async Task The_message_contains_member_constraint_and_value()
    {
        Diagnostic found = Assert.Single(
            await Analyzed.Expect("OAG0602", """Use(new Pet { Name = [|"a\nlong text, so long that nobody wants to see the whole of it"|] });"""));

        Assert.Equal("'Pet.Name' allows at most 10 characters, but \"a?long text, so long that nobody wants t...\" has 61", found.GetMessage(null));
    }

    [Theory]
    [InlineData("""Use(new Pet { Code = [|"A1"|] });""")]
    [InlineData("""Use(new Pet { Code = [|"a1\n"|] });""")]
    [InlineData("""Use(new Pet { Word = [|"ab1"|] });""")]
    public Task A_string_that_does_not_match_the_pattern_is_reported(string code) => Analyzed.Expect("OAG0603", code);

    [Theory]
    [InlineData("""Use(new Pet { Code = "a1", Word = "abc" });""")]
    [InlineData("""Use(new Pet { Code = "😀" });""")]
    [InlineData("""Use(new Pet { Odd = "b" });""")]
    [InlineData("""Use(new Pet { Slow = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" });""")]
    public Task An_undecidable_pattern_is_not_reported(string code) => Analyzed.ExpectNothing(code);

    [Theory]
    [InlineData("""Use(new Pet { Age = [|101|] });""")]
    [InlineData("""Use(new Pet { Age = [|-1|] });""")]
    [InlineData("""Use(new Pet { Weight = [|0|] }); Use(new Pet { Weight = [|1.6f|] });""")]
    [InlineData("""Use(new Pet { Price = [|0.00m|] }); Use(new Pet { Price = [|1000.01m|] });""")]
    [InlineData("""Use(new Pet { Large = [|9007199254740992|] });""")]
    [InlineData("""Use(client.ListAsync([|0|])); Use(client.ListAsync(pageSize: flag ? [|51|] : 50));""")]
    public Task A_number_out_of_range_is_reported(string code) => Analyzed.Expect("OAG0604", code);

    [Theory]
    [InlineData("""Use(new Pet { Price = [|1.001m|] });""")]
    [InlineData("""Use(new Pet { Ratio = [|0.35|] });""")]
    public Task A_number_that_is_not_a_multiple_is_reported(string code) => Analyzed.Expect("OAG0605", code);

    // 0.3 is a multiple of 0.1 as decimals are, not as doubles are.
    [Theory]
    [InlineData(
        """Use(new Pet { Age = 0, Weight = 1.5, Price = 1000, Ratio = 0.3, Large = 9007199254740993 }); Use(new Pet { Age = 100, Price = """
            + """0.01m, Ratio = 1e20 });""")]
    [InlineData("""Use(client.ListAsync(50)); Use(client.ListAsync(null)); Use(client.ListAsync(text.Length));""")]
    public Task A_number_in_range_is_not_reported(string code) => Analyzed.ExpectNothing(code);

    [Theory]
    [InlineData("""await client.GetAsync([|null|]); await other.GetAsync([|default|], null);""", false)]
    public Task Null_for_a_required_argument_is_reported_without_nullable_warnings(string code, bool nullable) =>
        Analyzed.Expect("OAG0608", code, nullable);

    [Theory]
    [InlineData("""await client.GetAsync(null!); await client.GetAsync("a", null);""", true)]
    [InlineData("""await client.GetAsync("a", null); Use(client.ListAsync(null, null));""", false)]
    public Task Other_null_arguments_are_not_reported(string code, bool nullable) => Analyzed.ExpectNothing(code, nullable);

    [Fact]
    public async Task The_line_of_the_schema_is_an_additional_location()
    {
        const string code = """Use(new Pet { Name = "x" }); Use(new Species("hamster")); Use(client.ListAsync(0));""";

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(
            Analyzed.Project(Analyzed.Method(code)),
            files: new DescriptionFile(PetShop.Path, PetShop.Description));

        Assert.Equal(
            [(PetShop.Path, 16), (PetShop.Path, 20), (PetShop.Path, 7)],
            found.Select(one => Assert.Single(one.AdditionalLocations).GetLineSpan()).Select(span => (span.Path, span.StartLinePosition.Line)));
    }

    [Theory]
    [InlineData("specs/openapi.yaml", "docs/other.yaml", "namespace Acme.Shop;")]
    [InlineData("app/v2/openapi.yaml", "app/v1/openapi.yaml", "namespace Acme.V2.Shop;")]
    [InlineData("app/openapi.yaml", "app/v1/openapi.yaml", "namespace Acme.Shop;")]
    public async Task The_line_of_the_schema_is_in_the_description_of_the_namespace(string path, string other, string space)
    {
        string used = space["namespace ".Length..^1];
        CSharpCompilation project = Analyzed.Project("");
        CSharpParseOptions language = (CSharpParseOptions)project.SyntaxTrees[0].Options;
        string code = Analyzed.Method("""Use(new Species("hamster"));""").Replace(
            "using Acme.Shop;",
            "using " + used + ";",
            StringComparison.Ordinal);
        project = project.RemoveAllSyntaxTrees().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(code, language, path: "Program.cs"),
            CSharpSyntaxTree.ParseText(PetShop.Code.Replace("namespace Acme.Shop;", space, StringComparison.Ordinal), language, path: "Shop.g.cs"));

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(
            project, files: [new DescriptionFile(other, PetShop.Description), new DescriptionFile(path, PetShop.Description)]);

        Assert.Equal(path, Assert.Single(Assert.Single(found).AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public async Task A_description_of_another_namespace_has_no_additional_location()
    {
        DescriptionFile other = new DescriptionFile(PetShop.Path, PetShop.Description).With("Namespace", "Acme.Other");

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(Analyzed.Project(Analyzed.Method("""Use(new Species("hamster"));""")), files: other);

        Assert.Empty(Assert.Single(found).AdditionalLocations);
    }

    [Theory]
    [InlineData(GeneratedCodeAnalysisFlags.None, 0)]
    [InlineData(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics, 1)]
    public async Task Generated_code_is_only_analyzed_on_request(GeneratedCodeAnalysisFlags generated, int count)
    {
        CSharpCompilation project = Analyzed.Project("");
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            Analyzed.Method("""Use(new Species("hamster"));"""),
            (CSharpParseOptions)project.SyntaxTrees[0].Options,
            path: "Program.g.cs");

        Assert.Equal(count, (await Analyzed.Of(project.AddSyntaxTrees(tree), generated)).Count);
    }

    [Fact]
    public async Task Pragmas_suppress_diagnostics() =>
        await Analyzed.ExpectNothing("\n#pragma warning disable OAG0601\nUse(new Species(\"hamster\"));\n#pragma warning restore OAG0601\n");

    [Fact]
    public async Task A_project_without_the_library_is_not_analyzed()
    {
        CSharpCompilation project = CSharpCompilation.Create(
            "Other",
            [CSharpSyntaxTree.ParseText("class Other { object a = new Species(\"hamster\"); }", path: "Other.cs")],
            References.Framework);

        Assert.Empty(await Analyzed.Of(project));
    }
}
