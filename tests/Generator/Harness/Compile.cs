using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>
/// Runs the generator twice, as builds do, and compiles the result. Each call also asserts that the second run was cached, that no cached
/// value references the compiler, and that the compiler reports no warnings, including nullable and documentation warnings.
/// </summary>
internal static class Compile
{
    /// <summary>Generates and compiles one description.</summary>
    /// <param name="text">JSON or YAML.</param>
    /// <param name="source">Other C# of the project.</param>
    /// <param name="path">The description's path, which determines the default names.</param>
    public static GeneratedProject Description(string text, string source = "", string path = "test.openapi.yaml") =>
        Project(new Project(new DescriptionFile(path, text)) { Source = source });

    /// <summary>Generates and compiles all descriptions of a project.</summary>
    public static GeneratedProject Project(Project project)
    {
        GeneratedProject generated = Generate(project);

        // Both test projects run all tests, so each compiles once: the oldest compiler at C# 11, the newest one at its latest version.
#if LATEST_ROSLYN
        Project latest = project with { LanguageVersion = LanguageVersion.Latest };
        AssertNoWarnings(new Session(latest).WithGenerated);
#else
        AssertNoWarnings(generated.Compilation);
#endif
        return generated;
    }

    /// <summary>Generates without compiling, for invalid descriptions.</summary>
    public static GeneratedProject Generate(Project project)
    {
        var session = new Session(project);
        var generated = new GeneratedProject(session.Result, session.WithGenerated);
        CacheGuard.AssertNothingOfTheCompilerIsKept(session.Result);

        session.EditCSharp();
        CacheGuard.AssertAllIsCached(session);
        Assert.Equal(generated.Files, new GeneratedProject(session.Result, session.Compilation).Files);
        return generated;
    }

    private static void AssertNoWarnings(CSharpCompilation compilation)
    {
        Diagnostic[] found = [.. compilation.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(found.Length == 0, string.Join("\n", found.Take(20).Select(Describe)));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
            : "";
        return $"{diagnostic}\n    {line}";
    }
}
