namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A path and its operations. One that is given by reference stands where it is declared.</summary>
internal sealed class PathItem(Cursor at) : DescriptionObject(at)
{
    /// <summary>The path template, such as <c>/pets/{petId}</c>.</summary>
    public required string Path { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>In document order.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }
}
