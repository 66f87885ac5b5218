namespace Truto.Generated.SourceGeneration.Syntax.Json;

/// <summary>
/// Finds the objects and arrays that an edit of the text leaves unchanged, while the edited text is read: reading descends at once in the nodes
/// before the edit. What is found was read at the same depth from the same characters, so reading it again would have the same result.
/// </summary>
/// <param name="before">The file before the edit. It has no problems, so that no node of it depends on an error elsewhere.</param>
/// <param name="edit">The edit.</param>
internal sealed class UnchangedNodes(SourceFile before, TextEdit edit)
{
    // The children of the object or array that is being read, innermost last. Those of a new one are unknown.
    private readonly Stack<Children?> open = new([new Children([before.Root!])]);

    /// <summary>Returns the unchanged object or array that starts at a position of the edited text; null if there is none.</summary>
    public Node? At(int position) => Find(position) is { } node && edit.LeavesUnchanged(RangeOf(node)) ? node : null;

    /// <summary>Descends into the object or array at a position of the edited text.</summary>
    public void Enter(int position) => open.Push(Find(position) switch
    {
        ObjectNode found => new Children([.. found.Members.Select(member => member.Value)]),
        ArrayNode found => new Children(found.Items),
        _ => null,
    });

    /// <summary>Returns to the object or array around the one that was entered last.</summary>
    public void Leave() => open.Pop();

    // Scalars are not used again: the next character may belong to a number or word. They are quickly read.
    private Node? Find(int position)
    {
        if (open.Peek() is not { } children)
        {
            return null;
        }

        while (children.Next < children.Nodes.Count && StartOf(children.Nodes[children.Next]) < position)
        {
            children.Next++;
        }

        return children.Next < children.Nodes.Count
            && children.Nodes[children.Next] is not ScalarNode and var node
            && StartOf(node) == position ? node : null;
    }

    // Where a node starts in the edited text. The start of one that begins in the edited range is lost.
    private int StartOf(Node node)
    {
        TextRange range = RangeOf(node);
        return edit.LeavesUnchanged(range) ? edit.Move(range).Start : range.Start < edit.Start ? range.Start : -1;
    }

    private TextRange RangeOf(Node node) => before.Versions.InCurrent(node.Range);

    private sealed class Children(IReadOnlyList<Node> nodes)
    {
        public IReadOnlyList<Node> Nodes { get; } = nodes;

        public int Next { get; set; }
    }
}
