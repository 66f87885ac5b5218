namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>Requests that the API sends because of an operation. The position of a referenced callback is that of its declaration.</summary>
internal sealed class Callback(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the name under which the operation declares it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the operations in document order. The path of each is an expression for the URL of the request.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }
}
