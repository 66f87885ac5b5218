using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A request body.</summary>
/// <param name="Name">The C# parameter's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="MediaType">The <c>Content-Type</c> sent; of a multipart body without boundary, and where bytes say it themselves, what holds if they do not.</param>
/// <param name="IsRequired">Whether a call must give it.</param>
/// <param name="Doc">The body's words.</param>
/// <param name="Format">How it is written.</param>
internal sealed record OperationBody(string Name, TypeRef Type, string MediaType, bool IsRequired, DocComment Doc, BodyFormat Format)
{
    /// <summary>What is asked of it; null where nothing is.</summary>
    public Constraints? Constraints { get; init; }
}

/// <summary>How a body is written.</summary>
internal abstract record BodyFormat;

/// <summary>JSON of any kind.</summary>
internal sealed record JsonFormat : BodyFormat;

/// <summary>JSON of each item of a list, one after the other.</summary>
internal sealed record JsonLinesFormat : BodyFormat;

/// <summary><c>application/x-www-form-urlencoded</c>: the members of the JSON object are fields.</summary>
/// <param name="Fields">Those that are not written as most are.</param>
internal sealed record FormFormat(EquatableArray<FormField> Fields) : BodyFormat;

/// <summary>A field of a form.</summary>
/// <param name="WireName">Its name.</param>
/// <param name="Style">How it is written.</param>
internal sealed record FormField(string WireName, ParameterSerialization Style);

/// <summary>Parts, each of a property of the body's class.</summary>
/// <param name="Parts">In the order in which they are sent.</param>
/// <param name="Extra">What becomes of members that the description does not name; null where <see cref="ExtraParts"/> has them.</param>
/// <param name="ExtraParts">The C# name of a property with more parts, or null.</param>
internal sealed record PartsFormat(EquatableArray<MultipartPart> Parts, ExtraProperties? Extra, string? ExtraParts) : BodyFormat
{
    /// <summary>Members whose names are of patterns.</summary>
    public EquatableArray<PatternProperty> Patterns { get; init; } = EquatableArray<PatternProperty>.Empty;
}

/// <summary>A part for each item of a list.</summary>
/// <param name="Item">How each is written; its property is the body itself.</param>
internal sealed record ItemPartsFormat(MultipartPart Item) : BodyFormat;

/// <summary>Parts that the caller puts together.</summary>
internal sealed record GivenPartsFormat : BodyFormat;

/// <summary>A scalar as text.</summary>
internal sealed record TextFormat : BodyFormat;

/// <summary>Bytes as they are.</summary>
internal sealed record BinaryFormat : BodyFormat;

/// <summary>A part of a multipart body.</summary>
/// <param name="WireName">Its name; null for a part without one.</param>
/// <param name="Property">The C# name of the property it is of.</param>
/// <param name="Type">The property's type.</param>
/// <param name="Headers">Its headers beside <c>Content-Disposition</c> and <c>Content-Type</c>.</param>
internal abstract record MultipartPart(string? WireName, string Property, TypeRef Type, EquatableArray<PartHeader> Headers);

/// <summary>A value: each item of a list is a part of its own.</summary>
/// <param name="WireName">Its name; null for a part without one.</param>
/// <param name="Property">The C# name of the property it is of.</param>
/// <param name="Type">The property's type.</param>
/// <param name="ContentType">What it is; null for text where a value is a scalar, else JSON.</param>
/// <param name="Headers">Its headers.</param>
internal sealed record ValuePart(string? WireName, string Property, TypeRef Type, string? ContentType, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A list or object that is written as in a query, but for percent-encoding.</summary>
internal sealed record StyledPart(string? WireName, string Property, TypeRef Type, ParameterSerialization Style, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A file, or each file of a list.</summary>
/// <param name="WireName">Its name; null for a part without one.</param>
/// <param name="Property">The C# name of the property it is of.</param>
/// <param name="Type">The property's type.</param>
/// <param name="ContentType">What it is where it does not say so itself.</param>
/// <param name="Headers">Its headers.</param>
internal sealed record FilePart(string? WireName, string Property, TypeRef Type, string ContentType, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A part that has parts itself, which the caller puts together.</summary>
internal sealed record NestedPart(string? WireName, string Property, TypeRef Type, string ContentType, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A header of a part.</summary>
/// <param name="WireName">Its name.</param>
/// <param name="Value">What it is.</param>
internal sealed record PartHeader(string WireName, PartHeaderValue Value);

/// <summary>What a header of a part is.</summary>
internal abstract record PartHeaderValue;

/// <summary>Always the same.</summary>
internal sealed record FixedHeader(string Value) : PartHeaderValue;

/// <summary>The value of a property of the body's class.</summary>
internal sealed record PropertyHeader(string Property, TypeRef Type) : PartHeaderValue;
