using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary><c>x-csharp-name</c>: a name that the description's author chose.</summary>
internal static class CSharpNameExtension
{
    public const string Extension = "x-csharp-name";

    /// <summary>The name where there is one that C# can use; null otherwise.</summary>
    public static string? To(DescriptionObject noun, TranslationContext context)
    {
        if (noun.At.To(Extension) is not { } given)
        {
            return null;
        }

        if (given.Text() is { } name && DeclaredName.IsValid(name))
        {
            return name;
        }

        context.Report(DiagnosticCatalog.ExtensionIgnored(given.Location, Extension, "it must be a valid C# name"));
        return null;
    }
}
