using Truto.Generated.SourceGeneration.Overlays.JsonPath;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.Editing;

/// <summary>
/// Merges values as the Overlay Specification defines: objects property by property, arrays by concatenation, and a primitive value replaces
/// another one.
/// </summary>
internal static class NodeMerge
{
    /// <summary>Merges a value with a selected value. An array also accepts a single item.</summary>
    /// <exception cref="NodeMergeException">The types of the values are not compatible.</exception>
    public static Node Into(Node target, Node value, WorkBudget budget) => target is ArrayNode array && value is not ArrayNode
        ? Concatenated(array, [value], budget)
        : Merge(target, value, names: [], budget);

    private static Node Merge(Node target, Node value, string[] names, WorkBudget budget) => (target, value) switch
    {
        (ObjectNode one, ObjectNode other) => Merge(one, other, names, budget),
        (ArrayNode one, ArrayNode other) => Concatenated(one, other.Items, budget),
        (ScalarNode, ScalarNode) => value,
        _ => throw new NodeMergeException(target, value, string.Concat(names.Select(name => "/" + JsonPointer.Escape(name)))),
    };

    private static ArrayNode Concatenated(ArrayNode target, IReadOnlyList<Node> items, WorkBudget budget)
    {
        budget.Spend(target.Items.Count);
        return new ArrayNode(target.Range, target.Items.Concat(items).ToArray());
    }

    private static ObjectNode Merge(ObjectNode target, ObjectNode value, string[] names, WorkBudget budget)
    {
        budget.Spend(target.Members.Count);
        var members = new List<Member>(target.Members);
        foreach (Member member in value.Members)
        {
            int position = target.PositionOf(member.Name);
            if (position < 0)
            {
                members.Add(member);
                continue;
            }

            Member old = members[position];
            members[position] = new Member(old.Name, old.NameRange, Merge(old.Value, member.Value, [.. names, member.Name], budget));
        }

        return new ObjectNode(target.Range, members.ToArray());
    }
}

/// <summary>Ends an action whose value cannot be merged.</summary>
/// <param name="target">The value of the description.</param>
/// <param name="value">The value of the overlay.</param>
/// <param name="pointer">The JSON Pointer from the selected value to <paramref name="target"/>.</param>
internal sealed class NodeMergeException(Node target, Node value, string pointer) : Exception
{
    public Node Target { get; } = target;

    public Node Value { get; } = value;

    /// <summary>Gets the JSON Pointer from the root, once the selected value is known.</summary>
    public string Pointer { get; private set; } = pointer;

    /// <summary>Returns the exception with the location of the selected value.</summary>
    public NodeMergeException At(NodeLocation location)
    {
        Pointer = location + Pointer;
        return this;
    }
}
