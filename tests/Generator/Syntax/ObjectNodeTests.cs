using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>Properties of objects of any size.</summary>
public class ObjectNodeTests
{
    public static TheoryData<int> Sizes => [0, 1, 2, 8, 11, 12, 13, 15, 16, 17, 18, 32, 33, 500];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_property_is_found_by_its_name(int count)
    {
        ObjectNode read = Read(Enumerable.Range(0, count).Select(Name), out SourceFile file);

        Assert.Empty(file.Problems);
        Assert.Equal(Enumerable.Range(0, count).Select(Name), read.Members.Select(member => member.Name));
        Assert.All(Enumerable.Range(0, count), i =>
        {
            Assert.Equal(i, read.PositionOf(Name(i)));
            Assert.Equal(i.ToString(null, null), ((ScalarNode)read[Name(i)]!).Text);
        });
        Assert.Equal(-1, read.PositionOf("other"));
        Assert.Equal(-1, read.PositionOf(Name(count)));
        Assert.Null(read["P0"]);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Of_equal_names_the_last_is_kept_and_the_others_are_reported(int count)
    {
        string[] names = [Name(0), .. Enumerable.Range(1, count).Select(Name), Name(0)];
        ObjectNode read = Read(names, out SourceFile file);

        Assert.Equal(names.Skip(1), read.Members.Select(member => member.Name));
        Assert.Equal((count + 1).ToString(null, null), ((ScalarNode)read[Name(0)]!).Text);
        Assert.Single(file.Problems);
    }

    [Fact]
    public void Many_different_names_are_kept_apart()
    {
        string[] names = [.. Enumerable.Range(0, 5_000).Select(i => "name" + (i * 7919))];
        ObjectNode read = Read(names, out _);

        Assert.Equal(names, read.Members.Select(member => member.Name));
    }

    [Fact]
    public void Equal_names_are_one_string()
    {
        string items = string.Join(",", Enumerable.Range(0, 600).Select(i => $$"""{ "name{{i % 300}}": 1 }"""));
        var read = (ArrayNode)DescriptionText.Read("a.json", $"[{items}]", CancellationToken.None).Root!;

        Assert.All(Enumerable.Range(0, 300), i =>
            Assert.Same(((ObjectNode)read.Items[i]).Members[0].Name, ((ObjectNode)read.Items[i + 300]).Members[0].Name));
    }

    [Theory]
    [InlineData("[]", ",", "a.json")]
    [InlineData("{}", ",", "a.json")]
    [InlineData("{\"a\":[{\"b\":[1]}]}", ",", "a.json")]
    [InlineData("[]", ",")]
    [InlineData("{}", ",")]
    [InlineData("{ a: [ { b: [] } ] }", ",")]
    [InlineData("- []", "\n")]
    [InlineData("- - - a", "\n")]
    [InlineData("- a:\n    b: {}", "\n")]
    [InlineData("- &x !!str a", "\n")]
    public void A_thousand_collections_beside_each_other_are_not_nested(string item, string separator, string path = "a.yaml")
    {
        string items = string.Join(separator, Enumerable.Repeat(item, 1_000));
        string text = separator == "," ? "[" + items + "]" : items;
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);

        Assert.Empty(file.Problems);
        Assert.Equal(1_000, ((ArrayNode)file.Root!).Items.Count);
    }

    private static string Name(int i) => "p" + i;

    private static ObjectNode Read(IEnumerable<string> names, out SourceFile file)
    {
        file = DescriptionText.Read("a.json", "{" + string.Join(",", names.Select((name, i) => $"\"{name}\":{i}")) + "}", CancellationToken.None);
        return (ObjectNode)file.Root!;
    }
}
