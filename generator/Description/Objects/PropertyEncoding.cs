namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The serialization of a property of a form or multipart body, or of an item of a multipart body without names.</summary>
internal sealed class PropertyEncoding(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the name of the property; empty for an item without a name.</summary>
    public required string PropertyName { get; init; }

    public string? ContentType { get; init; }

    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>Gets the style; null if absent.</summary>
    public ParameterStyle? Style { get; init; }

    public bool? Explode { get; init; }

    public bool? AllowReserved { get; init; }

    /// <summary>Gets whether it is serialized like a query parameter; <see cref="ContentType"/> is then ignored.</summary>
    public bool IsStyled => Style is not null || Explode is not null || AllowReserved is not null;
}
