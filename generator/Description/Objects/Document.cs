using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>An OpenAPI description. It is complete and never changes, so that translations and threads can share it.</summary>
internal sealed class Document(Cursor at) : DescriptionObject(at)
{
    public required OpenApiVersion Version { get; init; }

    public required Info Info { get; init; }

    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>Gets the paths in document order.</summary>
    public required IReadOnlyList<PathItem> Paths { get; init; }

    /// <summary>Gets the requests that the API sends; <see cref="PathItem.Path"/> is the name of the webhook.</summary>
    public required IReadOnlyList<PathItem> Webhooks { get; init; }

    public required Components Components { get; init; }

    /// <summary>Gets every schema, including those that references lead to in other files, in the order in which they were found.</summary>
    public required IReadOnlyList<Schema> Schemas { get; init; }

    /// <summary>Gets the alternatives, each of which is sufficient for a request; empty if none is required.</summary>
    public required IReadOnlyList<SecurityRequirement> Security { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>Gets the missing files that references lead to, each with the first reference to it.</summary>
    public required IReadOnlyList<MissingFile> MissingFiles { get; init; }
}
