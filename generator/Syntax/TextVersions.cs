namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>
/// The versions of a text since it was last read as a whole. Nodes that an edit leaves unchanged are used again, and keep the positions of the
/// version in which they were read. Each version has position numbers of its own, so that a position also identifies its version.
/// </summary>
internal sealed class TextVersions
{
    // Each version makes finding a location a little slower.
    private const int Most = 32;

    // The edit at an index leads from the version with that index to the next one.
    private readonly int[] starts;
    private readonly TextEdit[] edits;
    private readonly int length;

    private TextVersions(int[] starts, TextEdit[] edits, int length)
    {
        this.starts = starts;
        this.edits = edits;
        this.length = length;
    }

    /// <summary>Gets the position number of the start of the current text.</summary>
    public int Start => starts[starts.Length - 1];

    /// <summary>Gets whether every node was read from the current text.</summary>
    public bool IsFirst => edits.Length == 0;

    /// <summary>Returns the only version of a text.</summary>
    public static TextVersions First(int length) => new([0], [], length);

    /// <summary>Returns the versions after another edit; null if there are too many, so that the text must be read as a whole.</summary>
    /// <param name="edit">The edit, in the current text.</param>
    public TextVersions? After(TextEdit edit)
    {
        int next = length + edit.NewLength - edit.OldLength;
        long start = (long)Start + length + 1;
        return starts.Length == Most || start + next >= int.MaxValue
            ? null
            : new TextVersions([.. starts, (int)start], [.. edits, edit], next);
    }

    /// <summary>Returns a range in the current text.</summary>
    /// <param name="range">The range of a node, or a part of it.</param>
    public TextRange InCurrent(TextRange range)
    {
        int version = starts.Length - 1;
        while (starts[version] > range.Start)
        {
            version--;
        }

        var current = new TextRange(range.Start - starts[version], range.Length);
        for (int i = version; i < edits.Length; i++)
        {
            current = edits[i].Move(current);
        }

        return current;
    }
}
