using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>The C# files of the repository, without build outputs and snapshots.</summary>
internal static class SourceTree
{
    public const string RootNamespace = "Truto.Generated.SourceGeneration";

    /// <summary>The folders of the repository that contain C#.</summary>
    public static readonly string[] Folders = ["eng", "generator", "runtime", "sandbox", "samples", "tests"];

    private static readonly string[] Outputs = ["bin", "obj", "TestResults"];

    private static readonly Lazy<CSharpCompilation> LazyGenerator = new(Compile);

    /// <summary>Gets a compilation of the generator, to resolve names to symbols.</summary>
    public static CSharpCompilation Generator => LazyGenerator.Value;

    public static IEnumerable<string> Files(params string[] folders) => folders
        .Select(folder => Repository.PathOf(folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(file => !Relative(file).Split('/').Intersect(Outputs).Any())
        .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.EndsWith(".received.cs", StringComparison.Ordinal));

    public static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static CSharpCompilation Compile()
    {
        const string implicitUsings = """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Threading;
            """;
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        IEnumerable<SyntaxTree> trees = Files("generator")
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, path: Relative(file)))
            .Append(CSharpSyntaxTree.ParseText(implicitUsings, options));
        Type[] roslyn = [typeof(Compilation), typeof(CSharpCompilation)];
        return CSharpCompilation.Create(
            "Generator",
            trees,
            [.. References.Framework, .. roslyn.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
