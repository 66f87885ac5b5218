using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>Evaluates queries over a tree of nodes.</summary>
internal sealed class JsonPathEvaluator
{
    private readonly Node root;
    private readonly WorkBudget budget;
    private readonly JsonPathConditions conditions;

    public JsonPathEvaluator(Node root, WorkBudget budget)
    {
        this.root = root;
        this.budget = budget;
        conditions = new JsonPathConditions(this, budget);
    }

    /// <summary>Returns the selected values in order. A value that is selected twice is returned twice.</summary>
    /// <param name="query">The query.</param>
    /// <param name="current">The value where a relative query starts.</param>
    /// <param name="onEmpty">Receives the segment after which no value is left, and the values before it.</param>
    public List<LocatedNode> Select(JsonPathQuery query, Node current, Action<JsonPathSegment, List<LocatedNode>>? onEmpty = null)
    {
        var selected = new List<LocatedNode> { new(query.IsRelative ? current : root, NodeLocation.Root) };
        foreach (JsonPathSegment segment in query.Segments)
        {
            var next = new List<LocatedNode>();
            foreach (LocatedNode node in selected)
            {
                Apply(segment, node, next);
            }

            if (next.Count == 0)
            {
                onEmpty?.Invoke(segment, selected);
                return next;
            }

            selected = next;
        }

        return selected;
    }

    /// <summary>Returns the value that a singular query selects, without a location; null if there is none.</summary>
    public Node? Find(JsonPathQuery query, Node current)
    {
        Node? node = query.IsRelative ? current : root;
        foreach (JsonPathSegment segment in query.Segments)
        {
            budget.Spend(1);
            node = (segment.Selectors[0], node) switch
            {
                (NameSelector { Name: var name }, ObjectNode map) => map[name],
                (IndexSelector index, ArrayNode array) when index.In(array.Items.Count) is { } position => array.Items[position],
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    private void Apply(JsonPathSegment segment, LocatedNode node, List<LocatedNode> selected)
    {
        foreach (JsonPathSelector selector in segment.Selectors)
        {
            Apply(selector, node, selected);
        }

        WorkBudget.RequireSelected(selected.Count);
        if (segment.IsDescendant)
        {
            int count = CountChildren(node.Node);
            for (int i = 0; i < count; i++)
            {
                if (ValueAt(node.Node, i) is not ScalarNode)
                {
                    Apply(segment, ChildAt(node, i), selected);
                }
            }
        }
    }

    private void Apply(JsonPathSelector selector, LocatedNode node, List<LocatedNode> selected)
    {
        budget.Spend(1);
        switch (selector, node.Node)
        {
            case (NameSelector { Name: var name }, ObjectNode map) when map.PositionOf(name) is >= 0 and var position:
                selected.Add(new LocatedNode(map.Members[position].Value, node.Location.Child(name, position)));
                break;
            case (IndexSelector index, ArrayNode array) when index.In(array.Items.Count) is { } position:
                selected.Add(new LocatedNode(array.Items[position], node.Location.Child(position)));
                break;
            case (SliceSelector slice, ArrayNode array):
                foreach (int position in slice.In(array.Items.Count))
                {
                    selected.Add(new LocatedNode(array.Items[position], node.Location.Child(position)));
                }

                break;
            case (WildcardSelector, _):
                SelectChildren(node, condition: null, selected);
                break;
            case (FilterSelector { Condition: var condition }, _):
                SelectChildren(node, condition, selected);
                break;
        }
    }

    // Most values are not selected, so locations are created only for those that are.
    private void SelectChildren(LocatedNode node, LogicalExpression? condition, List<LocatedNode> selected)
    {
        int count = CountChildren(node.Node);
        for (int i = 0; i < count; i++)
        {
            if (condition is null || conditions.IsTrue(condition, ValueAt(node.Node, i)))
            {
                selected.Add(ChildAt(node, i));
            }
        }
    }

    private int CountChildren(Node node)
    {
        int count = node switch
        {
            ObjectNode map => map.Members.Count,
            ArrayNode array => array.Items.Count,
            _ => 0,
        };
        budget.Spend(count);
        return count;
    }

    private static Node ValueAt(Node node, int position) =>
        node is ObjectNode map ? map.Members[position].Value : ((ArrayNode)node).Items[position];

    private static LocatedNode ChildAt(LocatedNode node, int position) => node.Node is ObjectNode map
        ? new LocatedNode(map.Members[position].Value, node.Location.Child(map.Members[position].Name, position))
        : new LocatedNode(((ArrayNode)node.Node).Items[position], node.Location.Child(position));
}
