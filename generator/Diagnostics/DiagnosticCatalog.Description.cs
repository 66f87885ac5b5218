using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG02xx: reading a description.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor NotADescriptionDescriptor = new(
        "OAG0201",
        "The file is not an OpenAPI description",
        "The file is not an OpenAPI description: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0201.md");

    public static readonly DiagnosticDescriptor UnknownVersionDescriptor = new(
        "OAG0202",
        "The OpenAPI version is not supported",
        "OpenAPI version '{0}' is not supported; use 2.0, 3.0, 3.1 or 3.2",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0202.md");

    public static readonly DiagnosticDescriptor DanglingReferenceDescriptor = new(
        "OAG0203",
        "A reference has no target",
        "The target of the reference '{0}' does not exist{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0203.md");

    public static readonly DiagnosticDescriptor WrongKindDescriptor = new(
        "OAG0204",
        "A field has a value of the wrong JSON type",
        "'{0}' must be {1}, but is {2}; its value is ignored",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0204.md");

    public static readonly DiagnosticDescriptor MissingFileDescriptor = new(
        "OAG0205",
        "A reference names a file that is not in the project",
        "{0} not among the project's OpenAPI descriptions; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0205.md");

    public static readonly DiagnosticDescriptor RemoteReferenceDescriptor = new(
        "OAG0206",
        "A reference points to a URL",
        "'{0}' is not downloaded during a build; save it as a file, add <OpenApiDescription Include=\"{1}\" Role=\"part\" /> and "
            + "refer to that file{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0206.md");

    public static readonly DiagnosticDescriptor ReferenceCycleDescriptor = new(
        "OAG0207",
        "A reference leads back to itself",
        "The reference '{0}' leads back to itself{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0207.md");

    public static readonly DiagnosticDescriptor MissingFieldDescriptor = new(
        "OAG0208",
        "A required field is missing",
        "'{0}' has no '{1}', so {2}; add it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0208.md");

    public static readonly DiagnosticDescriptor UnknownValueDescriptor = new(
        "OAG0209",
        "A field has an unknown value",
        "'{0}' is not a valid value of '{1}'{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0209.md");

    public static readonly DiagnosticDescriptor DynamicReferenceDescriptor = new(
        "OAG0210",
        "A dynamic reference can resolve to several schemas",
        "The dynamic reference '{0}' can resolve to several schemas{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0210.md");

    public static DiagnosticInfo NotADescription(SourceLocation location, string why) => Of(NotADescriptionDescriptor, location, why);

    public static DiagnosticInfo UnknownVersion(SourceLocation location, string version) => Of(UnknownVersionDescriptor, location, version);

    /// <param name="location">The text of the reference.</param>
    /// <param name="reference">The reference, as written.</param>
    /// <param name="suggestion">The most similar name, or null.</param>
    /// <param name="consequence">The consequence, as a sentence.</param>
    public static DiagnosticInfo DanglingReference(SourceLocation location, string reference, string? suggestion, string consequence) =>
        Of(DanglingReferenceDescriptor, location, reference, Ending(suggestion, "correct the reference", consequence));

    /// <param name="location">The value.</param>
    /// <param name="what">The pointer of the value.</param>
    /// <param name="expected">The expected type, such as <c>an object</c>.</param>
    /// <param name="actual">The actual type, such as <c>an array</c>.</param>
    public static DiagnosticInfo WrongKind(SourceLocation location, string what, string expected, string actual) =>
        Of(WrongKindDescriptor, location, what, expected, actual);

    /// <summary>Reports all missing files of a description.</summary>
    /// <param name="location">The first reference to a missing file.</param>
    /// <param name="file">The first missing file.</param>
    /// <param name="others">The number of other missing files.</param>
    /// <param name="attributes">The attributes of an item that adds all of them.</param>
    public static DiagnosticInfo MissingFile(SourceLocation location, string file, int others, string attributes)
    {
        string count = others.ToString(CultureInfo.InvariantCulture);
        string files = "'" + file + "'" + (others == 0 ? " is" : " and " + count + " more referenced file" + (others == 1 ? " are" : "s are"));
        string item = "add <OpenApiDescription " + attributes + " Role=\"part\" />. "
            + "Schemas in missing files accept any JSON; other objects in them are ignored.";
        return Of(MissingFileDescriptor, location, files, item);
    }

    /// <summary>Reports a missing file with a similar name.</summary>
    public static DiagnosticInfo MisspeltFile(SourceLocation location, string file, string suggestion, string consequence) =>
        Of(MissingFileDescriptor, location, "'" + file + "' is", "did you mean '" + suggestion + "'? " + consequence);

    public static DiagnosticInfo RemoteReference(SourceLocation location, string url, string fileName, string consequence) =>
        Of(RemoteReferenceDescriptor, location, url, fileName, ". " + consequence);

    public static DiagnosticInfo ReferenceCycle(SourceLocation location, string reference, string consequence) =>
        Of(ReferenceCycleDescriptor, location, reference, Ending(null, "replace one reference of the cycle", consequence));

    /// <param name="location">The object.</param>
    /// <param name="what">The pointer of the object.</param>
    /// <param name="field">The field.</param>
    /// <param name="consequence">A clause, such as <c>the tag is ignored</c>.</param>
    public static DiagnosticInfo MissingField(SourceLocation location, string what, string field, string consequence) =>
        Of(MissingFieldDescriptor, location, what, field, consequence);

    public static DiagnosticInfo UnknownValue(SourceLocation location, string value, string field, string? suggestion, string consequence) =>
        Of(UnknownValueDescriptor, location, value, field, Ending(suggestion, "correct it", consequence));

    public static DiagnosticInfo DynamicReference(SourceLocation location, string reference, string consequence) =>
        Of(DynamicReferenceDescriptor, location, reference, Ending(null, "use '$ref' instead", consequence));

    // The end of a message: the suggested value, or what to do where there is none, and the consequence.
    private static string Ending(string? suggestion, string fix, string consequence) =>
        "; " + (suggestion is null ? fix + ". " : "did you mean '" + suggestion + "'? ") + consequence;
}
