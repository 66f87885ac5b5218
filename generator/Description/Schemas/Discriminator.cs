using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>The property whose value selects a branch or subclass of a schema.</summary>
internal sealed class Discriminator(Cursor at) : DescriptionObject(at)
{
    public required string PropertyName { get; init; }

    /// <summary>Gets the mapped values in document order. A value without a mapping is the name of a component.</summary>
    public required IReadOnlyList<DiscriminatorMapping> Mapping { get; init; }

    /// <summary>Gets the schema for an unknown or missing value (3.2); null if absent.</summary>
    public Schema? DefaultMapping { get; init; }
}

/// <summary>A value of a discriminator and its schema.</summary>
/// <param name="Value">The property's value.</param>
/// <param name="Text">The name of a component or the reference, as written.</param>
/// <param name="Target">The schema; null if the reference is dangling, which is reported.</param>
internal sealed record DiscriminatorMapping(string Value, string Text, Schema? Target);
