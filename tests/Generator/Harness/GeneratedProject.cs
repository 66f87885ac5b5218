using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>The result of generating a project's descriptions.</summary>
internal sealed class GeneratedProject(GeneratorRunResult result, CSharpCompilation compilation)
{
    /// <summary>Gets the generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } =
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Gets the diagnostics, except violations of the specification: descriptions in tests are minimal.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. result.Diagnostics.Where(one => !IsRule(one.Id))];

    /// <summary>Gets these diagnostics as builds print them.</summary>
    public IReadOnlyList<string> Problems { get; } =
        [.. result.Diagnostics.Where(one => !IsRule(one.Id)).Select(one => one.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>Gets the diagnostics about violations of the specification.</summary>
    public IReadOnlyList<Diagnostic> Violations { get; } = [.. result.Diagnostics.Where(one => IsRule(one.Id))];

    /// <summary>Gets the compilation with the generated files.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>Returns whether a diagnostic reports a violation of the specification that does not affect the result.</summary>
    public static bool IsRule(string id) => id.StartsWith("OAG023", StringComparison.Ordinal) || id.StartsWith("OAG024", StringComparison.Ordinal);

    /// <summary>Returns the file whose hint name has the given ending.</summary>
    public string File(string ending) => Files.Single(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    /// <summary>Returns the compiled assembly.</summary>
    public byte[] Image()
    {
        using var image = new MemoryStream();
        EmitResult emitted = Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return image.ToArray();
    }

    /// <summary>Calls a static parameterless method of the compiled project.</summary>
    /// <param name="type">The class with the method.</param>
    /// <param name="method">The method.</param>
    /// <param name="libraries">The assemblies of other projects that it references.</param>
    public object? Run(string type, string method, params byte[][] libraries)
    {
        var context = new AssemblyLoadContext("Generated", isCollectible: true);
        foreach (byte[] library in libraries)
        {
            context.LoadFromStream(new MemoryStream(library));
        }

        Assembly assembly = context.LoadFromStream(new MemoryStream(Image()));
        return assembly.GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, null);
    }
}
