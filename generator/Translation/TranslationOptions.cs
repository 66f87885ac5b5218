using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>The settings of a project for a description, and the capabilities of the project.</summary>
/// <param name="RootNamespace">The root namespace of the project; empty if it has none.</param>
/// <param name="Namespace">The configured namespace, which is valid; null to derive it from the description and its file name.</param>
/// <param name="ClientName">The configured name of the client, which is valid; null to derive it from the description and its file name.</param>
/// <param name="IsPublic">Whether emitted types are public.</param>
/// <param name="HasClient">Whether a client is generated; false for types only.</param>
/// <param name="HasDateOnly">Whether the project supports <c>DateOnly</c> and <c>TimeOnly</c>.</param>
/// <param name="HasServices">Whether the project supports dependency injection.</param>
/// <param name="Filter">Selects the operations to generate; null for all.</param>
internal sealed record TranslationOptions(
    string RootNamespace,
    string? Namespace = null,
    string? ClientName = null,
    bool IsPublic = true,
    bool HasClient = true,
    bool HasDateOnly = true,
    bool HasServices = false,
    OperationFilter? Filter = null)
{
    /// <summary>Gets whether the project references data annotations.</summary>
    public bool HasAnnotations { get; init; } = true;

    /// <summary>Gets whether <c>RangeAttribute</c> supports exclusive bounds.</summary>
    public bool HasExclusiveRanges { get; init; } = true;

    /// <summary>Gets whether other descriptions use the types, so that requests and errors that are not known here can contain them.</summary>
    public bool AreTypesShared { get; init; }

    /// <summary>Gets whether properties with lists and dictionaries have read-only types.</summary>
    public bool HasReadOnlyCollections { get; init; }

    /// <summary>Gets whether classes are equal by value.</summary>
    public bool HasValueEquality { get; init; }

    /// <summary>Gets the types of the project and of libraries that schemas are mapped to.</summary>
    public KnownTypes OwnTypes { get; init; } = KnownTypes.None;

    /// <summary>Gets the configured rules for paging.</summary>
    public PagingRules Paging { get; init; } = PagingRules.None;
}
