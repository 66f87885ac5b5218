using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>
/// The nodes that the anchors of a document name. An alias returns the node itself, so it costs nothing here; its cost for code that visits
/// nodes is counted and limited.
/// </summary>
internal sealed class AnchorTable(YamlCursor cursor)
{
    // Null while the value is being read.
    private readonly Dictionary<string, Node?> named = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, Extent> extents = [];
    private int aliasedNodes;

    /// <summary>Removes the anchors of the previous document.</summary>
    public void Clear() => named.Clear();

    public void Begin(string anchor) => named[anchor] = null;

    public void Complete(string anchor, Node node)
    {
        named[anchor] = node;
        Measure(node);
    }

    /// <summary>Reads the alias at the cursor.</summary>
    public Node ReadAlias()
    {
        int start = cursor.Position;
        cursor.Take(1);
        while (!cursor.IsBlank(cursor.Position) && cursor.Current is not (',' or '[' or ']' or '{' or '}'))
        {
            cursor.Take(1);
        }

        var range = TextRange.Between(start, cursor.Position);
        string name = cursor.Text.Substring(start + 1, range.Length - 1);
        if (!named.TryGetValue(name, out Node? node))
        {
            cursor.Report(range, $"the anchor '&{SyntaxExcerpt.Of(name)}' is not declared before this alias");
        }
        else if (node is null)
        {
            cursor.Report(range, $"'*{SyntaxExcerpt.Of(name)}' is inside the value that it refers to");
        }
        else if (IsAffordable(node, name, range))
        {
            return node;
        }

        return new ScalarNode(range, ScalarKind.Null, "null");
    }

    private bool IsAffordable(Node node, string name, TextRange range)
    {
        Extent extent = Measure(node);
        aliasedNodes += extent.Nodes;
        if (aliasedNodes > ReadingLimits.AliasedNodes)
        {
            cursor.Fail(DiagnosticCatalog.TooManyAliasedNodes(cursor.At(range), SyntaxExcerpt.Of(name), ReadingLimits.AliasedNodes));
            return false;
        }

        if (extent.Height > cursor.RemainingDepth)
        {
            cursor.Fail(DiagnosticCatalog.TooDeep(cursor.At(range), ReadingLimits.Depth));
            return false;
        }

        return true;
    }

    // Collections are measured once, so nested aliases are measured in linear time.
    private Extent Measure(Node node)
    {
        if (node is ScalarNode)
        {
            return new Extent(1, 0);
        }

        if (extents.TryGetValue(node, out Extent known))
        {
            return known;
        }

        int nodes = 1;
        int height = 0;
        IEnumerable<Node> inner = node is ObjectNode o ? o.Members.Select(member => member.Value) : ((ArrayNode)node).Items;
        foreach (Node child in inner)
        {
            Extent extent = Measure(child);
            nodes += extent.Nodes;
            height = Math.Max(height, extent.Height);
        }

        return extents[node] = new Extent(nodes, height + 1);
    }

    private readonly record struct Extent(int Nodes, int Height);
}
