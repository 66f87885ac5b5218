using System.Text.Json;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>Real documents, read by us and by others.</summary>
public class CorpusReadingTests
{
    [Fact]
    public void JSON_documents_are_read_as_System_Text_Json_reads_them()
    {
        AssertAll(SharedData.Corpus(".json"), (file, text) =>
        {
            using var expected = JsonDocument.Parse(text);
            return NodeText.Difference(file.Root!, expected.RootElement);
        });
    }

    [Fact]
    public void YAML_documents_are_read_as_YamlDotNet_reads_them()
    {
        AssertAll(SharedData.Corpus(".yaml", ".yml"), (file, text) =>
        {
            // YamlDotNet refuses an empty block whose one blank line is indented deeper than what follows it; YAML 1.2 allows that.
            string same = text.Replace("example: |+\n            \n", "example: \"\\n\"\n");
            var stream = new YamlStream();
            stream.Load(new StringReader(same));
            return YamlDotNetTree.Difference(file.Root!, stream.Documents[0].RootNode);
        });
    }

    [Fact]
    public void Ranges_of_a_real_document_are_within_their_parents()
    {
        AssertAll(SharedData.Corpus(".json", ".yaml", ".yml"), (file, text) => Misplaced(file.Root!, new TextRange(0, text.Length), []));
    }

    private static string? Misplaced(Node node, TextRange parent, HashSet<Node> seen)
    {
        if (!seen.Add(node))
        {
            // An alias gives the node that stands at its anchor.
            return null;
        }

        if (node.Range.Start < parent.Start || node.Range.End > parent.End)
        {
            return $"{node.Range} is not within {parent}";
        }

        return node switch
        {
            ObjectNode o => o.Members.Select(m => Misplaced(m.Value, node.Range, seen)).FirstOrDefault(d => d is not null),
            ArrayNode a => a.Items.Select(i => Misplaced(i, node.Range, seen)).FirstOrDefault(d => d is not null),
            _ => null,
        };
    }

    private static void AssertAll(IReadOnlyList<string> paths, Func<SourceFile, string, string?> check)
    {
        Assert.NotEmpty(paths);
        var wrong = new List<string>();
        foreach (string path in paths)
        {
            string text = File.ReadAllText(path);
            SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);
            string? difference = file.IsWellFormed
                ? check(file, text)
                : string.Join(
                    "; ",
                    file.Problems.Select(p => $"({p.Location.StartLine + 1},{p.Location.StartColumn + 1}) {p.Id} {string.Join(" ", p.Arguments)}"));
            if (difference is not null)
            {
                wrong.Add($"{Path.GetFileName(path)}: {difference}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
