using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>Texts whose nodes are equal need nothing to be translated again.</summary>
public class NodeComparisonTests
{
    private const string Text = """{ "a": { "b": [1, "x"] }, "c": true }""";

    [Fact]
    public void A_text_that_is_read_twice_is_equal() => Assert.True(NodeComparison.AreEqual(Read(Text), Read(Text)));

    [Theory]
    [InlineData("[1, 2]", "[1, 3]")]
    [InlineData("[1, 2]", "[1]   ")]
    [InlineData("[1, 2]", "[3, 2]")]
    [InlineData("[1]", "[ 1]")]
    [InlineData("[12]", "[1 ]")]
    [InlineData("[\"1\"]", "[\"2\"]")]
    [InlineData("[true]", "[null]")]
    [InlineData("[\"\\u0041\"]", "[\"\\u0042\"]")]
    [InlineData("[[]]", "[{}]")]
    [InlineData("[{}]", "[11]")]
    [InlineData("{ \"a\": 1 }", "{ \"b\": 1 }")]
    [InlineData("{ \"a\": 1 }", "{ \"a\": 2 }")]
    [InlineData("{ \"a\" : 1 }", "{  \"a\": 1 }")]
    [InlineData("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1            }")]
    [InlineData("{ \"a\": { \"b\": [1] } }", "{ \"a\": { \"b\": [2] } }")]
    [InlineData("[1,\n2]", "[1, 2]")]
    [InlineData("[1]", " [1]")]
    [InlineData("[1]", "[1] x")]
    [InlineData("[1]", "")]
    public void A_difference_in_nodes_lines_or_problems_is_found(string first, string second)
    {
        Assert.False(NodeComparison.AreEqual(Read(first), Read(second)));
        Assert.False(NodeComparison.AreEqual(Read(second), Read(first)));
    }

    [Theory]
    [InlineData("[1]", "[1]\n\n")]
    [InlineData("[1] ", "[1]")]
    public void What_follows_the_last_node_does_not_count(string first, string second) =>
        Assert.True(NodeComparison.AreEqual(Read(first), Read(second)));

    [Theory]
    [InlineData("a: 1", "a: 2")]
    [InlineData("a: 10", "a: 0xA ")]
    [InlineData("a: 0x1F", "a: 0x1f")]
    [InlineData("a: yes", "a: no ")]
    [InlineData("a: 1", "a: \"1\"")]
    public void A_difference_in_YAML_is_found(string first, string second) =>
        Assert.False(NodeComparison.AreEqual(Read(first, "a.yaml"), Read(second, "a.yaml")));

    [Fact]
    public void Equal_texts_of_different_files_are_different() =>
        Assert.False(NodeComparison.AreEqual(Read(Text), Read(Text, "b.json")));

    [Fact]
    public void A_file_with_nodes_of_other_files_is_equal_to_itself_only()
    {
        SourceFile file = WithAdded(Read(Text));

        Assert.True(NodeComparison.AreEqual(file, file));
        Assert.False(NodeComparison.AreEqual(file, Read(Text)));
        Assert.False(NodeComparison.AreEqual(Read(Text), file));
        Assert.False(NodeComparison.AreEqual(file, WithAdded(Read(Text))));
    }

    private static SourceFile WithAdded(SourceFile file) =>
        new(file.Path, file.Lines, file.Root, []) { IsJson = true, Added = [new AddedFile(Read("[]", "b.json"), file.End)] };

    private static SourceFile Read(string text, string path = "a.json") => DescriptionText.Read(path, text, CancellationToken.None);
}
