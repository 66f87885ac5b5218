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

    /// <summary>Returns the file with other problems.</summary>
    public SourceFile With(IReadOnlyList<DiagnosticInfo> problems) => new(Path, Lines, Root, problems)
    {
        IsJson = IsJson,
        IsWellFormed = IsWellFormed,
        Versions = Versions,
        Added = Added,
    };

    /// <summary>Gets the files whose nodes <see cref="Root"/> also contains, in the order of their positions.</summary>
    public IReadOnlyList<AddedFile> Added { get; init; } = [];

    /// <summary>Gets the first position number after those of all nodes.</summary>
    public int End => Versions.Start + Lines.TextLength + 1;

    /// <summary>Returns the location of a range, which is in another file if the range is that of an added node.</summary>
    public SourceLocation At(TextRange range)
    {
        for (int i = Added.Count - 1; i >= 0; i--)
        {
            if (range.Start >= Added[i].Start)
            {
                return Added[i].File.At(range with { Start = range.Start - Added[i].Start });
            }
        }

        return Lines.LocationOf(Path, Versions.InCurrent(range));
    }

    /// <summary>Returns the location of a node of this file.</summary>
    public SourceLocation At(Node node) => At(node.Range);
}

/// <summary>
/// A file whose nodes are part of another one. Their positions are moved behind those of the other file, so that a position determines the file.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Start">The position that is moved to.</param>
internal sealed record AddedFile(SourceFile File, int Start);
