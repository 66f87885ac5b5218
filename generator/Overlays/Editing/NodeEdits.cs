using Truto.Generated.SourceGeneration.Overlays.JsonPath;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.Editing;

/// <summary>
/// Changes at several locations of a tree. Nodes are immutable: each object and array on the way to a change is copied once, and the others are
/// shared.
/// </summary>
internal sealed class NodeEdits
{
    private readonly WorkBudget budget;
    private readonly EditedNode root = new();

    public NodeEdits(IEnumerable<LocatedNode> targets, WorkBudget budget)
    {
        this.budget = budget;
        foreach (LocatedNode target in targets)
        {
            EditedNode node = root;
            foreach (int position in target.Location.Positions())
            {
                node = node.Child(position);
            }

            Count += node.Location is null ? 1 : 0;
            node.Location ??= target.Location;
        }
    }

    /// <summary>Gets the number of different targets.</summary>
    public int Count { get; }

    /// <summary>Returns the tree without the targets.</summary>
    public Node Remove(Node tree) => Apply(tree, root, _ => null)!;

    /// <summary>Returns the tree with a value merged into each target.</summary>
    /// <exception cref="NodeMergeException">The type of a target is not compatible.</exception>
    public Node Merge(Node tree, Node value) => Apply(tree, root, target => NodeMerge.Into(target, value, budget))!;

    // Inner targets are changed before outer ones. Null removes a value.
    private Node? Apply(Node node, EditedNode edits, Func<Node, Node?> change)
    {
        Node inner = edits.Children.Count == 0 ? node : node switch
        {
            ObjectNode map => ApplyTo(map, edits, change),
            ArrayNode array => ApplyTo(array, edits, change),
            _ => node,
        };
        if (edits.Location is null)
        {
            return inner;
        }

        try
        {
            return change(inner);
        }
        catch (NodeMergeException problem)
        {
            throw problem.At(edits.Location);
        }
    }

    private ObjectNode ApplyTo(ObjectNode map, EditedNode edits, Func<Node, Node?> change)
    {
        budget.Spend(map.Members.Count);
        var members = new List<Member>(map.Members.Count);
        for (int i = 0; i < map.Members.Count; i++)
        {
            Member member = map.Members[i];
            if (!edits.Children.TryGetValue(i, out EditedNode? child))
            {
                members.Add(member);
            }
            else if (Apply(member.Value, child, change) is { } value)
            {
                members.Add(new Member(member.Name, member.NameRange, value));
            }
        }

        return new ObjectNode(map.Range, members.ToArray());
    }

    private ArrayNode ApplyTo(ArrayNode array, EditedNode edits, Func<Node, Node?> change)
    {
        budget.Spend(array.Items.Count);
        var items = new List<Node>(array.Items.Count);
        for (int i = 0; i < array.Items.Count; i++)
        {
            if (!edits.Children.TryGetValue(i, out EditedNode? child))
            {
                items.Add(array.Items[i]);
            }
            else if (Apply(array.Items[i], child, change) is { } value)
            {
                items.Add(value);
            }
        }

        return new ArrayNode(array.Range, items.ToArray());
    }

    // A node that is a target, or that leads to targets.
    private sealed class EditedNode
    {
        private static readonly Dictionary<int, EditedNode> None = [];

        public NodeLocation? Location { get; set; }

        public Dictionary<int, EditedNode> Children { get; private set; } = None;

        public EditedNode Child(int position)
        {
            Children = ReferenceEquals(Children, None) ? [] : Children;
            if (!Children.TryGetValue(position, out EditedNode? child))
            {
                Children[position] = child = new EditedNode();
            }

            return child;
        }
    }
}
