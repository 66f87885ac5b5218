using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG03xx: operations and their extensions.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor StyleOfAnotherPlaceDescriptor = new(
        "OAG0301",
        "A parameter has a style that its location does not support",
        "The parameter '{0}' has the style '{1}', which OpenAPI does not define for '{2}'; '{3}' is used instead",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0301.md");

    public static readonly DiagnosticDescriptor PathParameterAddedDescriptor = new(
        "OAG0310",
        "A path parameter is not declared",
        "'{0}' has {{{1}}} in its path but does not declare this parameter; a required string is assumed",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0310.md");

    public static readonly DiagnosticDescriptor ParameterNotInPathDescriptor = new(
        "OAG0311",
        "A path parameter is not in the path",
        "'{0}' declares the path parameter '{1}', but its path has no {{{1}}}; the parameter is ignored",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0311.md");

    public static readonly DiagnosticDescriptor ParameterLeftOutDescriptor = new(
        "OAG0313",
        "A parameter cannot be sent",
        "The parameter '{0}' of '{1}' is ignored because {2}; remove or rename it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0313.md");

    public static readonly DiagnosticDescriptor StyleUndefinedDescriptor = new(
        "OAG0312",
        "OpenAPI does not define how a parameter is serialized",
        "The parameter '{0}' has the style '{1}' with 'explode: {2}', which OpenAPI does not define for {3}; it is sent as '{4}'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0312.md");

    public static readonly DiagnosticDescriptor ParameterIsTextDescriptor = new(
        "OAG0314",
        "A parameter is not serialized from its schema",
        "The parameter '{0}' has the media type '{1}', which cannot be serialized from a schema; pass the serialized value as a string",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0314.md");

    public static readonly DiagnosticDescriptor ExtensionIgnoredDescriptor = new(
        "OAG0320",
        "An extension is not valid here",
        "The extension '{0}' is ignored: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0320.md");

    public static readonly DiagnosticDescriptor SchemeNotSupportedDescriptor = new(
        "OAG0330",
        "A security scheme cannot be used",
        "The security scheme '{0}' cannot be used because {1}; operations that require only this scheme are sent without a credential",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0330.md");

    public static DiagnosticInfo StyleOfAnotherPlace(SourceLocation location, string parameter, string style, string parameterPlace, string used) =>
        Of(StyleOfAnotherPlaceDescriptor, location, parameter, style, parameterPlace, used);

    public static DiagnosticInfo ParameterLeftOut(SourceLocation location, string parameter, string operation, string reason) =>
        Of(ParameterLeftOutDescriptor, location, parameter, operation, reason);

    public static DiagnosticInfo StyleUndefined(SourceLocation location, string parameter, string style, bool explode, string value, string used) =>
        Of(StyleUndefinedDescriptor, location, parameter, style, explode ? "true" : "false", value, used);

    public static DiagnosticInfo PathParameterAdded(SourceLocation location, string operation, string parameter) =>
        Of(PathParameterAddedDescriptor, location, operation, parameter);

    public static DiagnosticInfo ParameterNotInPath(SourceLocation location, string operation, string parameter) =>
        Of(ParameterNotInPathDescriptor, location, operation, parameter);

    public static DiagnosticInfo ParameterIsText(SourceLocation location, string parameter, string mediaType) =>
        Of(ParameterIsTextDescriptor, location, parameter, mediaType);

    /// <param name="location">The extension.</param>
    /// <param name="extension">The name of the extension.</param>
    /// <param name="rule">The rule, as a clause.</param>
    public static DiagnosticInfo ExtensionIgnored(SourceLocation location, string extension, string rule) =>
        Of(ExtensionIgnoredDescriptor, location, extension, rule);

    public static DiagnosticInfo SchemeNotSupported(SourceLocation location, string scheme, string reason) =>
        Of(SchemeNotSupportedDescriptor, location, scheme, reason);
}
