using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.CodeFixes;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

public class CodeFixTests
{
    private static readonly CodeFixProvider[] Fixes = [new ValueFix(), new DisposeFix()];

    [Theory]
    [InlineData("""Use(new Species("guinea-pig"));""", "Use(Species.GuineaPig);")]
    [InlineData("""Use(new Pet { Species = new("dogg") });""", "Use(new Pet { Species = Species.Dog });")]
    [InlineData("""Use(new Acme.Shop.Species("Cat"));""", "Use(Species.Cat);")]
    [InlineData("Use(new Pet { Age = 101 });", "Use(new Pet { Age = 100 });")]
    [InlineData("Use(new Pet { Age = flag ? 7 : -1 });", "Use(new Pet { Age = flag ? 7 : 0 });")]
    [InlineData("Use(new Pet { Size = 4 });", "Use(new Pet { Size = 5 });")]
    [InlineData("Use(new Pet { Weight = 2 });", "Use(new Pet { Weight = 1.5 });")]
    [InlineData("Use(new Pet { Price = 2000.5m });", "Use(new Pet { Price = 1e3m });")]
    [InlineData("Use(client.ListAsync(pageSize: 0));", "Use(client.ListAsync(pageSize: 1));")]
    [InlineData(
        """Stream photo = await client.DownloadAsync("a"); await photo.CopyToAsync(file);""",
        """await using Stream photo = await client.DownloadAsync("a"); await photo.CopyToAsync(file);""")]
    public async Task A_code_fix_corrects_the_code(string code, string mended)
    {
        (string text, int actions) = await Mended(code);

        Assert.Equal(1, actions);
        Assert.Equal(Analyzed.Method(mended), text);
        Assert.Empty(await Analyzed.Of(Analyzed.Project(text)));
    }

    [Theory]
    [InlineData("""Use(new Species("crocodile"));""")]
    [InlineData("""Use(new Species(flag ? "cat" : "dogg"));""")]
    [InlineData("Use(new Pet { Weight = 0 });")]
    [InlineData("""await client.DownloadAsync("a");""")]
    public async Task No_code_fix_is_offered_for_uncertain_cases(string code) => Assert.Equal((Analyzed.Method(code), 0), await Mended(code));

    private static async Task<(string Text, int Actions)> Mended(string code)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        Microsoft.CodeAnalysis.Project project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences([.. Harness.References.Framework, Harness.References.Runtime])
            .AddDocument("Acme.Shop.g.cs", SourceText.From(PetShop.Code), filePath: "Acme.Shop.g.cs").Project;
        Document document = project.AddDocument("Program.cs", SourceText.From(Analyzed.Method(code)), filePath: "Program.cs");
        Compilation compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        Diagnostic found = Assert.Single(await Analyzed.Of(compilation));

        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(found.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => actions.Add(action), cancellation));
        }

        foreach (CodeAction action in actions)
        {
            ApplyChangesOperation change = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(cancellation)));
            document = change.ChangedSolution.GetDocument(document.Id)!;
        }

        return ((await document.GetTextAsync(cancellation)).ToString(), actions.Count);
    }
}
