using System.Text.Json;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>Invariants of the nodes of every text.</summary>
internal static class NodeCheck
{
    /// <summary>Asserts that the range of each node is within its text and within its parent.</summary>
    /// <remarks>YAML aliases refer to nodes elsewhere, so the latter only applies to JSON.</remarks>
    public static void Ranges(SourceFile file, int length, bool areNested)
    {
        if (file.Root is not null)
        {
            Range(file.Root, new TextRange(0, length), areNested);
        }
    }

    /// <summary>Asserts that JSON has the same value as in System.Text.Json.</summary>
    public static void Same(Node node, JsonElement json)
    {
        bool isSame = (node, json.ValueKind) switch
        {
            (ScalarNode { Kind: ScalarKind.String } text, JsonValueKind.String) => text.Text == json.GetString(),
            (ScalarNode { Kind: ScalarKind.Number } number, JsonValueKind.Number) => number.Text == json.GetRawText(),
            (ScalarNode { Kind: ScalarKind.Boolean, Text: var word }, JsonValueKind.True or JsonValueKind.False) => word == (json.GetBoolean()
                ? "true"
                : "false"),
            (ScalarNode { Kind: ScalarKind.Null }, JsonValueKind.Null) => true,
            (ArrayNode array, JsonValueKind.Array) => array.Items.Count == json.GetArrayLength(),
            (ObjectNode members, JsonValueKind.Object) => members.Members.Count == json
                .EnumerateObject()
                .Select(one => one.Name)
                .Distinct(StringComparer.Ordinal)
                .Count(),
            _ => false,
        };
        if (!isSame)
        {
            throw new FindingException("Another value than System.Text.Json reads: " + json.GetRawText());
        }

        if (node is ArrayNode items)
        {
            for (int i = 0; i < items.Items.Count; i++)
            {
                Same(items.Items[i], json[i]);
            }
        }
        else if (node is ObjectNode members)
        {
            foreach (Member member in members.Members)
            {
                Same(member.Value, json.GetProperty(member.Name));
            }
        }
    }

    private static void Range(Node node, TextRange around, bool areNested)
    {
        if (node.Range.Start < around.Start || node.Range.End > around.End || node.Range.Length < 0)
        {
            throw new FindingException($"A node at {node.Range} reaches out of {around}.");
        }

        TextRange within = areNested ? node.Range : around;
        switch (node)
        {
            case ArrayNode array:
                foreach (Node item in array.Items)
                {
                    Range(item, within, areNested);
                }

                break;
            case ObjectNode members when areNested || members.Range.Length > 0:
                foreach (Member member in members.Members)
                {
                    Range(member.Value, within, areNested);
                }

                break;
        }
    }
}
