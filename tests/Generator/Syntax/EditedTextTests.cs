using System.Text;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

public class EditedTextTests
{
    private const string Text =
        "{\r\n  \"a\": { \"b\": [1, 2, { \"c\": \"x\" }], \"d\": {} },\n  \"e\": [ [], [ null, true ] ],\r  \"f\": { \"g\": -1.5e3 }\n}\n";

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "1", "-", "e", " ", "\n", "\r", "\r\n", "/*", "//", "null", "\"a\": 1, ", "{ \"h\": [] }, ",
        "\"i\": { \"j\": [ {}, [] ] }, ", "[ 1 ], ", "\uFEFF", "\t", "\u0001", "\"a\"", "é", "\\u00e9",
    ];

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void An_edited_text_is_read_as_if_it_were_new(string path)
    {
        var random = new Random(12345);
        for (int round = 0; round < 300; round++)
        {
            string text = Text;
            SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);
            for (int edit = 0; edit < 12; edit++)
            {
                // Most errors are repaired by going back, so that there are nodes to use again.
                string edited = random.Next(3) == 0 && !file.IsWellFormed ? Text : Edit(text, random);
                file = ReadEdited(file, text, edited);
                text = edited;
                Assert.Equal(Shown(DescriptionText.Read(path, text, CancellationToken.None)), Shown(file));
            }
        }
    }

    [Fact]
    public void A_text_can_be_edited_any_number_of_times()
    {
        string text = Text;
        SourceFile file = DescriptionText.Read("a.json", text, CancellationToken.None);
        for (int i = 0; i < 100; i++)
        {
            string edited = text.Insert(text.IndexOf(i % 2 == 0 ? "null" : "1, 2", StringComparison.Ordinal), "1,\n");
            file = ReadEdited(file, text, edited);
            text = edited;
        }

        Assert.Equal(Shown(DescriptionText.Read("a.json", text, CancellationToken.None)), Shown(file));
    }

    [Fact]
    public void Objects_and_arrays_that_an_edit_leaves_unchanged_are_used_again()
    {
        SourceFile file = DescriptionText.Read("a.json", Text, CancellationToken.None);

        SourceFile edited = ReadEdited(file, Text, Text.Replace("true", "true, false", StringComparison.Ordinal));

        var (before, after) = ((ObjectNode)file.Root!, (ObjectNode)edited.Root!);
        Assert.Same(before["a"], after["a"]);
        Assert.Same(before["f"], after["f"]);
        Assert.Same(((ArrayNode)before["e"]!).Items[0], ((ArrayNode)after["e"]!).Items[0]);
        Assert.NotSame(((ArrayNode)before["e"]!).Items[1], ((ArrayNode)after["e"]!).Items[1]);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData(" \n \r\n")]
    public void Space_after_the_root_leaves_it_unchanged(string space)
    {
        SourceFile file = DescriptionText.Read("a.json", Text, CancellationToken.None);

        SourceFile edited = ReadEdited(file, Text, Text + space);

        Assert.Same(file.Root, edited.Root);
        Assert.True(NodeComparison.AreEqual(file, edited));
    }

    [Fact]
    public void Space_before_the_root_moves_it()
    {
        SourceFile file = DescriptionText.Read("a.json", Text, CancellationToken.None);

        SourceFile edited = ReadEdited(file, Text, "\n" + Text);

        Assert.Same(file.Root, edited.Root);
        Assert.False(NodeComparison.AreEqual(file, edited));
        Assert.Equal(1, edited.At(edited.Root!).StartLine);
    }

    [Theory]
    [InlineData("", "", -1, 0, 0)]
    [InlineData("abc", "abc", -1, 0, 0)]
    [InlineData("", "a", 0, 0, 1)]
    [InlineData("aaa", "aaaa", 3, 0, 1)]
    [InlineData("aXb", "ab", 1, 1, 0)]
    [InlineData("abc", "xbz", 0, 3, 3)]
    public void Two_texts_differ_in_one_range(string before, string after, int start, int oldLength, int newLength)
    {
        TextEdit? edit = TextDifference.Between(SourceText.From(before), SourceText.From(after));

        Assert.Equal(start < 0 ? null : new TextEdit(start, oldLength, newLength), edit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(10_000)]
    [InlineData(19_999)]
    public void Large_texts_differ_in_one_range(int at)
    {
        string before = string.Concat(Enumerable.Range(0, 2500).Select(i => $"{i,8}"));
        string after = before[..at] + "XX" + before[(at + 1)..];

        Assert.Equal(new TextEdit(at, 1, 2), TextDifference.Between(SourceText.From(before), SourceText.From(after)));
    }

    private static SourceFile ReadEdited(SourceFile file, string before, string after) =>
        TextDifference.Between(SourceText.From(before), SourceText.From(after)) is { } edit
            ? DescriptionText.ReadEdited(file, edit, after, CancellationToken.None)
            : file;

    private static string Edit(string text, Random random)
    {
        int start = random.Next(text.Length + 1);
        int length = random.Next(3) == 0 ? Math.Min(random.Next(12), text.Length - start) : 0;
        string added = random.Next(4) == 0 ? "" : Pieces[random.Next(Pieces.Length)];
        return text.Remove(start, length).Insert(start, added);
    }

    private static string Shown(SourceFile file)
    {
        var shown = new StringBuilder().Append(file.IsWellFormed).AppendJoin('\n', file.Problems).Append('\n');
        if (file.Root is { } root)
        {
            Show(root);
        }

        return shown.ToString();

        void Show(Node node)
        {
            shown.Append(file.At(node)).Append(' ');
            switch (node)
            {
                case ObjectNode fields:
                    foreach (Member member in fields.Members)
                    {
                        shown.Append(file.At(member.NameRange)).Append(member.Name).Append(": ");
                        Show(member.Value);
                    }

                    break;
                case ArrayNode array:
                    foreach (Node item in array.Items)
                    {
                        Show(item);
                    }

                    break;
                case ScalarNode scalar:
                    shown.Append(scalar.Kind).Append(scalar.Text).Append('|').Append(scalar.Source).Append('\n');
                    break;
            }
        }
    }
}
