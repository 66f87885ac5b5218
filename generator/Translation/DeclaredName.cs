using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// A C# name that the description declares: exactly by <c>x-csharp-name</c>, else as words of any language by <c>x-ms-client-name</c>.
/// </summary>
/// <param name="Text">The name, which is a valid identifier.</param>
/// <param name="At">Its position; null for words, which may become another name without a report.</param>
internal sealed record DeclaredName(string Text, Cursor? At)
{
    /// <summary>The extension with the exact C# name of what a description object becomes.</summary>
    public const string Extension = "x-csharp-name";

    /// <summary>The extension with the exact C# name of the type of a schema.</summary>
    public const string TypeExtension = "x-csharp-type-name";

    /// <summary>The extension of other generators with words for the name.</summary>
    public const string WordsExtension = "x-ms-client-name";

    /// <summary>Whether a name is an identifier that needs no <c>@</c> in every context.</summary>
    public static bool IsValid(string name) => Identifier.IsValid(name) && !CSharpKeywords.IsReserved(name);

    /// <summary>Returns the name of a type or member; null if there is none, or if it is no valid C# name, which is reported.</summary>
    public static DeclaredName? Of(DescriptionObject described, TranslationContext context) => Of(described, Identifier.Pascal, context);

    /// <summary>Returns the name of a parameter; null if there is none, or if it is no valid C# name, which is reported.</summary>
    public static DeclaredName? OfParameter(DescriptionObject described, TranslationContext context) => Of(described, Identifier.Camel, context);

    /// <summary>Returns the name of the type of a schema; null if there is none, or if it is no valid C# name, which is reported.</summary>
    public static DeclaredName? OfType(DescriptionObject schema, TranslationContext context) =>
        Exact(schema.At.To(TypeExtension), TypeExtension, context);

    /// <summary>Returns the name that a value of an extension declares.</summary>
    public static DeclaredName? Exact(Cursor? value, string extension, TranslationContext context)
    {
        if (value is not { } at)
        {
            return null;
        }

        if (at.Text() is { } name && IsValid(name))
        {
            return new DeclaredName(name, at);
        }

        context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, extension, "it must be a valid C# name"));
        return null;
    }

    /// <summary>Gives the name, and reports if it is taken.</summary>
    public string Give(Scope scope, TranslationContext context) => Checked(scope.Give(Text), context);

    /// <summary>Reports the name if another one was given.</summary>
    public string Checked(string given, TranslationContext context)
    {
        if (At is { } at && given != Text)
        {
            context.Report(DiagnosticCatalog.DeclaredNameTaken(at.Location, Text, given));
        }

        return given;
    }

    private static DeclaredName? Of(DescriptionObject described, Func<string, string> nameOf, TranslationContext context) =>
        Exact(described.At.To(Extension), Extension, context)
        ?? (described.At.To(WordsExtension)?.Text() is { Length: > 0 } words ? new DeclaredName(nameOf(words), At: null) : null);
}
