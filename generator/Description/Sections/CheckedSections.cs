namespace Truto.Generated.SourceGeneration.Description.Sections;

/// <summary>What the check of a document leaves for that of a later version.</summary>
/// <param name="Sections">The sections of the document; null after a first check, because a build checks once.</param>
/// <param name="Violating">The sections with violations, which are reported again when they are checked again.</param>
internal sealed record CheckedSections(DocumentSections? Sections, IReadOnlyCollection<SectionKey> Violating)
{
    public static readonly CheckedSections First = new(null, []);
}
