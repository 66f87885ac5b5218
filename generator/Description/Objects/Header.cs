using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A header of a response or of a part of a multipart body.</summary>
internal sealed class Header(Cursor at) : DescriptionObject(at)
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsDeprecated { get; init; }

    public required bool Explode { get; init; }

    public Schema? Schema { get; init; }

    /// <summary>Gets the media type of the value, which is an alternative to <see cref="Schema"/>.</summary>
    public IReadOnlyList<MediaType> Content { get; init; } = [];
}
