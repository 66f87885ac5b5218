namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The documentation of a declaration, taken from the description.</summary>
/// <param name="Summary">The text as written in the description (CommonMark), or null.</param>
/// <param name="Remarks">More text, for <c>&lt;remarks&gt;</c>, or null.</param>
/// <param name="Origin">Where the declaration comes from, for readers: <c>POST /unified/crm/stages</c> or <c>#/components/schemas/Stage</c>.</param>
/// <param name="IsDeprecated">Whether the description marks it deprecated.</param>
internal sealed record DocComment(string? Summary, string? Remarks, string? Origin, bool IsDeprecated = false)
{
    /// <summary>Gets the reason for the deprecation (CommonMark); null if no extension gives one.</summary>
    public string? DeprecationReason { get; init; }
}
