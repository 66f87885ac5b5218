using System.Globalization;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>Where a value is: the chain of names and positions that leads to it.</summary>
internal sealed class NodeLocation
{
    public static readonly NodeLocation Root = new(parent: null, name: null, position: 0);

    private NodeLocation(NodeLocation? parent, string? name, int position)
    {
        Parent = parent;
        Name = name;
        Position = position;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public NodeLocation? Parent { get; }

    /// <summary>Gets the name of the property; null for an item of an array.</summary>
    public string? Name { get; }

    /// <summary>Gets the position among the properties or items of the parent.</summary>
    public int Position { get; }

    /// <summary>Gets the number of steps from the root.</summary>
    public int Depth { get; }

    /// <summary>Returns the location of a property or item of the value at this location.</summary>
    public NodeLocation Child(Node value, int position) => new(this, (value as ObjectNode)?.Members[position].Name, position);

    /// <summary>Returns the positions that lead from the root to the value.</summary>
    public int[] Positions()
    {
        int[] positions = new int[Depth];
        for (NodeLocation step = this; step.Parent is { } parent; step = parent)
        {
            positions[step.Depth - 1] = step.Position;
        }

        return positions;
    }

    /// <summary>Returns the location as a JSON Pointer in a fragment, such as <c>#/info/title</c>.</summary>
    public override string ToString()
    {
        string step = Name is null ? Position.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(Name);
        return Parent is null ? "#" : Parent + "/" + step;
    }
}

/// <summary>A value with its location.</summary>
internal readonly record struct LocatedNode(Node Node, NodeLocation Location);
