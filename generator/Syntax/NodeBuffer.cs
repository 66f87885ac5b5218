namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Collects the items of nested arrays while they are read, innermost last, and copies each array at its exact size.</summary>
internal sealed class NodeBuffer
{
    private readonly List<Node> items = [];

    /// <summary>The start of the items of an array that is opened now.</summary>
    public int Mark => items.Count;

    public void Add(Node item) => items.Add(item);

    /// <summary>Removes and returns the items from <paramref name="mark"/> on.</summary>
    public Node[] Close(int mark)
    {
        var closed = new Node[items.Count - mark];
        items.CopyTo(mark, closed, 0, closed.Length);
        items.RemoveRange(mark, closed.Length);
        return closed;
    }
}
