using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG023x and OAG024x: violations of the specification that do not affect reading.
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

    /// <param name="location">The field's name.</param>
    /// <param name="name">The name.</param>
    /// <param name="what">The expected item, such as <c>a field of an operation</c>.</param>
    /// <param name="near">The most similar field.</param>
    public static DiagnosticInfo FieldMisspelt(SourceLocation location, string name, string what, string near) =>
        Of(FieldMisspeltDescriptor, location, name, what, "did you mean '" + near + "'?");

    /// <param name="location">The field's name.</param>
    /// <param name="name">The name.</param>
    /// <param name="what">The expected item, such as <c>a field of an operation</c>.</param>
    /// <param name="owner">The field that should contain it.</param>
    public static DiagnosticInfo FieldMisplaced(SourceLocation location, string name, string what, string owner) =>
        Of(FieldMisspeltDescriptor, location, name, what, "move it into '" + owner + "'");

    /// <param name="location">The field's name.</param>
    /// <param name="name">The name.</param>
    /// <param name="noun">The object, such as <c>an operation</c>.</param>
    /// <param name="version">The version of OpenAPI.</param>
    /// <param name="outcome">The remedy, as a clause.</param>
    public static DiagnosticInfo FieldUnknown(SourceLocation location, string name, string noun, string version, string outcome) =>
        Of(FieldUnknownDescriptor, location, name, noun, version, outcome);

    public static DiagnosticInfo RequiredFieldMissing(SourceLocation location, string pointer, string field) =>
        Of(RequiredFieldMissingDescriptor, location, pointer, field);

    /// <param name="location">The first field's name.</param>
    /// <param name="names">The fields, in quotes.</param>
    /// <param name="fix">The remedy.</param>
    public static DiagnosticInfo IgnoredBesideReference(SourceLocation location, string names, string fix) =>
        Of(IgnoredBesideReferenceDescriptor, location, names, fix);

    public static DiagnosticInfo FieldsExclusive(SourceLocation location, string first, string second) =>
        Of(FieldsExclusiveDescriptor, location, first, second);

    /// <param name="location">The parameter.</param>
    /// <param name="what">The subject, such as <c>The parameter 'id'</c>.</param>
    /// <param name="fault">The predicate and the remedy.</param>
    public static DiagnosticInfo ParameterValueUnclear(SourceLocation location, string what, string fault) =>
        Of(ParameterValueUnclearDescriptor, location, what, fault);

    public static DiagnosticInfo ParameterRepeated(SourceLocation location, string operation, string parameter, string parameterLocation) =>
        Of(ParameterRepeatedDescriptor, location, operation, parameter, parameterLocation);

    /// <param name="location">The value.</param>
    /// <param name="value">The value, as written.</param>
    /// <param name="field">The field.</param>
    /// <param name="rule">The rule, as a clause.</param>
    public static DiagnosticInfo ValueNotAllowed(SourceLocation location, string value, string field, string rule) =>
        Of(ValueNotAllowedDescriptor, location, value, field, rule);

    /// <param name="location">The header.</param>
    /// <param name="what"><c>parameter</c> or <c>response header</c>.</param>
    /// <param name="name">The name of the header.</param>
    public static DiagnosticInfo HeaderIgnored(SourceLocation location, string what, string name) =>
        Of(HeaderIgnoredDescriptor, location, what, name);

    /// <param name="location">The name.</param>
    /// <param name="what">What has the name, such as <c>component</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="rule">The rule, as a clause.</param>
    public static DiagnosticInfo NameNotAllowed(SourceLocation location, string what, string name, string rule) =>
        Of(NameNotAllowedDescriptor, location, what, name, rule);

    /// <param name="location">The key.</param>
    /// <param name="status">The key, as written.</param>
    /// <param name="suggestion">The end of the message, or an empty string.</param>
    public static DiagnosticInfo StatusUnknown(SourceLocation location, string status, string suggestion) =>
        Of(StatusUnknownDescriptor, location, status, suggestion);

    /// <param name="location">The second use.</param>
    /// <param name="what">What has the name, such as <c>component</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="other">The other use, as a clause.</param>
    public static DiagnosticInfo NameRepeated(SourceLocation location, string what, string name, string other) =>
        Of(NameRepeatedDescriptor, location, what, name, other);
}
