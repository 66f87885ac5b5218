using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// All that is emitted for one description, in C# nouns. Every type of this folder is immutable and equal by value:
/// two equal models emit the same bytes. A member added here must be a value too (a string, number, enum, record of
/// these, or <see cref="EquatableArray{T}"/>): no compiler type, no position, no C# text.
/// </summary>
internal sealed record Api(
    ApiHeader Header,
    EquatableArray<TypeDeclaration> Types,
    RootClient? Client)
{
    /// <summary>The requests that the API sends.</summary>
    public EquatableArray<Webhook> Webhooks { get; init; } = EquatableArray<Webhook>.Empty;
}

/// <summary>What every emitted file of an API needs to know of it.</summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Name">The API's name in identifiers, such as <c>TrutoCrm</c>: its JSON class is <c>TrutoCrmJson</c>.</param>
/// <param name="Title">The title and version of the description, for comments.</param>
/// <param name="IsPublic">Whether emitted types are public.</param>
/// <param name="HasDateOnly">Whether the runtime library that the project references reads <c>DateOnly</c> and <c>TimeOnly</c>.</param>
internal sealed record ApiHeader(string Namespace, string Name, string Title, bool IsPublic, bool HasDateOnly = true)
{
    /// <summary>Whether nobody gave the namespace: where two descriptions have one default, folders tell them apart.</summary>
    public bool HasDefaultNamespace { get; init; }

    /// <summary>Whether the project has the attributes of data annotations that emitted code uses.</summary>
    public bool HasAnnotations { get; init; } = true;

    /// <summary>Whether the attribute of ranges has bounds that are themselves not allowed.</summary>
    public bool HasExclusiveRanges { get; init; } = true;

    /// <summary>The absolute address of the API's documentation, which relative links of texts are based on; null where there is none.</summary>
    public string? Documentation { get; init; }
}

/// <summary>Words from the description about a member, and where in the description it is declared.</summary>
/// <param name="Summary">The text as it stands in the description (CommonMark), or null.</param>
/// <param name="Remarks">More text, for <c>&lt;remarks&gt;</c>, or null.</param>
/// <param name="Origin">Where it comes from, for people: <c>POST /unified/crm/stages</c> or <c>#/components/schemas/Stage</c>.</param>
/// <param name="IsDeprecated">Whether the description marks it deprecated.</param>
internal sealed record DocComment(string? Summary, string? Remarks, string? Origin, bool IsDeprecated = false)
{
    /// <summary>Why it is deprecated, where an extension says it (CommonMark); null where nothing but the other texts may.</summary>
    public string? DeprecationReason { get; init; }
}
