using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>What every noun of a description has: where it stands, and its extensions.</summary>
internal abstract class DescriptionObject(Cursor at)
{
    public SourceFile File => at.File;

    public Node Node => at.Node;

    /// <summary>The JSON pointer within <see cref="File"/>, such as <c>#/components/schemas/Stage</c>.</summary>
    public string Pointer => at.Path.ToString();

    public SourceLocation Location => at.Location;

    /// <summary>Where it stands, to read on from.</summary>
    public Cursor At => at;

    /// <summary>The value of a vendor extension, named with its <c>x-</c>; null when absent.</summary>
    public Cursor? Extension(string name) => at.To(name);
}
