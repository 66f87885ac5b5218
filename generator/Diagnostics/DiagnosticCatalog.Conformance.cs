using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG023x and OAG024x: what the specification does not allow. Nothing that is read depends on it.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor FieldMisspeltDescriptor = new(
        "OAG0230",
        "A field is misspelled or misplaced",
        "'{0}' is not {1} and is ignored; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0230.md");

    public static readonly DiagnosticDescriptor FieldUnknownDescriptor = new(
        "OAG0231",
        "A field does not exist in this OpenAPI version",
        "'{0}' is not a field of {1} in OpenAPI {2}; {3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0231.md");

    public static readonly DiagnosticDescriptor RequiredFieldMissingDescriptor = new(
        "OAG0232",
        "A required field that does not affect the client is missing",
        "'{0}' has no '{1}', which OpenAPI requires; add it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0232.md");

    public static readonly DiagnosticDescriptor IgnoredBesideReferenceDescriptor = new(
        "OAG0233",
        "A field next to a reference is ignored",
        "OpenAPI ignores {0} next to '$ref'; {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0233.md");

    public static readonly DiagnosticDescriptor FieldsExclusiveDescriptor = new(
        "OAG0234",
        "Two fields cannot be used together",
        "'{0}' and '{1}' cannot be used together; remove one of them",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0234.md");

    public static readonly DiagnosticDescriptor ParameterValueUnclearDescriptor = new(
        "OAG0235",
        "A parameter or header is not declared as OpenAPI requires",
        "{0} {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0235.md");

    public static readonly DiagnosticDescriptor ParameterRepeatedDescriptor = new(
        "OAG0236",
        "A parameter is declared twice",
        "'{0}' declares the parameter '{1}' in '{2}' twice, and the last declaration is used; remove the other one",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0236.md");

    public static readonly DiagnosticDescriptor ValueNotAllowedDescriptor = new(
        "OAG0237",
        "A field has a value that OpenAPI does not allow",
        "'{0}' is not allowed for '{1}': {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0237.md");

    public static readonly DiagnosticDescriptor HeaderIgnoredDescriptor = new(
        "OAG0238",
        "A header is declared elsewhere",
        "OpenAPI ignores the {0} '{1}' because media types and security schemes declare it; remove it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0238.md");

    public static readonly DiagnosticDescriptor NameNotAllowedDescriptor = new(
        "OAG0239",
        "A name is not allowed by OpenAPI",
        "The {0} '{1}' is not allowed: {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0239.md");

    public static readonly DiagnosticDescriptor StatusUnknownDescriptor = new(
        "OAG0240",
        "The key of a response is not a status code",
        "'{0}' is not a status code, so its response is ignored; use a code such as '200', a range such as '2XX', or 'default'{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0240.md");

    public static readonly DiagnosticDescriptor NameRepeatedDescriptor = new(
        "OAG0241",
        "A name is used twice",
        "The {0} '{1}' is used twice: {2}; rename one of them",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0241.md");

    /// <param name="place">The field's name.</param>
    /// <param name="name">As written.</param>
    /// <param name="what">What it is not, with its article: <c>a field of an operation</c>.</param>
    /// <param name="near">The field that was probably meant.</param>
    public static DiagnosticInfo FieldMisspelt(SourceLocation place, string name, string what, string near) =>
        Of(FieldMisspeltDescriptor, place, name, what, "did you mean '" + near + "'?");

    /// <param name="place">The field's name.</param>
    /// <param name="name">As written.</param>
    /// <param name="what">What it is not, with its article.</param>
    /// <param name="owner">The field whose value has it.</param>
    public static DiagnosticInfo FieldMisplaced(SourceLocation place, string name, string what, string owner) =>
        Of(FieldMisspeltDescriptor, place, name, what, "move it into '" + owner + "'");

    /// <param name="place">The field's name.</param>
    /// <param name="name">As written.</param>
    /// <param name="noun">The object, with its article.</param>
    /// <param name="version">The version of OpenAPI.</param>
    /// <param name="outcome">A clause.</param>
    public static DiagnosticInfo FieldUnknown(SourceLocation place, string name, string noun, string version, string outcome) =>
        Of(FieldUnknownDescriptor, place, name, noun, version, outcome);

    public static DiagnosticInfo RequiredFieldMissing(SourceLocation place, string pointer, string field) => Of(RequiredFieldMissingDescriptor, place, pointer, field);

    /// <param name="place">The first field's name.</param>
    /// <param name="names">The fields, in quotes.</param>
    /// <param name="fix">What to do.</param>
    public static DiagnosticInfo IgnoredBesideReference(SourceLocation place, string names, string fix) => Of(IgnoredBesideReferenceDescriptor, place, names, fix);

    public static DiagnosticInfo FieldsExclusive(SourceLocation place, string first, string second) => Of(FieldsExclusiveDescriptor, place, first, second);

    /// <param name="place">The parameter.</param>
    /// <param name="what">Such as <c>The parameter 'id'</c>.</param>
    /// <param name="fault">The rest of the sentence.</param>
    public static DiagnosticInfo ParameterValueUnclear(SourceLocation place, string what, string fault) => Of(ParameterValueUnclearDescriptor, place, what, fault);

    public static DiagnosticInfo ParameterRepeated(SourceLocation place, string operation, string parameter, string location) =>
        Of(ParameterRepeatedDescriptor, place, operation, parameter, location);

    /// <param name="place">The value.</param>
    /// <param name="value">As written.</param>
    /// <param name="field">The field.</param>
    /// <param name="rule">What OpenAPI requires: a clause.</param>
    public static DiagnosticInfo ValueNotAllowed(SourceLocation place, string value, string field, string rule) => Of(ValueNotAllowedDescriptor, place, value, field, rule);

    /// <param name="place">The header.</param>
    /// <param name="what">Whether it is a parameter or a response header.</param>
    /// <param name="name">Its name.</param>
    public static DiagnosticInfo HeaderIgnored(SourceLocation place, string what, string name) => Of(HeaderIgnoredDescriptor, place, what, name);

    /// <param name="place">The name.</param>
    /// <param name="what">What has the name.</param>
    /// <param name="name">As written.</param>
    /// <param name="rule">What OpenAPI requires: a clause.</param>
    public static DiagnosticInfo NameNotAllowed(SourceLocation place, string what, string name, string rule) => Of(NameNotAllowedDescriptor, place, what, name, rule);

    /// <param name="place">The key.</param>
    /// <param name="status">As written.</param>
    /// <param name="suggestion">The end of the message; may be empty.</param>
    public static DiagnosticInfo StatusUnknown(SourceLocation place, string status, string suggestion) => Of(StatusUnknownDescriptor, place, status, suggestion);

    /// <param name="place">The second use.</param>
    /// <param name="what">What has the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="other">Where else it is used: a clause.</param>
    public static DiagnosticInfo NameRepeated(SourceLocation place, string what, string name, string other) => Of(NameRepeatedDescriptor, place, what, name, other);
}
