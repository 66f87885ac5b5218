using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG01xx: the syntax of a file.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor InvalidJsonDescriptor = new(
        "OAG0101",
        "The description is not valid JSON",
        "Invalid JSON: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0101.md");

    public static readonly DiagnosticDescriptor InvalidYamlDescriptor = new(
        "OAG0102",
        "The description is not valid YAML",
        "Invalid YAML: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0102.md");

    public static readonly DiagnosticDescriptor EmptyTextDescriptor = new(
        "OAG0103",
        "The description is empty",
        "The file is empty; it must contain an OpenAPI description in JSON or YAML",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0103.md");

    public static readonly DiagnosticDescriptor TooDeepDescriptor = new(
        "OAG0104",
        "The description is nested too deeply",
        "Objects and arrays are nested more than {0} levels deep; the rest of the file is not read",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0104.md");

    public static readonly DiagnosticDescriptor TooManyAliasedNodesDescriptor = new(
        "OAG0105",
        "The YAML aliases of the description expand to too many values",
        "With '*{0}', the aliases of this file expand to more than {1} values; the rest of the file is not read",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0105.md");

    public static readonly DiagnosticDescriptor RepeatedNameDescriptor = new(
        "OAG0106",
        "An object has two properties of the same name",
        "'{0}' occurs again later in the same object; this one is ignored and the last one is used",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0106.md");

    public static readonly DiagnosticDescriptor SeveralDocumentsDescriptor = new(
        "OAG0107",
        "The file contains several YAML documents",
        "A second YAML document begins here; it is ignored because only the first document of a file is read",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0107.md");

    public static readonly DiagnosticDescriptor UnusableKeyDescriptor = new(
        "OAG0108",
        "A key is not a string",
        "This key is {0}, but keys must be strings; the entry is ignored",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0108.md");

    public static readonly DiagnosticDescriptor NotFiniteNumberDescriptor = new(
        "OAG0109",
        "A number is not finite",
        "'{0}' is not a number in JSON; it is read as a string",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0109.md");

    public static readonly DiagnosticDescriptor UnusableMergeDescriptor = new(
        "OAG0110",
        "A merge key has nothing to merge",
        "'<<' requires an object or an array of objects, but this is {0}; it is ignored",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0110.md");

    public static readonly DiagnosticDescriptor ShallowLineDescriptor = new(
        "OAG0111",
        "A continued value is indented too little",
        "This line continues a value but is not indented deeper than the value's parent; indent it further, because other YAML readers reject it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0111.md");

    public static readonly DiagnosticDescriptor MissingTextDescriptor = new(
        "OAG0112",
        "The file of a description does not exist",
        "'{0}' does not exist or cannot be read; correct the path of the OpenApiDescription item",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0112.md");

    public static DiagnosticInfo InvalidJson(SourceLocation location, string what) => Of(InvalidJsonDescriptor, location, what);

    public static DiagnosticInfo InvalidYaml(SourceLocation location, string what) => Of(InvalidYamlDescriptor, location, what);

    public static DiagnosticInfo EmptyText(SourceLocation location) => Of(EmptyTextDescriptor, location);

    public static DiagnosticInfo MissingText(string path) => Of(MissingTextDescriptor, SourceLocation.StartOf(path), path);

    public static DiagnosticInfo TooDeep(SourceLocation location, int limit) => Of(TooDeepDescriptor, location, Digits(limit));

    public static DiagnosticInfo TooManyAliasedNodes(SourceLocation location, string alias, int limit) =>
        Of(TooManyAliasedNodesDescriptor, location, alias, Digits(limit));

    public static DiagnosticInfo RepeatedName(SourceLocation location, string name) => Of(RepeatedNameDescriptor, location, name);

    public static DiagnosticInfo SeveralDocuments(SourceLocation location) => Of(SeveralDocumentsDescriptor, location);

    public static DiagnosticInfo UnusableKey(SourceLocation location, string what) => Of(UnusableKeyDescriptor, location, what);

    public static DiagnosticInfo NotFiniteNumber(SourceLocation location, string number) => Of(NotFiniteNumberDescriptor, location, number);

    public static DiagnosticInfo UnusableMerge(SourceLocation location, string what) => Of(UnusableMergeDescriptor, location, what);

    public static DiagnosticInfo ShallowLine(SourceLocation location) => Of(ShallowLineDescriptor, location);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
