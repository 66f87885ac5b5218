using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG07xx: overlays.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor OverlayMissingDescriptor = new(
        "OAG0701",
        "An overlay does not exist",
        "The overlay '{0}' of the OpenApiDescription item does not exist; correct its path, which is relative to the project file",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0701.md");

    public static readonly DiagnosticDescriptor OverlayRepeatedDescriptor = new(
        "OAG0702",
        "An overlay is listed twice",
        "Overlays of the OpenApiDescription item lists '{0}' twice; it is applied once, at its first position",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0702.md");

    public static readonly DiagnosticDescriptor NotAnOverlayDescriptor = new(
        "OAG0703",
        "A file is not an overlay",
        "This file is not an overlay and is not applied: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0703.md");

    public static readonly DiagnosticDescriptor UnknownOverlayVersionDescriptor = new(
        "OAG0704",
        "The version of an overlay is not supported",
        "'{0}' is not a supported version of overlays, so this one is not applied; use version 1.0 or 1.1",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0704.md");

    public static readonly DiagnosticDescriptor InvalidActionDescriptor = new(
        "OAG0705",
        "An action of an overlay is invalid",
        "This action is not applied: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0705.md");

    public static readonly DiagnosticDescriptor InvalidJsonPathDescriptor = new(
        "OAG0706",
        "A path of an overlay is not valid JSONPath",
        "This action is not applied because its path is not valid JSONPath (RFC 9535): {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0706.md");

    public static readonly DiagnosticDescriptor TargetNotFoundDescriptor = new(
        "OAG0707",
        "An action of an overlay selects nothing",
        "'{0}' selects nothing, so the action has no effect; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0707.md");

    public static readonly DiagnosticDescriptor OverlayExtendsOtherDescriptor = new(
        "OAG0708",
        "An overlay extends another file",
        "'extends' is '{0}', which is {1}; the overlay is applied to '{2}' nevertheless",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0708.md");

    public static readonly DiagnosticDescriptor IncompatibleUpdateDescriptor = new(
        "OAG0709",
        "A value of an overlay cannot be merged",
        "The action is not applied because {0} cannot be merged with {1}, which is at '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0709.md");

    public static readonly DiagnosticDescriptor MixedTargetsDescriptor = new(
        "OAG0710",
        "An action of an overlay selects values of different types",
        "The action is not applied because it selects {0} at '{1}' and {2} at '{3}'; select only objects, only arrays or only primitive values",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0710.md");

    public static readonly DiagnosticDescriptor CopySourceNotSingleDescriptor = new(
        "OAG0711",
        "An overlay does not copy exactly one value",
        "The action is not applied because '{0}' selects {1}; 'copy' must select exactly one value",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0711.md");

    public static readonly DiagnosticDescriptor OverlayTooLargeDescriptor = new(
        "OAG0712",
        "An action of an overlay exceeds a limit",
        "The action is not applied because {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0712.md");

    public static readonly DiagnosticDescriptor OverlayViolationDescriptor = new(
        "OAG0713",
        "An overlay violates the specification",
        "The overlay violates the specification: {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0713.md");

    public static DiagnosticInfo OverlayMissing(string path, string overlay) => Of(OverlayMissingDescriptor, SourceLocation.StartOf(path), overlay);

    public static DiagnosticInfo OverlayRepeated(string path, string overlay) => Of(OverlayRepeatedDescriptor, SourceLocation.StartOf(path), overlay);

    public static DiagnosticInfo NotAnOverlay(SourceLocation location, string reason) => Of(NotAnOverlayDescriptor, location, reason);

    public static DiagnosticInfo UnknownOverlayVersion(SourceLocation location, string version) =>
        Of(UnknownOverlayVersionDescriptor, location, version);

    public static DiagnosticInfo InvalidAction(SourceLocation location, string reason) => Of(InvalidActionDescriptor, location, reason);

    public static DiagnosticInfo InvalidJsonPath(SourceLocation location, string what) => Of(InvalidJsonPathDescriptor, location, what);

    public static DiagnosticInfo TargetNotFound(SourceLocation location, string path, string? suggestion) =>
        Of(TargetNotFoundDescriptor, location, path, suggestion is null ? "correct or remove it" : "did you mean '" + suggestion + "'?");

    public static DiagnosticInfo OverlayExtendsOther(SourceLocation location, string reference, string what, string description) =>
        Of(OverlayExtendsOtherDescriptor, location, reference, what, description);

    public static DiagnosticInfo IncompatibleUpdate(SourceLocation location, string value, string target, string pointer) =>
        Of(IncompatibleUpdateDescriptor, location, value, target, pointer);

    public static DiagnosticInfo MixedTargets(SourceLocation location, string first, string firstPointer, string other, string otherPointer) =>
        Of(MixedTargetsDescriptor, location, first, firstPointer, other, otherPointer);

    public static DiagnosticInfo CopySourceNotSingle(SourceLocation location, string path, string count) =>
        Of(CopySourceNotSingleDescriptor, location, path, count);

    public static DiagnosticInfo OverlayTooLarge(SourceLocation location, string reason) => Of(OverlayTooLargeDescriptor, location, reason);

    public static DiagnosticInfo OverlayViolation(SourceLocation location, string what) => Of(OverlayViolationDescriptor, location, what);
}
