using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>
/// Generates for descriptions the way a build does, twice, and compiles the outcome. Each call also asserts that the second
/// run was cached, that no cached value holds on to the compiler, and that at C# 11 and at the newest version there is no
/// warning: nullable and documentation warnings included.
/// </summary>
internal static class Compile
{
    /// <summary>Generates for one description.</summary>
    /// <param name="text">JSON or YAML.</param>
    /// <param name="source">C# of the project's own, compiled along.</param>
    /// <param name="path">The description's path; its name gives the default names.</param>
    public static GeneratedProject Description(string text, string source = "", string path = "test.openapi.yaml") =>
        Project(new Project(new DescriptionFile(path, text)) { Source = source });

    /// <summary>Generates for all descriptions of a project.</summary>
    public static GeneratedProject Project(Project project)
    {
        GeneratedProject generated = Generate(project);
        AssertNoWarnings(generated.Compilation);

        Project latest = project with { LanguageVersion = LanguageVersion.Latest };
        AssertNoWarnings(new Session(latest).WithGenerated);
        return generated;
    }

    /// <summary>Generates without compiling, for descriptions that are wrong on purpose.</summary>
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
