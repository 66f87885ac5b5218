using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Analysis;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

/// <summary>Optional arguments that are passed by position.</summary>
public class PositionTests
{
    [Theory]
    [InlineData("""Use(client.ListAsync(3));""", "pageSize")]
    [InlineData("""Use(other.ListAsync(3, "a"));""", "pageSize")]
    [InlineData("""Use(await client.GetAsync("1", "full"));""", "view")]
    [InlineData("""Use(await client.FindAsync(new(), "a"));""", "hint")]
    [InlineData("""Use(await client.GetAsync("1", view: "full")); Use(client.ListAsync(3, after: "a"));""", "pageSize")]
    public async Task The_first_positional_argument_is_reported(string statements, string parameter)
    {
        Diagnostic found = Assert.Single(await Of(statements));

        Assert.Equal(("OAG0613", DiagnosticSeverity.Info), (found.Id, found.Severity));
        Assert.StartsWith("'" + parameter + "' ", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Use(client.ListAsync(pageSize: 3, after: "a")); Use(client.ListAsync()); Use(await client.GetAsync("1"));""")]
    [InlineData("""Use(client.ListAsync(parameters: new() { Filter = "a" })); Use(await client.DownloadAsync("1"));""")]
    [InlineData(
        """Use(await client.FindAsync(new ListParameters { Filter = "a" })); Use(await client.FindAsync(new() { Filter = "a" }, hint: "b"));""")]
    [InlineData("""var mine = new Other(); Use(mine.ListAsync(3)); } sealed class Other { public object ListAsync(int size = 1) => size;""")]
    public async Task Named_and_required_arguments_are_not_reported(string statements) => Assert.Empty(await Of(statements));

    private static async Task<IReadOnlyList<Diagnostic>> Of(string statements) =>
        await Analyzed.Project(Analyzed.Method(statements)).WithAnalyzers([new PositionAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
