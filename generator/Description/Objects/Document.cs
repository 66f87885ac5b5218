using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>An OpenAPI description.</summary>
internal sealed class Document(Cursor at) : DescriptionObject(at)
{
    public required OpenApiVersion Version { get; init; }

    public required Info Info { get; init; }

    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>In document order.</summary>
    public required IReadOnlyList<PathItem> Paths { get; init; }

    /// <summary>Requests that the API sends; <see cref="PathItem.Path"/> is the webhook's name.</summary>
    public required IReadOnlyList<PathItem> Webhooks { get; init; }

    public required Components Components { get; init; }

    /// <summary>Every schema, those of other files that references lead to included, in the order they were met.</summary>
    public required IReadOnlyList<Schema> Schemas { get; init; }

    /// <summary>Alternatives, any one of which lets a request in; empty when nothing is asked for.</summary>
    public required IReadOnlyList<SecurityRequirement> Security { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>Files that references lead to and that were not given, each at the first reference to it.</summary>
    public required IReadOnlyList<MissingFile> MissingFiles { get; init; }
}
