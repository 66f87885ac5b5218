using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>A node's range covers exactly its text in the file.</summary>
public class RangeTests
{
    private const string Json = "{ \"a\" : [ -1.5e3 , \"x\\n\" , { } ] ,\r\n \"b/c\" : { \"d\" : null } }";

    private const string Yaml =
        """
        # A description
        plain: some words   # and a comment
        'quoted': "two words"
        number: 0x1F
        empty:
        list:
          - one
          - {a: 1, "b":2}
        folded: first
          second
        literal: |
          line 1

          line 2

        tagged: !!str &name 12
        alias: *name
        ? explicit
        : - x
        nested:
          map:
            last: end
        """;

    [Theory]
    [InlineData("", Json)]
    [InlineData("/a", "[ -1.5e3 , \"x\\n\" , { } ]")]
    [InlineData("/a/0", "-1.5e3")]
    [InlineData("/a/1", "\"x\\n\"")]
    [InlineData("/a/2", "{ }")]
    [InlineData("/b~1c", "{ \"d\" : null }")]
    [InlineData("/b~1c/d", "null")]
    public void A_JSON_value_has_its_range(string pointer, string expected) => AssertText("a.json", Json, pointer, expected);

    [Theory]
    [InlineData("/plain", "some words")]
    [InlineData("/quoted", "\"two words\"")]
    [InlineData("/number", "0x1F")]
    [InlineData("/empty", "")]
    [InlineData("/list", "- one\n  - {a: 1, \"b\":2}")]
    [InlineData("/list/1", "{a: 1, \"b\":2}")]
    [InlineData("/list/1/b", "2")]
    [InlineData("/folded", "first\n  second")]
    [InlineData("/literal", "|\n  line 1\n\n  line 2")]
    [InlineData("/tagged", "12")]
    [InlineData("/alias", "12")]
    [InlineData("/explicit", "- x")]
    [InlineData("/nested", "map:\n    last: end")]
    [InlineData("/nested/map/last", "end")]
    public void A_YAML_value_has_its_range(string pointer, string expected) => AssertText("a.yaml", Yaml, pointer, expected);

    [Fact]
    public void The_root_of_a_YAML_text_ranges_from_its_first_key_to_its_last_value()
    {
        Node root = DescriptionText.Read("a.yaml", Yaml, CancellationToken.None).Root!;

        Assert.Equal(TextRange.Between(Yaml.IndexOf("plain:", StringComparison.Ordinal), Yaml.Length), root.Range);
    }

    [Fact]
    public void A_missing_value_is_located_after_its_colon()
    {
        Node root = DescriptionText.Read("a.yaml", "a: 1\nb:   # nothing\nc: 2", CancellationToken.None).Root!;

        Assert.Equal(new TextRange(7, 0), ((ObjectNode)root)["b"]!.Range);
    }

    [Theory]
    [InlineData("a.json", Json, "\"a\"", "\"b/c\"")]
    [InlineData("a.yaml", Yaml, "plain", "'quoted'", "number", "empty", "list", "folded", "literal", "tagged", "alias", "explicit", "nested")]
    public void A_property_name_has_its_range(string path, string text, params string[] expected)
    {
        var root = (ObjectNode)DescriptionText.Read(path, text, CancellationToken.None).Root!;

        Assert.Equal(expected, root.Members.Select(m => text.Substring(m.NameRange.Start, m.NameRange.Length)));
    }

    [Theory]
    [InlineData("a: b\r\nc: d")]
    [InlineData("a: b\rc: d")]
    [InlineData("\uFEFFa: b\nc: d")]
    public void Line_breaks_and_byte_order_marks_do_not_shift_lines(string text)
    {
        SourceFile file = DescriptionText.Read("a.yaml", text, CancellationToken.None);

        Node value = ((ObjectNode)file.Root!)["c"]!;
        Assert.Equal((1, 3, 1, 4), (file.At(value).StartLine, file.At(value).StartColumn, file.At(value).EndLine, file.At(value).EndColumn));
    }

    private static void AssertText(string path, string text, string pointer, string expected)
    {
        Assert.True(JsonPointer.TryParse(pointer, out JsonPointer parsed));
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);
        Node? node = parsed.Evaluate(file.Root!);

        Assert.NotNull(node);
        Assert.Equal(expected, text.Substring(node.Range.Start, node.Range.Length));
    }
}
