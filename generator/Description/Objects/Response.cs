namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A response of an operation. One that is given by reference stands where it is declared.</summary>
internal sealed class Response(Cursor at) : DescriptionObject(at)
{
    /// <summary>As written: <c>200</c>, <c>2XX</c>, <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>In document order.</summary>
    public required IReadOnlyList<MediaType> Content { get; init; }
}
