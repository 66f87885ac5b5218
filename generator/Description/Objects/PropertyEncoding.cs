namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>How one property (or, of a body without names, one item) of a form or a multipart body is sent.</summary>
internal sealed class PropertyEncoding(Cursor at) : DescriptionObject(at)
{
    /// <summary>Empty where items have no names.</summary>
    public required string PropertyName { get; init; }

    public string? ContentType { get; init; }

    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>Null where nothing is written.</summary>
    public ParameterStyle? Style { get; init; }

    public bool? Explode { get; init; }

    public bool? AllowReserved { get; init; }

    /// <summary>Whether it is written as a query parameter is: <see cref="ContentType"/> then says nothing.</summary>
    public bool IsStyled => Style is not null || Explode is not null || AllowReserved is not null;
}
