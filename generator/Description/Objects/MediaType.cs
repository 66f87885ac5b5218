using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The content of a body in one media type.</summary>
internal sealed class MediaType(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the name as written, such as <c>application/json; charset=utf-8</c> or <c>*/*</c>.</summary>
    public required string Name { get; init; }

    public Schema? Schema { get; init; }

    /// <summary>Gets the schema of each item of a stream (3.2).</summary>
    public Schema? ItemSchema { get; init; }

    /// <summary>Gets the serialization of properties of a form or multipart body.</summary>
    public required IReadOnlyList<PropertyEncoding> Encoding { get; init; }

    /// <summary>Gets the serialization of each item of a multipart body without names (3.2).</summary>
    public PropertyEncoding? ItemEncoding { get; init; }

    /// <summary>Gets whether the first items have serializations of their own (3.2).</summary>
    public bool HasPrefixEncoding { get; init; }
}
