using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The named parts of a description (in 2.0: <c>definitions</c> and <c>securityDefinitions</c>). Others are found by reference.</summary>
internal sealed class Components
{
    /// <summary>In document order.</summary>
    public required IReadOnlyList<NamedSchema> Schemas { get; init; }

    public required IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; }
}

/// <summary>A schema and the name it is declared under.</summary>
internal sealed record NamedSchema(string Name, Schema Schema);
