using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Reads <c>x-csharp-name</c>, a C# name that the description declares.</summary>
internal static class CSharpNameExtension
{
    public const string Extension = "x-csharp-name";

    /// <summary>Returns the name; null if there is none, or if it is no valid C# name.</summary>
    public static string? To(DescriptionObject described, TranslationContext context)
    {
        if (described.At.To(Extension) is not { } value)
        {
            return null;
        }

        if (value.Text() is { } name && DeclaredName.IsValid(name))
        {
            return name;
        }

        context.Report(DiagnosticCatalog.ExtensionIgnored(value.Location, Extension, "it must be a valid C# name"));
        return null;
    }
}
