using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A part of a multipart body. The hierarchy is closed.</summary>
/// <param name="WireName">The name of the part; null for a part without a name.</param>
/// <param name="Property">The C# name of the property that holds it.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="Headers">The headers other than <c>Content-Disposition</c> and <c>Content-Type</c>.</param>
internal abstract record MultipartPart(string? WireName, string Property, TypeRef Type, EquatableArray<PartHeader> Headers);

/// <summary>A value. Each item of a list is a part of its own.</summary>
/// <param name="WireName">The name of the part; null for a part without a name.</param>
/// <param name="Property">The C# name of the property that holds it.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="ContentType">The content type; null for the default: text for a scalar, JSON for other values.</param>
/// <param name="Headers">The other headers.</param>
internal sealed record ValuePart(string? WireName, string Property, TypeRef Type, string? ContentType, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A value as XML. Each item of a list is a part of its own.</summary>
/// <param name="WireName">The name of the part; null for a part without a name.</param>
/// <param name="Property">The C# name of the property that holds it.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="Root">The member of <see cref="XmlType"/> for the root element.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Headers">The other headers.</param>
internal sealed record XmlPart(
    string? WireName, string Property, TypeRef Type, string Root, string ContentType, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A list or object that is serialized as in a query, but without percent-encoding.</summary>
internal sealed record StyledPart(string? WireName, string Property, TypeRef Type, ParameterSerialization Style, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A file, or each file of a list.</summary>
/// <param name="WireName">The name of the part; null for a part without a name.</param>
/// <param name="Property">The C# name of the property that holds it.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="ContentType">The content type of a file that does not declare its own.</param>
/// <param name="Headers">The other headers.</param>
internal sealed record FilePart(string? WireName, string Property, TypeRef Type, string ContentType, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A multipart body as a part, which the caller builds.</summary>
internal sealed record NestedPart(string? WireName, string Property, TypeRef Type, string ContentType, EquatableArray<PartHeader> Headers)
    : MultipartPart(WireName, Property, Type, Headers);

/// <summary>A header of a part.</summary>
/// <param name="WireName">The name of the header.</param>
/// <param name="Value">The value of the header.</param>
internal sealed record PartHeader(string WireName, PartHeaderValue Value);

/// <summary>The value of a part's header. The hierarchy is closed.</summary>
internal abstract record PartHeaderValue;

/// <summary>A fixed value.</summary>
internal sealed record FixedHeader(string Value) : PartHeaderValue;

/// <summary>The value of a property of the body's class.</summary>
internal sealed record PropertyHeader(string Property, TypeRef Type) : PartHeaderValue;
