using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.SourceGeneration.Translation.Operations;
using Truto.Generated.SourceGeneration.Translation.Reuse;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Reuse;

/// <summary>
/// A description that is edited. Each version is checked and translated, and the results are compared with those of the text alone.
/// </summary>
internal sealed class EditedTranslation
{
    private const string FileName = "edited.yaml";

    private CheckedSections check = CheckedSections.First;
    private TranslationRecord? last;

    public EditedTranslation(string text) => Edit(text);

    /// <summary>Gets the last model.</summary>
    public Api? Api { get; private set; }

    /// <summary>Gets the types of the last model that were not translated again.</summary>
    public IReadOnlyList<string> ReusedTypes { get; private set; } = [];

    /// <summary>Gets the operations of the last model that were not translated again.</summary>
    public IReadOnlyList<string> ReusedOperations { get; private set; } = [];

    /// <summary>Translates another version of the text, and returns how many classes and operations were not translated again.</summary>
    public int Edit(string text, Func<TranslationOptions, TranslationOptions>? set = null)
    {
        SourceFile file = DescriptionText.Read(FileName, text, CancellationToken.None);
        CheckedDocument read = OpenApiReader.ReadAndCheck(file, [], check, CancellationToken.None);
        Assert.Equal(OpenApiReader.ReadAndCheck(file, [], CancellationToken.None).Problems, read.Problems);
        check = read.Sections;
        if (read is not { Document: { } document, Sections.Sections: { } sections })
        {
            return 0;
        }

        TranslationOptions options = (set ?? (same => same))(new TranslationOptions("Acme"));
        (Api api, EquatableArray<DiagnosticInfo> problems, TranslationRecord? record) =
            ApiTranslation.Translate(document, options, sections, last, CancellationToken.None);
        (Api expected, EquatableArray<DiagnosticInfo> expectedProblems) = ApiTranslation.Translate(document, options, CancellationToken.None);
        Assert.Equal(expectedProblems, problems);
        Assert.Equal(expected, api);

        TranslatedUnit[] reused = record is null || last is null ? [] : [.. record.Units
            .Where(unit => last.Units.TryGetValue(unit.Key, out TranslatedUnit? earlier) && ReferenceEquals(earlier, unit.Value))
            .Select(unit => unit.Value)];
        ReusedTypes = [.. reused.Select(unit => unit.Inputs).OfType<string>()];
        ReusedOperations = [.. reused.Select(unit => unit.Inputs).OfType<OperationInputs>().Select(inputs => inputs.MethodName)];
        (Api, last) = (api, record);
        return reused.Length;
    }
}
