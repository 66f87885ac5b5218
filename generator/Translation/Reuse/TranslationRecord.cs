using Truto.Generated.SourceGeneration.Description.Sections;

namespace Truto.Generated.SourceGeneration.Translation.Reuse;

/// <summary>What a translation leaves for that of a later version of the description. It never changes.</summary>
/// <param name="Options">The settings.</param>
/// <param name="Sections">The sections of the description.</param>
/// <param name="Excluded">The sections that must be translated again, such as those with diagnostics, which are reported then.</param>
/// <param name="Units">The units that can be used again.</param>
internal sealed record TranslationRecord(
    TranslationOptions Options,
    DocumentSections Sections,
    IReadOnlyCollection<SectionKey> Excluded,
    IReadOnlyDictionary<UnitKey, TranslatedUnit> Units);
