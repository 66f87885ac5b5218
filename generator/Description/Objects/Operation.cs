namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>An HTTP method on a path.</summary>
internal sealed class Operation(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the HTTP method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the path template.</summary>
    public required string Path { get; init; }

    public string? OperationId { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public required bool IsDeprecated { get; init; }

    /// <summary>
    /// Gets the parameters of the path, each replaced by the operation's parameter with the same name and location, and then the other parameters of
    /// the operation.
    /// </summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    public RequestBody? RequestBody { get; init; }

    /// <summary>Gets the responses in document order.</summary>
    public required IReadOnlyList<Response> Responses { get; init; }

    /// <summary>Gets the callbacks in document order; none for a webhook or callback.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>Gets the security requirements: null for those of the document, empty if none is required.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }

    /// <summary>Gets the servers of the operation or else of the path; empty for those of the document.</summary>
    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>Returns the name for messages, such as <c>POST /unified/crm/stages</c>.</summary>
    public override string ToString() => Method + " " + Path;
}
