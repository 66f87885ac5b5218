using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>What came of a project's descriptions.</summary>
internal sealed class GeneratedProject(GeneratorRunResult result, CSharpCompilation compilation)
{
    /// <summary>The texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } =
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>What the generator reported, but for rules of the specification: most tests describe only what they are about.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. result.Diagnostics.Where(one => !IsRule(one.Id))];

    /// <summary>The same, as builds print it.</summary>
    public IReadOnlyList<string> Problems { get; } =
        [.. result.Diagnostics.Where(one => !IsRule(one.Id)).Select(one => one.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>The rules of the specification that the project's descriptions violate.</summary>
    public IReadOnlyList<Diagnostic> Violations { get; } = [.. result.Diagnostics.Where(one => IsRule(one.Id))];

    /// <summary>The project with what was generated.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>Whether a diagnostic is of a rule on which nothing that is read depends.</summary>
    public static bool IsRule(string id) => id.StartsWith("OAG023", StringComparison.Ordinal) || id.StartsWith("OAG024", StringComparison.Ordinal);

    /// <summary>The one file whose hint name ends so.</summary>
    public string File(string ending) => Files.Single(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    /// <summary>Calls a static method without parameters of the compiled project, such as one of its own source.</summary>
    public object? Run(string type, string method)
    {
        using var image = new MemoryStream();
        EmitResult emitted = Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;

        var context = new AssemblyLoadContext("Generated", isCollectible: true);
        Assembly assembly = context.LoadFromStream(image);
        return assembly.GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, null);
    }
}
