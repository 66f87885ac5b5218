using System.Runtime.CompilerServices;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.SourceGeneration.Translation.Reuse;
using Truto.Generated.Tests.Generator.Overlays;
using Truto.Generated.Tests.Generator.Pipeline;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Reuse;

public class TranslationRecordTests
{
    /// <summary>A document takes many times the memory of what is kept of it.</summary>
    [Fact]
    public void A_record_keeps_no_document()
    {
        (TranslationRecord? record, WeakReference document) = Translated(CheckedSections.First);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(document.IsAlive);
        Assert.NotEmpty(record!.Units);
    }

    /// <summary>A build generates once.</summary>
    [Fact]
    public void A_first_translation_leaves_nothing() => Assert.Null(Translated(last: null).Record);

    /// <summary>A problem is located in the file of the overlay, whose positions are not those of sections.</summary>
    [Fact]
    public void A_description_with_an_overlay_leaves_nothing()
    {
        SourceFile file = Overlaid.Apply(Shop.Text, Overlaid.With("{ target: $.info, update: { title: Other } }"));

        Assert.Null(OpenApiReader.ReadAndCheck(file, [], CheckedSections.First, CancellationToken.None).Sections.Sections);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (TranslationRecord? Record, WeakReference Document) Translated(CheckedSections? last)
    {
        SourceFile file = DescriptionText.Read("shop.yaml", Shop.Text, CancellationToken.None);
        CheckedDocument read = OpenApiReader.ReadAndCheck(file, [], last, CancellationToken.None);
        TranslationRecord? record = ApiTranslation.Translate(
            read.Document!, new TranslationOptions("Acme"), read.Sections.Sections, last: null, CancellationToken.None).Record;
        return (record, new WeakReference(read.Document));
    }
}
