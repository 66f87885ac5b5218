using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>How a request body is written. The hierarchy is closed.</summary>
internal abstract record BodyFormat;

/// <summary>A JSON value.</summary>
internal sealed record JsonFormat : BodyFormat;

/// <summary>XML.</summary>
/// <param name="Root">The member of <see cref="XmlType"/> that describes the root element.</param>
internal sealed record XmlFormat(string Root) : BodyFormat;

/// <summary>The JSON of each item of a list, one after the other.</summary>
internal sealed record JsonLinesFormat : BodyFormat;

/// <summary><c>application/x-www-form-urlencoded</c>: the properties of a JSON object are fields.</summary>
/// <param name="Fields">The fields that are not serialized in the default way.</param>
internal sealed record FormFormat(EquatableArray<FormField> Fields) : BodyFormat;

/// <summary>A form field with its own serialization.</summary>
/// <param name="WireName">The name of the field.</param>
/// <param name="Style">The serialization.</param>
internal sealed record FormField(string WireName, ParameterSerialization Style);

/// <summary>A multipart body with a part for each property of a class.</summary>
/// <param name="Parts">The parts in the order in which they are sent.</param>
/// <param name="Extra">How properties that the description does not declare are sent; null if <paramref name="ExtraParts"/> holds them.</param>
/// <param name="ExtraParts">The C# name of a property with further parts, or null.</param>
internal sealed record PartsFormat(EquatableArray<MultipartPart> Parts, ExtraProperties? Extra, string? ExtraParts) : BodyFormat
{
    /// <summary>Gets the properties for name patterns.</summary>
    public EquatableArray<PatternProperty> Patterns { get; init; } = EquatableArray<PatternProperty>.Empty;
}

/// <summary>A multipart body with a part for each item of a list.</summary>
/// <param name="Item">How each item is written; its property is the body itself.</param>
internal sealed record ItemPartsFormat(MultipartPart Item) : BodyFormat;

/// <summary>A multipart body that the caller builds.</summary>
internal sealed record GivenPartsFormat : BodyFormat;

/// <summary>A scalar as text.</summary>
internal sealed record TextFormat : BodyFormat;

/// <summary>Bytes.</summary>
internal sealed record BinaryFormat : BodyFormat;
