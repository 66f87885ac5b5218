using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>
/// The values of an object, or the items of an array. Queries read every value of a description, and the arrays of nodes are much faster to read
/// than their interfaces.
/// </summary>
internal readonly struct NodeChildren
{
    private readonly Member[]? members;
    private readonly Node[]? items;

    private NodeChildren(Member[]? members, Node[]? items)
    {
        this.members = members;
        this.items = items;
        Count = members?.Length ?? items?.Length ?? 0;
    }

    /// <summary>Gets the number of values; a primitive value has none.</summary>
    public int Count { get; }

    /// <summary>Gets the value at a position.</summary>
    public Node this[int position] => members is not null ? members[position].Value : items![position];

    public static NodeChildren Of(Node node) => node switch
    {
        ObjectNode { Members: var members } => new NodeChildren(members as Member[] ?? [.. members], items: null),
        ArrayNode { Items: var items } => new NodeChildren(members: null, items as Node[] ?? [.. items]),
        _ => default,
    };
}
