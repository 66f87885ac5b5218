namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>An HTTP method on a path.</summary>
internal sealed class Operation(Cursor at) : DescriptionObject(at)
{
    /// <summary>In capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path template.</summary>
    public required string Path { get; init; }

    public string? OperationId { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public required bool IsDeprecated { get; init; }

    /// <summary>The path's parameters, each replaced by the operation's own of that name and place, then the others of the operation.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    public RequestBody? RequestBody { get; init; }

    /// <summary>In document order.</summary>
    public required IReadOnlyList<Response> Responses { get; init; }

    /// <summary>In document order; none of an operation that is a webhook or callback itself.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>Null where the document's holds; empty where nothing is asked for.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }

    /// <summary>The operation's own servers, else the path's; empty where the document's hold.</summary>
    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>The operation's name for people: <c>POST /unified/crm/stages</c>.</summary>
    public override string ToString() => Method + " " + Path;
}
