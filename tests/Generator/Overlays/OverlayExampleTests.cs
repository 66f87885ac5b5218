using Xunit;

namespace Truto.Generated.Tests.Generator.Overlays;

/// <summary>The kinds of overlays that the specification describes.</summary>
public class OverlayExampleTests
{
    private const string Library = """
        openapi: 3.1.0
        info: { title: Library, version: 1.0.0 }
        tags: [{ name: Books }]
        paths:
          /books:
            summary: Books
            get: { tags: [Books, Draft], parameters: [{ name: author, in: query }, { name: trace, in: header }] }
          /loans:
            get: { tags: [Loans, Draft], parameters: [{ name: trace, in: header }] }
            post: { tags: [Loans] }
        """;

    [Fact]
    public void A_structured_update_mirrors_the_description() => Overlaid.AssertResult(
        """
        openapi: 3.1.0
        info: { title: Library, version: 1.0.0, x-applied: true }
        tags: [{ name: Books }, { name: Loans }]
        paths:
          /books: { summary: All books, get: { tags: [Books], operationId: listBooks } }
          /loans: { get: { operationId: listLoans } }
        """,
        """
        openapi: 3.1.0
        info: { title: Library, version: 1.0.0 }
        tags: [{ name: Books }]
        paths: { /books: { summary: Books, get: { tags: [Books] } } }
        """,
        Overlaid.With("""
            target: $
              update:
                info: { x-applied: true }
                tags: [{ name: Loans }]
                paths:
                  /books: { summary: All books, get: { operationId: listBooks } }
                  /loans: { get: { operationId: listLoans } }
            """));

    [Fact]
    public void Targeted_updates_change_single_places() => Overlaid.AssertResult(
        "{ a: { text: new, other: 1 }, b: { c: { d: 2, e: true } } }",
        "{ a: { text: old, other: 1 }, b: { c: { d: 2 } } }",
        Overlaid.With("{ target: $.a.text, update: new }", "{ target: $.b, update: { c: { e: true } } }"));

    [Fact]
    public void A_wildcard_updates_many_objects() => Overlaid.AssertResult(
        """
        paths:
          /a: { get: { id: 1, x-safe: true }, post: { id: 2 } }
          /b: { get: { id: 3, x-safe: true } }
          /c: { put: { id: 4 } }
        """,
        """
        paths:
          /a: { get: { id: 1 }, post: { id: 2 } }
          /b: { get: { id: 3 } }
          /c: { put: { id: 4 } }
        """,
        Overlaid.With("{ target: $.paths.*.get, update: { x-safe: true } }"));

    [Fact]
    public void A_filter_updates_the_parameters_that_it_selects() => Overlaid.AssertResult(
        Library.Replace("{ name: author, in: query }", "{ name: author, in: query, schema: { type: string } }", StringComparison.Ordinal),
        Library,
        Overlaid.With("{ target: \"$.paths.*.get.parameters[?@.name == 'author' && @.in == 'query']\", update: { schema: { type: string } } }"));

    [Theory]
    [InlineData("{ a: 3 }", "[{ a: 1 }, { a: 2 }, { a: 3 }]")]
    [InlineData("[{ a: 3 }, { a: 4 }]", "[{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }]")]
    [InlineData("text", "[{ a: 1 }, { a: 2 }, text]")]
    public void An_update_of_an_array_adds_to_it(string update, string expected) =>
        Overlaid.AssertResult($"{{ list: {expected} }}", "{ list: [{ a: 1 }, { a: 2 }] }", Overlaid.With($"{{ target: $.list, update: {update} }}"));

    [Fact]
    public void Items_of_arrays_are_removed() => Overlaid.AssertResult(
        Library.Replace("{ name: author, in: query }, { name: trace, in: header }", "{ name: author, in: query }", StringComparison.Ordinal)
            .Replace("[{ name: trace, in: header }]", "[]", StringComparison.Ordinal)
            .Replace(", Draft", "", StringComparison.Ordinal),
        Library,
        Overlaid.With(
            "{ target: \"$.paths.*.get.parameters[?@.name == 'trace']\", remove: true }",
            "{ target: \"$.paths.*.get.tags[?@ == 'Draft']\", remove: true }"));

    [Fact]
    public void An_extension_of_the_description_selects_what_a_trait_changes() => Overlaid.AssertResult(
        """
        paths:
          /a: { get: { x-traits: [paged], parameters: [{ name: id }, { name: top }] } }
          /b: { get: { x-traits: [paged], parameters: [{ name: top }] } }
          /c: { get: {} }
        """,
        """
        paths:
          /a: { get: { x-traits: [paged], parameters: [{ name: id }] } }
          /b: { get: { x-traits: [paged] } }
          /c: { get: {} }
        """,
        Overlaid.With("{ target: \"$.paths.*[?@['x-traits'][?@ == 'paged']]\", update: { parameters: [{ name: top }] } }"));

    [Fact]
    public void A_copy_merges_a_value_of_the_description() => Overlaid.AssertResult(
        "{ a: { x: 1, list: [1] }, b: { y: 2, list: [2, 1], x: 1 } }",
        "{ a: { x: 1, list: [1] }, b: { y: 2, list: [2] } }",
        Overlaid.With("{ target: $.b, copy: $.a }"));

    [Fact]
    public void A_value_moves_by_an_update_a_copy_and_a_removal() => Overlaid.AssertResult(
        "{ paths: { /new: { get: { id: 1 } } } }",
        "{ paths: { /old: { get: { id: 1 } } } }",
        Overlaid.With(
            "{ target: $.paths, update: { /new: {} } }",
            "{ target: \"$.paths['/new']\", copy: \"$.paths['/old']\" }",
            "{ target: \"$.paths['/old']\", remove: true }"));

    [Fact]
    public void Actions_see_the_result_of_those_before_in_all_overlays() => Overlaid.AssertResult(
        "{ a: [3] }",
        "{ a: [1, 2], b: { c: 1 } }",
        Overlaid.With("{ target: $.a, remove: true }", "{ target: $, update: { a: [] } }"),
        Overlaid.With("{ target: $.a, update: 3 }", "{ target: $.b.c, update: old }", "{ target: \"$[?@.c == 'old']\", remove: true }"));

    [Fact]
    public void A_removal_wins_over_an_update() => Overlaid.AssertResult(
        "{ a: 1 }", "{ a: 1, b: 2 }", Overlaid.With("{ target: $.b, remove: true, update: 3 }"));

    [Fact]
    public void A_value_that_is_selected_twice_is_changed_once() => Overlaid.AssertResult(
        "{ a: { list: [1] } }", "{ a: { list: [] } }", Overlaid.With("{ target: \"$['a', 'a'].list\", update: 1 }"));

    [Fact]
    public void Nested_targets_are_all_changed() => Overlaid.AssertResult(
        "{ a: { b: { x: 1 }, x: 1 } }", "{ a: { b: {} } }", Overlaid.With("{ target: $..*, update: { x: 1 } }"));

    [Fact]
    public void Removal_of_nested_targets_removes_the_outer_one() => Overlaid.AssertResult(
        "{ c: 1 }", "{ a: { b: { a: 2 } }, c: 1 }", Overlaid.With("{ target: $..a, remove: true }"));

    [Fact]
    public void An_update_of_an_aliased_value_changes_one_place() => Overlaid.AssertResult(
        "{ a: { x: 1, y: 2 }, b: { x: 1 } }", "{ a: &s { x: 1 }, b: *s }", Overlaid.With("{ target: $.a, update: { y: 2 } }"));

    [Theory]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": "T", "version": "1" }, "actions": [{ "target": "$.a", "update": { "c": 2 } }] }""")]
    [InlineData("overlay: 1.0.0\ninfo: { title: T, version: 1.0 }\nx-owner: { a: 1 }\n"
        + "actions: [{ target: $.a, update: { c: 2 }, description: D, x-y: 1 }]")]
    public void Overlays_and_descriptions_are_JSON_or_YAML(string overlay)
    {
        Overlaid.AssertResult("{ a: { b: 1, c: 2 } }", "{ a: { b: 1 } }", overlay);
        Overlaid.AssertResult("{ a: { b: 1, c: 2 } }", """{ "a": { "b": 1 } }""", overlay);
    }
}
