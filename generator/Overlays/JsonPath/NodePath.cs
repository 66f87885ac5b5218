using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>The way from a value to the descendant that is visited. Most are not selected, so locations are created on request.</summary>
/// <param name="start">The location of the value.</param>
internal sealed class NodePath(NodeLocation start)
{
    private readonly List<Step> steps = [];

    /// <summary>Gets the location of the visited descendant.</summary>
    public NodeLocation Location => LocationAfter(steps.Count);

    /// <summary>Visits a property or item of the visited value.</summary>
    public void Enter(Node value, int position) => steps.Add(new Step(value, position, Location: null));

    /// <summary>Returns to the value that contains the visited one.</summary>
    public void Leave() => steps.RemoveAt(steps.Count - 1);

    private NodeLocation LocationAfter(int count)
    {
        if (count == 0)
        {
            return start;
        }

        Step step = steps[count - 1];
        NodeLocation location = step.Location ?? LocationAfter(count - 1).Child(step.Value, step.Position);
        steps[count - 1] = step with { Location = location };
        return location;
    }

    // The location is known once a descendant of the step was selected.
    private readonly record struct Step(Node Value, int Position, NodeLocation? Location);
}
