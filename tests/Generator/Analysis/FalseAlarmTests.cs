using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Architecture;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

/// <summary>
/// The analyzers over code of this repository that uses the built-in client, as far as it needs nothing but the client; building that code
/// runs them too, and a warning fails it.
/// </summary>
public class FalseAlarmTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Truto.Crm;
        global using Truto.Generated;
        """;

    private const string Wrong = """
        internal static class Wrong
        {
            public static async Task Run(ITrutoCrmClient crm)
            {
                Console.WriteLine(new StageStatus("archived"));
                crm.Stages.ListAsync("account", limit: 0);
                await crm.Stages.GetStreamAsync("id", "account");
            }
        }
        """;

    [Theory]
    [InlineData("samples")]
    [InlineData("tests/Live")]
    [InlineData("tests/Benchmarks")]
    public async Task Only_intended_violations_are_reported(string folder)
    {
        string path = Repository.PathOf("specs", "truto-crm-stages.openapi.yaml");
        string[] sources = [.. SourceTree.Files(folder).Select(File.ReadAllText).Where(text => text.Contains("Stages", StringComparison.Ordinal))];
        string description = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var session = new Session(new Project(new DescriptionFile(path, description)) { LanguageVersion = LanguageVersion.Latest, Source = Wrong });
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        CSharpCompilation project = session.WithGenerated.AddSyntaxTrees(
            sources.Append(Usings).Select((text, i) => CSharpSyntaxTree.ParseText(text, options, path: $"{folder}/{i}.cs")));

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(project);

        Assert.NotEmpty(sources);
        Assert.Equal(["OAG0601", "OAG0604", "OAG0611", "OAG0612"], found.Select(one => one.Id).Order(StringComparer.Ordinal));
        Assert.All(found, one => Assert.Equal("Program.cs", one.Location.SourceTree!.FilePath));
    }
}
