using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>A description file as it was read: its nodes and where its lines start. The text itself is not kept.</summary>
/// <param name="path">The path as the compiler names it.</param>
/// <param name="lines">Where the lines of the text start.</param>
/// <param name="root">The value that the text contains; null if the text could not be read at all.</param>
/// <param name="problems">The problems of the text.</param>
internal sealed class SourceFile(string path, LineMap lines, Node? root, IReadOnlyList<DiagnosticInfo> problems)
{
    public string Path { get; } = path;

    public LineMap Lines { get; } = lines;

    public Node? Root { get; } = root;

    /// <summary>Gets the versions of the text from which the nodes were read.</summary>
    public TextVersions Versions { get; init; } = TextVersions.First(lines.TextLength);

    /// <summary>Gets whether the text was read as JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>Gets whether the text has no error. Otherwise <see cref="Root"/> is what could be read of it.</summary>
    public bool IsWellFormed { get; init; } = true;

    public IReadOnlyList<DiagnosticInfo> Problems { get; } = problems;

    /// <summary>Returns the location of a range.</summary>
    public SourceLocation At(TextRange range) => Lines.LocationOf(Path, Versions.InCurrent(range));

    /// <summary>Returns the location of a node of this file.</summary>
    public SourceLocation At(Node node) => At(node.Range);
}
