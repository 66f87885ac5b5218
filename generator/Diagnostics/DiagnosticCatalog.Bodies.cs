using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG035x: bodies of requests.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor BodyGivenAsIsDescriptor = new(
        "OAG0350",
        "A request body is not written from its schema",
        "The body of '{0}' in '{1}' is not written from its schema; it is sent as it is given, as {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0350.md");

    public static readonly DiagnosticDescriptor PartGivenAsIsDescriptor = new(
        "OAG0351",
        "A part may be more than a file",
        "The part '{0}' may be a file or something else; it is sent as it is given, as bytes",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0351.md");

    public static readonly DiagnosticDescriptor EncodingStyleIgnoredDescriptor = new(
        "OAG0352",
        "The style of an encoding is ignored",
        "The encoding of '{0}' has a style, which this version of OpenAPI ignores in '{1}'; it is sent by its content type",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0352.md");

    /// <param name="place">Where the media type stands.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="given">What the caller gives, in words.</param>
    public static DiagnosticInfo BodyGivenAsIs(SourceLocation place, string operation, string mediaType, string given) =>
        Of(BodyGivenAsIsDescriptor, place, operation, mediaType, given);

    public static DiagnosticInfo PartGivenAsIs(SourceLocation place, string part) => Of(PartGivenAsIsDescriptor, place, part);

    public static DiagnosticInfo EncodingStyleIgnored(SourceLocation place, string property, string mediaType) =>
        Of(EncodingStyleIgnoredDescriptor, place, property, mediaType);
}
