namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A part of a route. For example, <c>/stages/{id}</c> has a literal part and an argument part. The hierarchy is closed.</summary>
internal abstract record RoutePart;

/// <summary>Text that is sent as is, percent-encoded where needed.</summary>
internal sealed record LiteralPart(string Text) : RoutePart;

/// <summary>The value of a path parameter.</summary>
/// <param name="ArgumentName">The C# name of the parameter.</param>
internal sealed record ArgumentPart(string ArgumentName) : RoutePart;

/// <summary>The value of an optional path parameter, preceded by a slash; nothing if the argument is omitted.</summary>
/// <param name="ArgumentName">The C# name of the parameter.</param>
internal sealed record OptionalSegmentPart(string ArgumentName) : RoutePart;
