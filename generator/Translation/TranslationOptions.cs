using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>What the project says of a description.</summary>
/// <param name="RootNamespace">The project's namespace; empty when it has none.</param>
/// <param name="Namespace">The namespace asked for, a valid one; null leaves it to the description and its file name.</param>
/// <param name="ClientName">The client's name asked for, a valid one; null leaves it to the description and its file name.</param>
/// <param name="IsPublic">Whether emitted types are public.</param>
/// <param name="HasClient">False for types alone.</param>
/// <param name="HasDateOnly">Whether <c>DateOnly</c> and <c>TimeOnly</c> can be used.</param>
/// <param name="HasServices">Whether clients can be registered for dependency injection.</param>
/// <param name="Filter">Which operations are wanted; null for all.</param>
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
    /// <summary>Whether the project has the attributes of data annotations.</summary>
    public bool HasAnnotations { get; init; } = true;

    /// <summary>Whether the one of ranges has bounds that are themselves not allowed.</summary>
    public bool HasExclusiveRanges { get; init; } = true;

    /// <summary>How lists go on by the words of the project.</summary>
    public PagingRules Paging { get; init; } = PagingRules.None;
}
