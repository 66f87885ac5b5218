namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A response of an operation. The position of a referenced response is that of its declaration.</summary>
internal sealed class Response(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the status as written, such as <c>200</c>, <c>2XX</c> or <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>Gets the media types in document order.</summary>
    public required IReadOnlyList<MediaType> Content { get; init; }
}
