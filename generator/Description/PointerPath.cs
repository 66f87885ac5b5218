using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>
/// A JSON pointer as a chain of steps. Most pointers are never shown, so the text is only made when asked for.
/// </summary>
internal sealed class PointerPath
{
    public static readonly PointerPath Root = new(null, "");

    private PointerPath(PointerPath? parent, string step)
    {
        Parent = parent;
        Step = step;
    }

    public PointerPath? Parent { get; }

    /// <summary>The last step, unescaped; empty for the root.</summary>
    public string Step { get; }

    public PointerPath Child(string step) => new(this, step);

    public PointerPath Child(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The steps from the root, unescaped.</summary>
    public IReadOnlyList<string> Steps()
    {
        var steps = new List<string>();
        for (PointerPath path = this; path.Parent is not null; path = path.Parent)
        {
            steps.Add(path.Step);
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>The pointer as a URI fragment, such as <c>#/components/schemas/Stage</c>; <c>#</c> for the root.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("#");
        foreach (string step in Steps())
        {
            text.Append('/').Append(JsonPointer.Escape(step));
        }

        return text.ToString();
    }
}
