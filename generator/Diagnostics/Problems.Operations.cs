using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG03xx: operations, and the extensions that describe them.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor ParameterNotSupportedDescriptor = new(
        "OAG0301",
        "A parameter is sent in a way that is not supported",
        "'{0}' is left out, because its parameter '{1}' is sent {2}, which is not supported",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0301.md");

    public static readonly DiagnosticDescriptor BodyNotSupportedDescriptor = new(
        "OAG0302",
        "A request body is not JSON",
        "'{0}' is left out, because its body is '{1}' and not JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0302.md");

    public static readonly DiagnosticDescriptor ServedElsewhereDescriptor = new(
        "OAG0303",
        "An operation has a server of its own",
        "'{0}' is left out, because it is served at '{1}' and not at the client's address",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0303.md");

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

    public static readonly DiagnosticDescriptor ParameterIsTextDescriptor = new(
        "OAG0312",
        "The type of a parameter is left open",
        "The parameter '{0}' may be of several types; it is sent as a string",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0312.md");

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
        "A security scheme is not supported",
        "The security scheme '{0}' is not supported; operations that ask for it alone are sent without a credential",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0330.md");

    public static Problem ParameterNotSupported(Place place, string operation, string parameter, string how) =>
        Of(ParameterNotSupportedDescriptor, place, operation, parameter, how);

    public static Problem BodyNotSupported(Place place, string operation, string mediaType) =>
        Of(BodyNotSupportedDescriptor, place, operation, mediaType);

    public static Problem ServedElsewhere(Place place, string operation, string url) =>
        Of(ServedElsewhereDescriptor, place, operation, url);

    public static Problem PathParameterAdded(Place place, string operation, string parameter) =>
        Of(PathParameterAddedDescriptor, place, operation, parameter);

    public static Problem ParameterNotInPath(Place place, string operation, string parameter) =>
        Of(ParameterNotInPathDescriptor, place, operation, parameter);

    public static Problem ParameterIsText(Place place, string parameter) => Of(ParameterIsTextDescriptor, place, parameter);

    /// <param name="place">Where the extension stands.</param>
    /// <param name="extension">Its name.</param>
    /// <param name="rule">What it would have to be, as the end of a sentence.</param>
    public static Problem ExtensionIgnored(Place place, string extension, string rule) =>
        Of(ExtensionIgnoredDescriptor, place, extension, rule);

    public static Problem SchemeNotSupported(Place place, string scheme) => Of(SchemeNotSupportedDescriptor, place, scheme);
}
