namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The documentation of a declaration, taken from the description.</summary>
/// <param name="Summary">The text as written in the description (CommonMark), or null.</param>
/// <param name="Remarks">More text, for <c>&lt;remarks&gt;</c>, or null.</param>
/// <param name="Origin">
/// Where the declaration comes from, for readers: <c>POST /unified/crm/stages</c> or <c>#/components/schemas/Stage</c>. Null for a property that the
/// schema of its class declares, because most do, and only reports show where.
/// </param>
/// <param name="IsDeprecated">Whether the description marks it deprecated.</param>
internal sealed record DocComment(string? Summary, string? Remarks, string? Origin, bool IsDeprecated = false)
{
    /// <summary>Gets the reason for the deprecation (CommonMark); null if no extension gives one.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Gets the documentation elsewhere (<c>externalDocs</c>); null if there is none.</summary>
    public DocLink? Link { get; init; }
}

/// <summary>A link to documentation elsewhere.</summary>
/// <param name="Url">The URL as written in the description, which may be relative to that of the API's documentation.</param>
/// <param name="Text">What it documents, or null.</param>
internal sealed record DocLink(string Url, string? Text);
