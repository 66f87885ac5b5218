using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>An object of a description, with its position and its extensions.</summary>
internal abstract class DescriptionObject(Cursor at)
{
    /// <summary>The extension by which nothing is generated for an object.</summary>
    public const string IgnoreExtension = "x-csharp-ignore";

    /// <summary>Gets the position of the object.</summary>
    public Cursor At { get; } = at;

    /// <summary>Gets whether nothing is generated for the object.</summary>
    public virtual bool IsIgnored => Extension(IgnoreExtension)?.Flag() == true;

    public SourceFile File => At.File;

    public Node Node => At.Node;

    /// <summary>Gets the JSON pointer within <see cref="File"/>, such as <c>#/components/schemas/Stage</c>.</summary>
    public string Pointer => At.Path.ToString();

    public SourceLocation Location => At.Location;

    /// <summary>Returns the value of a vendor extension, or null if the object does not have it.</summary>
    /// <param name="name">The name of the extension with its <c>x-</c>.</param>
    public Cursor? Extension(string name) => At.To(name);
}
