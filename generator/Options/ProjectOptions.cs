using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>What the project says for all of its descriptions.</summary>
/// <param name="RootNamespace">The project's root namespace as C# can write it; empty when it has none.</param>
/// <param name="EmitsPolyfills">False where another source of the compiler's attributes is known to be at work.</param>
internal sealed record ProjectOptions(string RootNamespace, bool EmitsPolyfills)
{
    public static ProjectOptions Of(AnalyzerConfigOptionsProvider provider)
    {
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? root);
        provider.GlobalOptions.TryGetValue("build_property.OpenApiPolyfills", out string? polyfills);
        return new ProjectOptions(
            string.Join(".", (root ?? "").Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Identifier)),
            !string.Equals(polyfills, "false", StringComparison.OrdinalIgnoreCase));
    }

    // A project called my-app has the root namespace my-app, which is no namespace.
    private static string Identifier(string part)
    {
        var name = new StringBuilder(part.Length + 1);
        foreach (char c in part)
        {
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        bool needsStart = !SyntaxFacts.IsIdentifierStartCharacter(name[0]) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None;
        return needsStart ? "_" + name : name.ToString();
    }
}
