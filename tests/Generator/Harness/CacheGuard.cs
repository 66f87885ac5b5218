using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Pipeline;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>Asserts that no cached value references the compiler, and that an edit of C# recomputes nothing.</summary>
internal static class CacheGuard
{
    /// <summary>The steps whose values are cached. The first step references the compiler's own file and is not among them.</summary>
    private static readonly string[] Steps =
    [
        TrackingNames.Files, TrackingNames.OverlayFiles, TrackingNames.Overlaid, TrackingNames.Documents, TrackingNames.Consumer,
        TrackingNames.Compiled, TrackingNames.Units, TrackingNames.Problems,
    ];

    public static void AssertNothingOfTheCompilerIsKept(GeneratorRunResult result)
    {
        foreach (string step in Steps)
        {
            if (result.TrackedSteps.TryGetValue(step, out var runs))
            {
                foreach ((object value, _) in runs.SelectMany(run => run.Outputs))
                {
                    Assert.True(FindRooted(value) is not { } found, $"Step {step} keeps {FindRooted(value)}");
                }
            }
        }
    }

    public static void AssertAllIsCached(Session session)
    {
        foreach (string step in Steps)
        {
            Assert.All(session.Reasons(step), reason => Assert.True(IsCached(reason), $"{step} was {reason} after an edit of C#"));
        }

        Assert.All(session.OutputReasons(), reason => Assert.True(IsCached(reason), $"An output was {reason} after an edit of C#"));
    }

    public static bool IsCached(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    /// <summary>Returns the path of members to an object that would keep a compilation alive, or null.</summary>
    public static string? FindRooted(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object? Value, string Path)>([(root, root?.GetType().Name ?? "null")]);
        while (open.TryPop(out (object? Value, string Path) next))
        {
            if (next.Value is Compilation or ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Location or SourceText
                or AdditionalText or AnalyzerConfigOptionsProvider or Diagnostic)
            {
                return next.Path;
            }

            if (next.Value is null or string or Type or Delegate or DiagnosticDescriptor
                || next.Value.GetType().IsPrimitive
                || next.Value.GetType().IsEnum
                || (!next.Value.GetType().IsValueType && !seen.Add(next.Value)))
            {
                continue;
            }

            if (next.Value is IEnumerable items and not IDictionary && !IsDefault(items))
            {
                int index = 0;
                foreach (object? item in items)
                {
                    open.Push((item, $"{next.Path}[{index++}]"));
                }
            }

            for (Type? type = next.Value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    open.Push((field.GetValue(next.Value), $"{next.Path}.{field.Name}"));
                }
            }
        }

        return null;
    }

    // A default ImmutableArray cannot be enumerated.
    private static bool IsDefault(IEnumerable items) =>
        items.GetType().GetProperty("IsDefault")?.GetValue(items) is true;
}
