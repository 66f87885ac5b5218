using System.Text;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class DescriptionTextTests
{
    [Theory]
    [InlineData("a.json", "{\"a\": 1}")]
    [InlineData("A.JSON", "\uFEFF {\"a\": 1}")]
    [InlineData("a.yaml", "{\"a\": 1}")]
    [InlineData("a.yaml", "{a: 1}")]
    [InlineData("a.yaml", "{ # one\n\t\"a\":1,\n}")]
    [InlineData("a.yml", "a: 1")]
    [InlineData("a.yml", "\uFEFF---\r\na: 1\r\n...\r\n")]
    [InlineData("a.txt", "a: 1")]
    public void JSON_and_YAML_are_told_apart_by_their_text(string path, string text)
    {
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);

        Assert.Empty(file.Problems);
        Assert.Equal("""{"a":1}""", NodeText.ToJson(file.Root!)!.ToJsonString());
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void Binary_garbage_is_one_error_with_a_place(string path)
    {
        byte[] bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        SourceFile file = DescriptionText.Read(path, Encoding.UTF8.GetString(bytes), CancellationToken.None);

        Assert.False(file.IsWellFormed);
        Assert.InRange(file.Problems.Count, 1, 3);
    }

    [Theory]
    [InlineData("a.json", '[', ']')]
    [InlineData("a.yaml", '[', ']')]
    public void A_thousand_levels_of_nesting_are_one_error_at_the_level_that_is_too_deep(string path, char open, char close)
    {
        SourceFile file = DescriptionText.Read(path, new string(open, 1000) + new string(close, 1000), CancellationToken.None);

        Assert.Equal(["OAG0104 at 256"], file.Problems.Select(p => $"{p.Id} at {p.Place.StartColumn}"));
    }

    [Fact]
    public void A_thousand_levels_of_indentation_are_one_error()
    {
        string text = string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n"));
        SourceFile file = DescriptionText.Read("a.yaml", text, CancellationToken.None);

        Assert.Equal(["OAG0104 at 256"], file.Problems.Select(p => $"{p.Id} at {p.Place.StartLine}"));
    }

    [Theory]
    [InlineData("a.json", "{\"a\": [1]}")]
    [InlineData("a.yaml", "a:\n  - 1")]
    public void Reading_stops_when_it_is_cancelled(string path, string text) =>
        Assert.Throws<OperationCanceledException>(() => DescriptionText.Read(path, text, new CancellationToken(canceled: true)));
}
