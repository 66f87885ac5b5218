using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG035x: bodies of requests.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor BodyGivenAsIsDescriptor = new(
        "OAG0350",
        "A request body is not serialized from its schema",
        "The body of '{0}' has the media type '{1}', which cannot be serialized from a schema; pass it as {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0350.md");

    public static readonly DiagnosticDescriptor PartGivenAsIsDescriptor = new(
        "OAG0351",
        "A part can be a file or another value",
        "The part '{0}' can be a file or another value; pass its content as bytes",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0351.md");

    public static readonly DiagnosticDescriptor EncodingStyleIgnoredDescriptor = new(
        "OAG0352",
        "The style of an encoding is ignored",
        "The encoding of '{0}' has a style, which this OpenAPI version does not define for '{1}'; the style is ignored",
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
