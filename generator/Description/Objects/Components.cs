using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>
/// The components of a description (in 2.0 <c>definitions</c> and <c>securityDefinitions</c>), without those that are only used by reference.
/// </summary>
internal sealed class Components
{
    /// <summary>Gets the schemas in document order.</summary>
    public required IReadOnlyList<NamedSchema> Schemas { get; init; }

    public required IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; }
}

/// <summary>A schema and its name in the components.</summary>
internal sealed record NamedSchema(string Name, Schema Schema);
