using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The shape of a body in one media type.</summary>
internal sealed class MediaType(Cursor at) : DescriptionObject(at)
{
    /// <summary>As written: <c>application/json; charset=utf-8</c>, <c>*/*</c>.</summary>
    public required string Name { get; init; }

    public Schema? Schema { get; init; }

    /// <summary>3.2: the shape of each item of a stream.</summary>
    public Schema? ItemSchema { get; init; }

    /// <summary>How properties of a form or a multipart body are sent.</summary>
    public required IReadOnlyList<PropertyEncoding> Encoding { get; init; }

    /// <summary>3.2: how each item of a multipart body without names is sent.</summary>
    public PropertyEncoding? ItemEncoding { get; init; }

    /// <summary>3.2: whether the first items are sent each in its own way.</summary>
    public bool HasPrefixEncoding { get; init; }
}
