using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG055x: types that descriptions share.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor TypesFromIgnoredDescriptor = new(
        "OAG0550",
        "TypesFrom of an OpenApiDescription item is ignored",
        "TypesFrom=\"{0}\" of the OpenApiDescription item is ignored: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0550.md");

    public static readonly DiagnosticDescriptor TypeNotSharedDescriptor = new(
        "OAG0551",
        "A component differs from the one of the same name in TypesFrom",
        "'{0}' is not shared with '{1}', but generated again: {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0551.md");

    public static readonly DiagnosticDescriptor NothingSharedDescriptor = new(
        "OAG0552",
        "No type is shared",
        "No type is shared with '{0}', which {1}; correct or remove TypesFrom",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0552.md");

    public static readonly DiagnosticDescriptor TypesNotReferencedDescriptor = new(
        "OAG0553",
        "No referenced assembly contains the types of TypesFrom",
        "No referenced assembly contains the types of '{0}', so this description has types of its own; "
            + "add a reference to the project that generates them, or correct TypesFrom",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0553.md");

    public static readonly DiagnosticDescriptor TypesAmbiguousDescriptor = new(
        "OAG0554",
        "Several referenced namespaces contain the types of TypesFrom",
        "The types of '{0}' are in {1}, so this description has types of its own; "
            + "add <OpenApiDescription Include=\"{0}\" Role=\"Referenced\" Namespace=\"{2}\" /> to choose a namespace",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0554.md");

    public static readonly DiagnosticDescriptor SettingHasNoEffectDescriptor = new(
        "OAG0560",
        "An attribute of an OpenApiDescription item has no effect for its role",
        "{0}=\"{1}\" of the OpenApiDescription item has no effect: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0560.md");

    /// <summary>Reports that <c>TypesFrom</c> cannot be used.</summary>
    /// <param name="path">The description with the setting.</param>
    /// <param name="value">The value of the setting.</param>
    /// <param name="reason">Why, and what to do.</param>
    public static DiagnosticInfo TypesFromIgnored(string path, string value, string reason) =>
        Of(TypesFromIgnoredDescriptor, SourceLocation.StartOf(path), value, reason);

    public static DiagnosticInfo TypeNotShared(SourceLocation location, string component, string source, string difference) =>
        Of(TypeNotSharedDescriptor, location, component, source, difference);

    public static DiagnosticInfo NothingShared(SourceLocation location, string source, bool hasComponents) => Of(
        NothingSharedDescriptor,
        location,
        source,
        hasComponents ? "has no component schema that is equal to one of this description" : "has no component schema with a type");

    /// <summary>Reports a setting that the role of an item does not support.</summary>
    public static DiagnosticInfo SettingHasNoEffect(string path, string setting, string value, string reason) =>
        Of(SettingHasNoEffectDescriptor, SourceLocation.StartOf(path), setting, value, reason);

    public static DiagnosticInfo TypesNotReferenced(string path, string source) =>
        Of(TypesNotReferencedDescriptor, SourceLocation.StartOf(path), source);

    public static DiagnosticInfo TypesAmbiguous(string path, string source, IReadOnlyList<string> namespaces) => Of(
        TypesAmbiguousDescriptor,
        SourceLocation.StartOf(path),
        source,
        string.Join(" and ", namespaces.Select(name => "'" + name + "'")),
        namespaces[0]);
}
