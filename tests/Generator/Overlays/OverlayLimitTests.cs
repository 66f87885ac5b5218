using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Overlays;

/// <summary>Overlays that would multiply a description or visit it too often.</summary>
public class OverlayLimitTests
{
    private const string Large = "all overlays together add more than 1,000,000 values";

    [Fact]
    public void An_update_is_applied_to_100_000_values()
    {
        string description = "items:\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"- {{ id: {i} }}\n"));

        SourceFile result = Overlaid.Apply(description, Overlaid.With("{ target: '$.items[?@.id >= 0]', update: { a: 1, b: [2, { c: 3 }] } }"));

        Assert.Empty(result.Problems);
        Assert.Equal(700_002, NodeText.All(result.Root!).Count());
    }

    [Fact]
    public void An_update_of_too_many_values_is_not_applied()
    {
        string description = "items:\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"- {{ id: {i} }}\n"));

        SourceFile result = Overlaid.Apply(
            description, Overlaid.With("{ target: '$.items[*]', update: { a: [1, 2, 3, 4, 5, 6, 7, 8, 9] } }", "{ target: $, update: { last: 1 } }"));

        Assert.Equal(
            ["specs/1.overlay.yaml(4,13): error OAG0712: The action is not applied because " + Large],
            result.Problems.Select(Overlaid.Describe));
        Assert.NotNull(((ObjectNode)result.Root!)["last"]);
    }

    [Fact]
    public void Copies_that_double_the_description_end()
    {
        string[] copies =
        [
            .. Enumerable.Range(0, 100)
                .SelectMany(i => new[] { $"{{ target: $, update: {{ c{i}: {{}} }} }}", $"{{ target: $.c{i}, copy: $ }}" }),
        ];

        SourceFile result = Overlaid.Apply("{ a: 1, b: 2 }", Overlaid.With(copies));

        Assert.Equal([Large], result.Problems.Select(problem => problem.Arguments[0]).Distinct());
        Assert.InRange(NodeText.All(result.Root!).LongCount(), 100_000, 2_000_000);
    }

    [Fact]
    public void Copies_that_nest_the_description_end()
    {
        string[] copies =
        [
            .. Enumerable.Range(0, 300)
                .SelectMany(_ => new[] { "{ target: $, update: { next: { c: {} } } }", "{ target: $.next.c, copy: $.next }" }),
        ];

        SourceFile result = Overlaid.Apply("{ a: 1 }", Overlaid.With(copies));

        Assert.Equal(["OAG0712"], result.Problems.Select(problem => problem.Id).Distinct());
        Assert.InRange(DepthOf(result.Root!), 10, ReadingLimits.Depth);
    }

    [Fact]
    public void A_value_that_would_be_nested_too_deeply_is_not_added()
    {
        string deep = string.Concat(Enumerable.Repeat("{ a: ", 200));
        string description = deep + "{}" + new string('}', 200);

        SourceFile result = Overlaid.Apply(description, Overlaid.With($"{{ target: '$..a', update: {{ b: {deep}1{new string('}', 200)} }} }}"));

        Assert.Equal(["the result is nested deeper than 256 levels"], result.Problems.Select(problem => problem.Arguments[0]));
        Assert.InRange(DepthOf(result.Root!), 1, ReadingLimits.Depth);
    }

    [Fact]
    public void A_path_that_selects_too_many_values_ends() => AssertEnds(
        "$.items[*,*,*,*][*,*,*,*,*,*,*,*,*,*][*,*,*,*,*,*,*,*,*,*]", "the path selects more than 1,000,000 values");

    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [InlineData("$[?count(@..*[?count($..*[?count($..*) > 1]) > 1]) > 1]")]
    [InlineData("$..*[?match(@, '((a|aa)*|b){100}')]")]
    public void A_path_that_visits_too_many_values_ends(string path) =>
        AssertEnds(path, "the paths of all overlays visit more than 50,000,000 values");

    [Fact]
    public void An_expression_reads_only_the_part_of_a_text_that_can_match()
    {
        string description = "items:\n" + string.Concat(Enumerable.Range(0, 10).Select(i => $"- A{i}{new string('z', 1_000_000)}\n"));

        SourceFile result = Overlaid.Apply(description, Overlaid.With("{ target: \"$.items[?match(@, 'A[0-9]{1,9}')]\", remove: true }"));

        Assert.Equal(["OAG0707"], result.Problems.Select(problem => problem.Id));
    }

    [Theory]
    [InlineData("$[?", "(", "@.a", ")", "]", "filters are nested too deeply")]
    [InlineData("$[?length(", "value(", "@.a", ")", ") == 1]", "functions are nested too deeply")]
    [InlineData("$[?", "@[?", "@.a", "]", "]", "filters are nested too deeply")]
    public void Nested_filters_are_limited(string start, string open, string inner, string close, string end, string reason)
    {
        string path = start + string.Concat(Enumerable.Repeat(open, 50_000)) + inner + string.Concat(Enumerable.Repeat(close, 50_000)) + end;

        SourceFile result = Overlaid.Apply("{ a: 1 }", Overlaid.With($"{{ target: \"{path}\", remove: true }}"));

        Assert.StartsWith(reason, Assert.Single(result.Problems).Arguments[0], StringComparison.Ordinal);
    }

    private static void AssertEnds(string path, string reason)
    {
        string description = "items:\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"- [[{i}, {new string('a', 2_000)}], 1]\n"));

        SourceFile result = Overlaid.Apply(description, Overlaid.With($"{{ target: \"{path}\", remove: true }}"));

        Assert.Equal([reason], result.Problems.Select(problem => problem.Arguments[0]));
    }

    private static int DepthOf(Node node) => node switch
    {
        ObjectNode { Members: var members } => 1 + members.Select(member => DepthOf(member.Value)).DefaultIfEmpty().Max(),
        ArrayNode { Items: var items } => 1 + items.Select(DepthOf).DefaultIfEmpty().Max(),
        _ => 0,
    };
}
