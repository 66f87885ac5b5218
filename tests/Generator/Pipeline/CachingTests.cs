using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

public class CachingTests
{
    private const string Other = "other.openapi.yaml";

    [Fact]
    public void An_edit_of_CSharp_reads_and_emits_nothing()
    {
        var session = new Session(new Project(Shop.File()));

        session.EditCSharp();

        Assert.Equal([IncrementalStepRunReason.Cached], session.Reasons(TrackingNames.Files));
        Assert.All(session.Reasons(TrackingNames.Units), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Empty(Emitted(session));
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("# a comment\n")]
    public void An_edit_that_changes_no_value_emits_nothing(string addition)
    {
        var session = new Session(new Project(Shop.File()));

        session.Edit(Shop.Path, text => addition + text);

        Assert.Equal([IncrementalStepRunReason.Modified], session.Reasons(TrackingNames.Files));
        Assert.Empty(Changed(session.Reasons(TrackingNames.Compiled)));
        Assert.Empty(Emitted(session));
    }

    [Theory]
    [InlineData("\n \n")]
    [InlineData("\n# a comment\n")]
    public void Space_and_comments_after_the_last_value_change_no_file(string addition)
    {
        var session = new Session(new Project(Shop.File()));

        session.Edit(Shop.Path, text => text + addition);

        Assert.Equal([IncrementalStepRunReason.Unchanged], session.Reasons(TrackingNames.Files));
        foreach (string step in new[] { TrackingNames.Documents, TrackingNames.Compiled, TrackingNames.Units, TrackingNames.Problems })
        {
            Assert.All(session.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }

        Assert.Empty(Emitted(session));
    }

    [Theory]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1, \"b\": 2 } \n", true)]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1, \"b\": 3 }", false)]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1, \"c\": 2 }", false)]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1,\n\"b\": 2 }", false)]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1,  \"b\": 2 }", false)]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1, \"b\":\"\" }", false)]
    [InlineData("[1, [2]]", "[1, [2]]\n", true)]
    [InlineData("[1, [2]]", "[1, [3]]", false)]
    [InlineData("[1, 2]", "{\"a\":1}", false)]
    [InlineData("[1]", "[1], 2", false)]
    [InlineData("", "", true)]
    public void Files_are_equal_if_their_values_and_positions_are(string first, string second, bool areEqual)
    {
        Assert.Equal(areEqual, Read(first).Equals(Read(second)));

        static ReadFile Read(string text) =>
            new(DescriptionText.Read("a.json", text, CancellationToken.None), LinkedFile.Of("a.json", text));
    }

    [Fact]
    public void An_edit_of_one_schema_emits_only_that_schema()
    {
        var session = new Session(new Project(Shop.File()));

        session.Edit(Shop.Path, text => text.Replace("The number on the bill.", "The number on the receipt.", StringComparison.Ordinal));

        Assert.Single(Emitted(session));
        Assert.Single(Changed(session.Reasons(TrackingNames.Units)));
    }

    [Fact]
    public void An_edit_of_one_property_of_a_large_description_emits_only_its_unit()
    {
        string schemas = string.Concat(Enumerable.Range(0, 300)
            .Select(index => $"    S{index}: {{ type: object, properties: {{ a: {{ type: string, description: Text {index}. }} }} }}\n"));
        var session = new Session(new Project(new DescriptionFile(Shop.Path, Shop.Text + schemas)));

        session.Edit(Shop.Path, text => text.Replace("Text 150.", "Another text.", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], session.Reasons(TrackingNames.Files));
        Assert.Single(Changed(session.Reasons(TrackingNames.Units)));
        Assert.Single(Emitted(session));
        Assert.All(session.Reasons(TrackingNames.Consumer), reason => Assert.True(CacheGuard.IsCached(reason)));
    }

    [Fact]
    public void An_edit_of_one_operation_emits_only_its_client()
    {
        var session = new Session(new Project(Shop.File()));

        session.Edit(Shop.Path, text => text.Replace("getCustomer", "findCustomer", StringComparison.Ordinal));

        Assert.Single(Emitted(session));
    }

    [Fact]
    public void A_schema_added_to_the_start_of_a_large_description_emits_its_slot_and_the_resolver()
    {
        string schemas =
            string.Concat(Enumerable.Range(0, 300).Select(index => $"    S{index}: {{ type: object, properties: {{ a: {{ type: string }} }} }}\n"));
        var session = new Session(new Project(new DescriptionFile(Shop.Path, Shop.Text + schemas)));
        int units = session.Reasons(TrackingNames.Units).Count;

        session.Edit(
            Shop.Path,
            text => text.Replace(
                "  schemas:\n", "  schemas:\n    Added: { type: object, properties: { a: { type: string } } }\n", StringComparison.Ordinal));

        Assert.Equal(units, session.Reasons(TrackingNames.Units).Count);
        Assert.InRange(Emitted(session).Count(), 1, 2);
    }

    [Fact]
    public void A_changed_setting_does_not_read_the_text_again()
    {
        var session = new Session(new Project(Shop.File()));

        session.Set(Shop.Path, "Namespace", "Acme.Shops");

        Assert.Equal([IncrementalStepRunReason.Cached], session.Reasons(TrackingNames.Files));
        Assert.Equal([IncrementalStepRunReason.Cached], session.Reasons(TrackingNames.Documents));
        Assert.Equal([IncrementalStepRunReason.Modified], session.Reasons(TrackingNames.Compiled));
        Assert.All(session.Result.GeneratedSources, source => Assert.Contains("Acme.Shops", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_of_one_description_does_not_emit_another()
    {
        var session = new Session(new Project(Shop.File(), Shop.File(Other)));

        session.Edit(Other, text => text.Replace("[open, paid]", "[open, paid, late]", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], session.Reasons(TrackingNames.Files));
        Assert.Single(Emitted(session));
    }

    private static IEnumerable<IncrementalStepRunReason> Emitted(Session session) => Changed(session.OutputReasons());

    private static IEnumerable<IncrementalStepRunReason> Changed(IEnumerable<IncrementalStepRunReason> reasons) =>
        reasons.Where(reason => !CacheGuard.IsCached(reason));
}
