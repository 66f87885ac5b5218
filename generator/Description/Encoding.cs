namespace Truto.Generated.SourceGeneration.Description;

/// <summary>How one property of a form or a multipart body is sent.</summary>
internal sealed class Encoding(Cursor at) : DescriptionObject(at)
{
    public required string PropertyName { get; init; }

    public string? ContentType { get; init; }

    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>Null where nothing is written.</summary>
    public ParameterStyle? Style { get; init; }

    public bool? Explode { get; init; }

    public required bool AllowReserved { get; init; }
}
