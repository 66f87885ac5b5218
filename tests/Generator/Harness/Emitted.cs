using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>
/// The emitted code of a model, compiled with C# 11 without warnings. If the test has no program of its own, the latest version of C# compiles
/// it too.
/// </summary>
internal sealed class Emitted
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Truto.Generated;
        """;

    private readonly Lazy<MethodInfo> program;

    private Emitted(IReadOnlyDictionary<string, string> files, CSharpCompilation compilation)
    {
        Files = files;
        program = new Lazy<MethodInfo>(() => Load(compilation));
    }

    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Emits and compiles a model.</summary>
    /// <param name="api">The model.</param>
    /// <param name="source">Members of a class <c>Test</c> in the project.</param>
    public static Emitted Of(Api api, string source = "")
    {
        Dictionary<string, string> files = FilesOf(api);
        CSharpCompilation floor = Compile(files, source, LanguageVersion.CSharp11);
        AssertNoWarnings(floor);
        if (source.Length == 0)
        {
            AssertNoWarnings(Compile(files, source, LanguageVersion.Latest));
        }

        return new Emitted(files, floor);
    }

    public static Dictionary<string, string> FilesOf(Api api) =>
        UnitPartitioner.Of(api with { Header = api.Header with { Qualified = NameConflicts.Of(api, [], [], []) } })
            .SelectMany(ApiEmission.Emit)
            .ToDictionary(file => file.HintName, file => file.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the file whose hint name has the given ending.</summary>
    public string File(string ending) => Files.Single(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    /// <summary>Runs the static method <c>Run</c> of the class <c>Test</c>.</summary>
    public object? Run(params object[] arguments)
    {
        MethodInfo run = program.Value;
        try
        {
            return run.Invoke(null, arguments);
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            throw inner;
        }
    }

    private static MethodInfo Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("Emitted", isCollectible: true).LoadFromStream(image);
        return assembly.GetType("Test", throwOnError: true)!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic)!;
    }

    private static CSharpCompilation Compile(Dictionary<string, string> files, string source, LanguageVersion version)
    {
        var options = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        string[] own = [GlobalUsings, source.Length > 0 ? $"using Acme.Crm;\ninternal static class Test\n{{\n{source}\n}}" : ""];
        IEnumerable<SyntaxTree> trees = files
            .Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key))
            .Concat(own.Select(text => CSharpSyntaxTree.ParseText(text, options)));
        return CSharpCompilation.Create(
            "Emitted",
            trees,
            [.. References.Framework, References.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static void AssertNoWarnings(CSharpCompilation compilation)
    {
        string[] found = [.. compilation.GetDiagnostics()
            .Where(one => one.Severity >= DiagnosticSeverity.Warning)
            .Select(one => $"{one}\n    {one.Location.SourceTree?.GetText().Lines[one.Location.GetLineSpan().StartLinePosition.Line]}")];
        Assert.True(found.Length == 0, string.Join("\n", found.Take(20)));
    }
}
