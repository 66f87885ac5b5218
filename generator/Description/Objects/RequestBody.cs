namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The body of a request (in 2.0 the parameters in <c>body</c> and <c>formData</c>).</summary>
internal sealed class RequestBody(Cursor at) : DescriptionObject(at)
{
    public string? Description { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Gets the media types in document order.</summary>
    public required IReadOnlyList<MediaType> Content { get; init; }

    /// <summary>Gets the name of the body parameter of 2.0; otherwise null.</summary>
    public string? Name { get; init; }
}
