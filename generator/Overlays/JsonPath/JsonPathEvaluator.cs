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
                Apply(segment, node.Node, new NodePath(node.Location), next);
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

    private void Apply(JsonPathSegment segment, Node node, NodePath path, List<LocatedNode> selected)
    {
        foreach (JsonPathSelector selector in segment.Selectors)
        {
            Apply(selector, node, path, selected);
        }

        WorkBudget.RequireSelected(selected.Count);
        if (segment.IsDescendant)
        {
            NodeChildren children = ChildrenOf(node);
            for (int i = 0; i < children.Count; i++)
            {
                if (children[i] is not ScalarNode and var child)
                {
                    path.Enter(node, i);
                    Apply(segment, child, path, selected);
                    path.Leave();
                }
            }
        }
    }

    private void Apply(JsonPathSelector selector, Node node, NodePath path, List<LocatedNode> selected)
    {
        budget.Spend(1);
        switch (selector, node)
        {
            case (NameSelector { Name: var name }, ObjectNode map) when map.PositionOf(name) is >= 0 and var position:
                Add(position);
                break;
            case (IndexSelector index, ArrayNode array) when index.In(array.Items.Count) is { } position:
                Add(position);
                break;
            case (SliceSelector slice, ArrayNode array):
                foreach (int position in slice.In(array.Items.Count))
                {
                    Add(position);
                }

                break;
            case (WildcardSelector, _):
                for (int i = 0, count = ChildrenOf(node).Count; i < count; i++)
                {
                    Add(i);
                }

                break;
            case (FilterSelector filter, _):
                NodeChildren children = ChildrenOf(node);
                for (int i = 0; i < children.Count; i++)
                {
                    Node value = children[i];
                    if (!(filter.SkipsPrimitives && value is ScalarNode) && conditions.IsTrue(filter.Condition, value))
                    {
                        Add(i);
                    }
                }

                break;
        }

        void Add(int position) => selected.Add(new LocatedNode(NodeChildren.Of(node)[position], path.Location.Child(node, position)));
    }

    private NodeChildren ChildrenOf(Node node)
    {
        var children = NodeChildren.Of(node);
        budget.Spend(children.Count);
        return children;
    }
}
