namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A path and its operations. The position of a referenced path item is that of its declaration.</summary>
internal sealed class PathItem(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the path template, such as <c>/pets/{petId}</c>.</summary>
    public required string Path { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>Gets the operations in document order.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }
}
