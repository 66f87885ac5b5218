using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>
/// A file that was read, and the files that it refers to. Instances with the same nodes at the same positions are equal, so that an edit of space
/// after the last node stops here.
/// </summary>
internal sealed class ReadFile(SourceFile source, LinkedFile links) : IEquatable<ReadFile>
{
    public SourceFile Source { get; } = source;

    public LinkedFile Links { get; } = links;

    public bool Equals(ReadFile? other) => other is not null && Links == other.Links && NodeComparison.AreEqual(Source, other.Source);

    public override bool Equals(object? obj) => Equals(obj as ReadFile);

    public override int GetHashCode() => Source.Path.GetHashCode();
}
