using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.Editing;

/// <summary>The size of a value. A node that occurs several times counts each time, as it does for code that visits nodes.</summary>
/// <param name="Nodes">The number of nodes.</param>
/// <param name="Height">The number of levels below the value.</param>
internal readonly record struct NodeExtent(long Nodes, int Height)
{
    /// <summary>Measures a value. A value with more nodes than a limit is measured up to there.</summary>
    public static NodeExtent Of(Node node, long limit)
    {
        long nodes = 1;
        int height = 0;
        IEnumerable<Node> children = node switch
        {
            ObjectNode { Members: var members } => members.Select(member => member.Value),
            ArrayNode { Items: var items } => items,
            _ => [],
        };
        foreach (Node child in children)
        {
            if (nodes > limit)
            {
                break;
            }

            NodeExtent extent = child is ScalarNode ? new NodeExtent(1, 0) : Of(child, limit - nodes);
            nodes += extent.Nodes;
            height = Math.Max(height, extent.Height + 1);
        }

        return new NodeExtent(nodes, height);
    }
}
