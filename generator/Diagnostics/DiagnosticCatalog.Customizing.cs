using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG053x: names and types that extensions of a description declare.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor DeclaredNameTakenDescriptor = new(
        "OAG0532",
        "A declared C# name is already taken",
        "The declared name '{0}' is already taken here, so '{1}' is used instead; declare another name",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0532.md");

    public static readonly DiagnosticDescriptor NamedValueUnknownDescriptor = new(
        "OAG0533",
        "A name is declared for a value that the enum does not list",
        "'{0}' names the value '{1}', which the enum does not list; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0533.md");

    public static readonly DiagnosticDescriptor OwnTypeUnusableDescriptor = new(
        "OAG0534",
        "A type of the project cannot be used for a schema",
        "'{0}' cannot be used for '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0534.md");

    public static readonly DiagnosticDescriptor TypeMapEntryIgnoredDescriptor = new(
        "OAG0535",
        "An entry of the TypeMap of an OpenApiDescription item has no effect",
        "The entry '{0}' in TypeMap of the OpenApiDescription item has no effect: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0535.md");

    public static DiagnosticInfo OwnTypeUnusable(SourceLocation location, string type, string schema, string fault) =>
        Of(OwnTypeUnusableDescriptor, location, type, schema, fault);

    public static DiagnosticInfo TypeMapEntryIgnored(string path, string entry, string reason) =>
        Of(TypeMapEntryIgnoredDescriptor, SourceLocation.StartOf(path), entry, reason);

    public static DiagnosticInfo DeclaredNameTaken(SourceLocation location, string declared, string used) =>
        Of(DeclaredNameTakenDescriptor, location, declared, used);

    public static DiagnosticInfo NamedValueUnknown(SourceLocation location, string extension, string value, string? suggestion) => Of(
        NamedValueUnknownDescriptor,
        location,
        extension,
        value,
        suggestion is null ? "correct or remove it" : "did you mean '" + suggestion + "'?");
}
