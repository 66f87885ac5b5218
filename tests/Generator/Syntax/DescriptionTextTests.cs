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
    public void JSON_and_YAML_are_distinguished_by_their_text(string path, string text)
    {
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);

        Assert.Empty(file.Problems);
        Assert.Equal("""{"a":1}""", NodeText.ToJson(file.Root!)!.ToJsonString());
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void Binary_data_is_one_error_with_a_location(string path)
    {
        byte[] bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        SourceFile file = DescriptionText.Read(path, Encoding.UTF8.GetString(bytes), CancellationToken.None);

        Assert.False(file.IsWellFormed);
        Assert.InRange(file.Problems.Count, 1, 3);
    }

    [Theory]
    [InlineData("a.json", "[", 256)]
    [InlineData("a.json", "{\"a\":", 1280)]
    [InlineData("a.yaml", "[", 256)]
    [InlineData("a.yaml", "{a: ", 1024)]
    [InlineData("a.yaml", "[a: ", 512)]
    [InlineData("a.yaml", "- ", 512)]
    [InlineData("a.yaml", "? ", 512)]
    public void A_thousand_levels_of_nesting_are_one_error_at_the_limit(string path, string open, int column)
    {
        SourceFile file = DescriptionText.Read(path, string.Concat(Enumerable.Repeat(open, 1000)), CancellationToken.None);

        Assert.Equal([$"OAG0104 at {column}"], file.Problems.Select(p => $"{p.Id} at {p.Location.StartColumn}"));
    }

    [Theory]
    [InlineData("a.json", "[", "1,")]
    [InlineData("a.json", "[", "/")]
    [InlineData("a.json", "[", "\"\\u00e9\" ")]
    [InlineData("a.json", "{", "\"a\":1,")]
    [InlineData("a.yaml", "", "\n")]
    [InlineData("a.yaml", "a: b", "\n")]
    [InlineData("a.yaml", "a: b", "\n c")]
    [InlineData("a.yaml", "a: '", "''\n")]
    [InlineData("a.yaml", "a: |\n", " \n")]
    [InlineData("a.yaml", "", "a: 1\n")]
    [InlineData("a.yaml", "", "---\n")]
    [InlineData("a.yaml", "", "%A\n")]
    [InlineData("a.yaml", "- &a b\n", "- *a\n")]
    [InlineData("a.yaml", "a: [", "b, ")]
    [InlineData("a.yaml", "a: [", "b\n ")]
    [InlineData("a.yaml", "a: {", "b, ")]
    [InlineData("a.yaml", "a: ", "!a ")]
    [InlineData("a.yaml", "a:", "\t")]
    public async Task A_long_text_is_read_in_linear_time(string path, string start, string repeated)
    {
        string text = start + string.Concat(Enumerable.Repeat(repeated, 200_000));

        // Quadratic reading would take minutes.
        await Task.Run(() => DescriptionText.Read(path, text, CancellationToken.None)).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_thousand_levels_of_indentation_are_one_error()
    {
        string text = string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n"));
        SourceFile file = DescriptionText.Read("a.yaml", text, CancellationToken.None);

        Assert.Equal(["OAG0104 at 256"], file.Problems.Select(p => $"{p.Id} at {p.Location.StartLine}"));
    }

    [Theory]
    [InlineData("a.json", "{\"a\": [1]}")]
    [InlineData("a.yaml", "a:\n  - 1")]
    public void Reading_stops_when_it_is_cancelled(string path, string text) =>
        Assert.Throws<OperationCanceledException>(() => DescriptionText.Read(path, text, new CancellationToken(canceled: true)));
}
