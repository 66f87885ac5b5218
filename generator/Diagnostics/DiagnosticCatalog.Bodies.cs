using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG035x and OAG036x: bodies.
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

    public static readonly DiagnosticDescriptor NotInXmlDescriptor = new(
        "OAG0360",
        "A schema cannot be represented in XML",
        "'{0}' cannot be represented in XML: {1}. XML bodies with it are passed as text.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0360.md");

    /// <param name="location">The schema.</param>
    /// <param name="schema">The pointer to the schema.</param>
    /// <param name="reason">Why, as a clause.</param>
    public static DiagnosticInfo NotInXml(SourceLocation location, string schema, string reason) =>
        Of(NotInXmlDescriptor, location, schema, reason);

    /// <param name="location">The media type.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="mediaType">The name of the media type.</param>
    /// <param name="given">What the caller passes, such as <c>a string</c>.</param>
    public static DiagnosticInfo BodyGivenAsIs(SourceLocation location, string operation, string mediaType, string given) =>
        Of(BodyGivenAsIsDescriptor, location, operation, mediaType, given);

    public static DiagnosticInfo PartGivenAsIs(SourceLocation location, string part) => Of(PartGivenAsIsDescriptor, location, part);

    public static DiagnosticInfo EncodingStyleIgnored(SourceLocation location, string property, string mediaType) =>
        Of(EncodingStyleIgnoredDescriptor, location, property, mediaType);
}
