using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>One description file: its path as the compiler names it, its text, and the node it was read into.</summary>
internal sealed class SourceFile(string path, string text, Node? root, IReadOnlyList<DiagnosticInfo> problems)
{
    private LineMap? lines;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>The value the text holds; null when the text could not be read at all.</summary>
    public Node? Root { get; } = root;

    /// <summary>False when the reader found an error; <see cref="Root"/> then holds what could be read of the text.</summary>
    public bool IsWellFormed { get; init; } = true;

    /// <summary>What the reader found wrong.</summary>
    public IReadOnlyList<DiagnosticInfo> Problems { get; } = problems;

    /// <summary>The place of a range in this file, for a problem.</summary>
    public SourceLocation At(TextRange range) => (lines ??= new LineMap(Text)).PlaceOf(Path, range);

    public SourceLocation At(Node node) => At(node.Range);
}
