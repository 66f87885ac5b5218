namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>Requests that the API sends because of an operation. One that is given by reference stands where it is declared.</summary>
internal sealed class Callback(Cursor at) : DescriptionObject(at)
{
    /// <summary>The name it is declared under in its operation.</summary>
    public required string Name { get; init; }

    /// <summary>In document order; the path of each is an expression of where the API sends to.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }
}
