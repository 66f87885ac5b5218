using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.Editing;

/// <summary>Copies nodes of one file for another one, which contains them at other positions: see <see cref="AddedFile"/>.</summary>
internal static class MovedNodes
{
    public static Node By(Node node, int distance) => node switch
    {
        ObjectNode { Members: var members } => new ObjectNode(
            By(node.Range, distance),
            members.Select(member => new Member(member.Name, By(member.NameRange, distance), By(member.Value, distance))).ToArray()),
        ArrayNode { Items: var items } => new ArrayNode(By(node.Range, distance), items.Select(item => By(item, distance)).ToArray()),
        ScalarNode scalar => new ScalarNode(By(node.Range, distance), scalar.Kind, scalar.Text) { Source = scalar.Source },
        _ => throw new InvalidOperationException("Unknown node: " + node.GetType().Name),
    };

    private static TextRange By(TextRange range, int distance) => range with { Start = range.Start + distance };
}
