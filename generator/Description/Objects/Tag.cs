namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The description of a group of operations.</summary>
internal sealed class Tag(Cursor at) : DescriptionObject(at)
{
    public required string Name { get; init; }

    public string? Description { get; init; }
}
