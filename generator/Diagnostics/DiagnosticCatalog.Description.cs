using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG02xx: the description as OpenAPI.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor NotADescriptionDescriptor = new(
        "OAG0201",
        "The file is not an OpenAPI description",
        "This is not an OpenAPI description: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0201.md");

    public static readonly DiagnosticDescriptor UnknownVersionDescriptor = new(
        "OAG0202",
        "The version of OpenAPI is not known",
        "'{0}' is not a version of OpenAPI that is read; 2.0, 3.0, 3.1 and 3.2 are",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0202.md");

    public static readonly DiagnosticDescriptor DanglingReferenceDescriptor = new(
        "OAG0203",
        "A reference leads nowhere",
        "'{0}' does not exist{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0203.md");

    public static readonly DiagnosticDescriptor WrongKindDescriptor = new(
        "OAG0204",
        "A field has a value of the wrong kind",
        "'{0}' should be {1} but is {2}; it was skipped",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0204.md");

    public static readonly DiagnosticDescriptor MissingFileDescriptor = new(
        "OAG0205",
        "A reference leads to a file that was not added",
        "{0} not among the descriptions of this project; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0205.md");

    public static readonly DiagnosticDescriptor RemoteReferenceDescriptor = new(
        "OAG0206",
        "A reference leads to a URL",
        "'{0}' is not fetched while compiling; save it as a file, add <OpenApiDescription Include=\"{1}\" Role=\"part\" /> and refer to that{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0206.md");

    public static readonly DiagnosticDescriptor ReferenceCycleDescriptor = new(
        "OAG0207",
        "A reference leads back to itself",
        "'{0}' only leads back to itself{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0207.md");

    public static readonly DiagnosticDescriptor MissingFieldDescriptor = new(
        "OAG0208",
        "A required field is missing",
        "'{0}' has no '{1}'; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0208.md");

    public static readonly DiagnosticDescriptor UnknownValueDescriptor = new(
        "OAG0209",
        "A field has a value that OpenAPI does not know",
        "'{0}' is not a value of '{1}'{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0209.md");

    public static readonly DiagnosticDescriptor DynamicReferenceDescriptor = new(
        "OAG0210",
        "What a dynamic reference means depends on where it is used from",
        "'{0}' means another schema from every place that refers to this one{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0210.md");

    public static DiagnosticInfo NotADescription(SourceLocation place, string why) => Of(NotADescriptionDescriptor, place, why);

    public static DiagnosticInfo UnknownVersion(SourceLocation place, string version) => Of(UnknownVersionDescriptor, place, version);

    /// <param name="place">The reference's text.</param>
    /// <param name="reference">As written.</param>
    /// <param name="suggestion">The name that may have been meant, or null.</param>
    /// <param name="consequence">A sentence.</param>
    public static DiagnosticInfo DanglingReference(SourceLocation place, string reference, string? suggestion, string consequence) =>
        Of(DanglingReferenceDescriptor, place, reference, Asking(suggestion, consequence));

    /// <param name="place">The value.</param>
    /// <param name="what">The pointer of the value.</param>
    /// <param name="expected">With its article: <c>an object</c>.</param>
    /// <param name="actual">With its article.</param>
    public static DiagnosticInfo WrongKind(SourceLocation place, string what, string expected, string actual) =>
        Of(WrongKindDescriptor, place, what, expected, actual);

    /// <summary>All files that a description misses.</summary>
    /// <param name="place">The first reference to one.</param>
    /// <param name="file">The first one.</param>
    /// <param name="others">How many more there are.</param>
    /// <param name="attributes">The attributes of an item that adds them all.</param>
    public static DiagnosticInfo MissingFile(SourceLocation place, string file, int others, string attributes)
    {
        string count = others.ToString(CultureInfo.InvariantCulture);
        string files = "'" + file + "'" + (others == 0 ? " is" : " and " + count + " more referenced file" + (others == 1 ? " are" : "s are"));
        string item = "add <OpenApiDescription " + attributes + " Role=\"part\" />. What is in missing files is read as any JSON or skipped.";
        return Of(MissingFileDescriptor, place, files, item);
    }

    /// <summary>A file that may exist under a similar name.</summary>
    public static DiagnosticInfo MisspeltFile(SourceLocation place, string file, string suggestion, string consequence) =>
        Of(MissingFileDescriptor, place, "'" + file + "' is", "did you mean '" + suggestion + "'? " + consequence);

    public static DiagnosticInfo RemoteReference(SourceLocation place, string url, string fileName, string consequence) =>
        Of(RemoteReferenceDescriptor, place, url, fileName, Asking(null, consequence));

    public static DiagnosticInfo ReferenceCycle(SourceLocation place, string reference, string consequence) =>
        Of(ReferenceCycleDescriptor, place, reference, Asking(null, consequence));

    public static DiagnosticInfo MissingField(SourceLocation place, string what, string field, string consequence) =>
        Of(MissingFieldDescriptor, place, what, field, consequence);

    public static DiagnosticInfo UnknownValue(SourceLocation place, string value, string field, string? suggestion, string consequence) =>
        Of(UnknownValueDescriptor, place, value, field, Asking(suggestion, consequence));

    public static DiagnosticInfo DynamicReference(SourceLocation place, string reference, string consequence) =>
        Of(DynamicReferenceDescriptor, place, reference, Asking(null, consequence));

    // What was perhaps meant, and what becomes of it, as the end of a message.
    private static string Asking(string? suggestion, string consequence) =>
        (suggestion is null ? ". " : "; did you mean '" + suggestion + "'? ") + consequence;
}
