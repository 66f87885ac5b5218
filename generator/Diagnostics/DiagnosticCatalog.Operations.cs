using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG03xx: operations, and the extensions that describe them.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor StyleOfAnotherPlaceDescriptor = new(
        "OAG0301",
        "A parameter has a style that its place does not have",
        "The parameter '{0}' has the style '{1}', which does not exist in '{2}'; it is sent in the style '{3}'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0301.md");

    public static readonly DiagnosticDescriptor PathParameterAddedDescriptor = new(
        "OAG0310",
        "A path names a parameter that is not declared",
        "'{0}' names {{{1}}} in its path but declares no such parameter; it was added as a required string",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0310.md");

    public static readonly DiagnosticDescriptor ParameterNotInPathDescriptor = new(
        "OAG0311",
        "A path parameter is not in the path",
        "'{0}' declares the path parameter '{1}', which its path does not name; it was left out",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0311.md");

    public static readonly DiagnosticDescriptor ParameterLeftOutDescriptor = new(
        "OAG0313",
        "A parameter cannot be sent",
        "The parameter '{0}' is left out of '{1}', because {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0313.md");

    public static readonly DiagnosticDescriptor StyleUndefinedDescriptor = new(
        "OAG0312",
        "OpenAPI does not say how a parameter is sent",
        "The parameter '{0}' has the style '{1}' with explode '{2}', which OpenAPI leaves undefined for {3}; it is sent as {4}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0312.md");

    public static readonly DiagnosticDescriptor ParameterIsTextDescriptor = new(
        "OAG0314",
        "A parameter is a document that is not written from its schema",
        "The parameter '{0}' is sent as '{1}', which is not written from its schema; it is a string, sent as it is given",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0314.md");

    public static readonly DiagnosticDescriptor ExtensionIgnoredDescriptor = new(
        "OAG0320",
        "An extension does not fit where it stands",
        "'{0}' is ignored here: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0320.md");

    public static readonly DiagnosticDescriptor SchemeNotSupportedDescriptor = new(
        "OAG0330",
        "A security scheme cannot be used",
        "The security scheme '{0}' cannot be used, because {1}; operations that ask for it alone are sent without a credential",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0330.md");

    public static DiagnosticInfo StyleOfAnotherPlace(SourceLocation place, string parameter, string style, string parameterPlace, string used) =>
        Of(StyleOfAnotherPlaceDescriptor, place, parameter, style, parameterPlace, used);

    public static DiagnosticInfo ParameterLeftOut(SourceLocation place, string parameter, string operation, string reason) =>
        Of(ParameterLeftOutDescriptor, place, parameter, operation, reason);

    public static DiagnosticInfo StyleUndefined(SourceLocation place, string parameter, string style, bool explode, string value, string used) =>
        Of(StyleUndefinedDescriptor, place, parameter, style, explode ? "true" : "false", value, used);

    public static DiagnosticInfo PathParameterAdded(SourceLocation place, string operation, string parameter) =>
        Of(PathParameterAddedDescriptor, place, operation, parameter);

    public static DiagnosticInfo ParameterNotInPath(SourceLocation place, string operation, string parameter) =>
        Of(ParameterNotInPathDescriptor, place, operation, parameter);

    public static DiagnosticInfo ParameterIsText(SourceLocation place, string parameter, string mediaType) => Of(ParameterIsTextDescriptor, place, parameter, mediaType);

    /// <param name="place">Where the extension stands.</param>
    /// <param name="extension">Its name.</param>
    /// <param name="rule">What it would have to be, as the end of a sentence.</param>
    public static DiagnosticInfo ExtensionIgnored(SourceLocation place, string extension, string rule) =>
        Of(ExtensionIgnoredDescriptor, place, extension, rule);

    public static DiagnosticInfo SchemeNotSupported(SourceLocation place, string scheme, string reason) => Of(SchemeNotSupportedDescriptor, place, scheme, reason);
}
