using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Checks C# names that a description declares in extensions.</summary>
internal static class DeclaredName
{
    /// <summary>Whether a name is an identifier that needs no <c>@</c> in every context.</summary>
    public static bool IsValid(string name) => Identifier.IsValid(name) && !CSharpKeywords.IsReserved(name);
}
