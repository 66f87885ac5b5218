using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Overlays;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Which steps run again after edits of overlays.</summary>
public class OverlayCachingTests
{
    private const string Path = "shop.overlay.yaml";
    private const string OtherPath = "other.openapi.yaml";

    [Fact]
    public void An_edit_of_an_overlay_emits_only_what_it_changes()
    {
        Session session = NewSession();

        session.Edit(Path, text => text.Replace("An order.", "An order of a customer.", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], session.Reasons(TrackingNames.OverlayFiles));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], session.Reasons(TrackingNames.Files));
        Assert.Single(session.OutputReasons(), reason => !CacheGuard.IsCached(reason));
        Assert.Contains(
            session.Result.GeneratedSources, source => source.SourceText.ToString().Contains("An order of a customer.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_of_an_overlay_reads_other_descriptions_not_again()
    {
        Session session = NewSession();

        session.Edit(Path, text => text.Replace("An order.", "An order of a customer.", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], session.Reasons(TrackingNames.Overlaid));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], session.Reasons(TrackingNames.Documents));
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n# a comment\n")]
    public void Space_and_comments_at_the_end_of_an_overlay_change_nothing(string addition)
    {
        Session session = NewSession();

        session.Edit(Path, text => text + addition);

        Assert.All(session.Reasons(TrackingNames.Overlaid), reason => Assert.True(CacheGuard.IsCached(reason)));
        Assert.All(session.OutputReasons(), reason => Assert.True(CacheGuard.IsCached(reason)));
    }

    [Fact]
    public void An_edit_that_only_moves_the_actions_moves_problems_and_emits_nothing()
    {
        Session session = NewSession("{ target: $.nothing, remove: true }");
        Assert.Equal(4, Assert.Single(session.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);

        session.Edit(Path, text => "# a comment\n" + text);

        Assert.Equal(5, Assert.Single(session.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(session.Reasons(TrackingNames.Units), reason => Assert.True(CacheGuard.IsCached(reason)));
    }

    [Fact]
    public void An_edit_of_a_description_applies_its_overlays_again()
    {
        Session session = NewSession();

        session.Edit(Shop.Path, text => text.Replace("The number on the bill.", "The number on the receipt.", StringComparison.Ordinal));

        Assert.Single(session.OutputReasons(), reason => !CacheGuard.IsCached(reason));
        string order = session.Result.GeneratedSources.Single(source => source.HintName == "Acme.App.Shop.Shop.Order.g.cs").SourceText.ToString();
        Assert.Contains("The number on the receipt.", order, StringComparison.Ordinal);
        Assert.Contains("An order.", order, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_list_of_overlays_applies_the_overlays_again()
    {
        Session session = NewSession();

        session.Set(Shop.Path, "Overlays", "nothing.yaml");

        Assert.Equal(["OAG0701"], session.Diagnostics.Select(problem => problem.Id));
        Assert.DoesNotContain(
            session.Result.GeneratedSources, source => source.SourceText.ToString().Contains("An order.", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_overlays_files_stay_the_same_objects()
    {
        var session = new Session(new Project(Shop.File()));

        object file = session.Result.TrackedSteps[TrackingNames.Files].Single().Outputs.Single().Value;
        Assert.Same(file, session.Result.TrackedSteps[TrackingNames.Overlaid].Single().Outputs.Single().Value);
    }

    private static Session NewSession(params string[] actions)
    {
        string overlay = Overlaid.With(["{ target: $.components.schemas.Order, update: { description: An order. } }", .. actions]);
        return new Session(new Project(
            Shop.File(),
            new DescriptionFile(Path, overlay) { Metadata = new() { ["Overlay"] = Path } },
            new DescriptionFile(OtherPath, Shop.Text)));
    }
}
