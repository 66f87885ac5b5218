using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Converts offsets to lines and columns. A line ends at LF, CR or CRLF, as in the compiler's own texts.</summary>
internal sealed class LineMap
{
    private readonly int[] starts;

    public LineMap(string text)
        : this(StartsOf(text), text.Length)
    {
    }

    private LineMap(int[] starts, int textLength)
    {
        this.starts = starts;
        TextLength = textLength;
    }

    public int TextLength { get; }

    /// <summary>Returns the location of a range.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="range">The range.</param>
    public SourceLocation LocationOf(string path, TextRange range)
    {
        int startLine = LineOf(range.Start);
        int endLine = LineOf(range.End);
        return new SourceLocation(
            path,
            range.Start,
            range.Length,
            startLine,
            range.Start - starts[startLine],
            endLine,
            range.End - starts[endLine]);
    }

    /// <summary>Returns whether all lines that start before an offset start at the same offsets in another text.</summary>
    public bool AreEqualUntil(int end, LineMap other)
    {
        int line = LineOf(end);
        return line == other.LineOf(end) && starts.AsSpan(0, line + 1).SequenceEqual(other.starts.AsSpan(0, line + 1));
    }

    /// <summary>Returns the lines after an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="text">The edited text.</param>
    public LineMap After(TextEdit edit, string text)
    {
        // Whether a CR ends a line depends on the character after it.
        int from = Math.Max(edit.Start - 1, 0);
        int kept = CountUntil(from);
        int moved = CountUntil(edit.OldEnd);
        var found = new List<int>();
        for (int i = from; i < edit.NewEnd; i++)
        {
            if (EndsLine(text, i))
            {
                found.Add(i + 1);
            }
        }

        int[] all = new int[kept + found.Count + starts.Length - moved];
        Array.Copy(starts, all, kept);
        found.CopyTo(all, kept);
        for (int i = moved; i < starts.Length; i++)
        {
            all[kept + found.Count + i - moved] = starts[i] + edit.NewLength - edit.OldLength;
        }

        return new LineMap(all, text.Length);
    }

    // How many lines start at an offset or before it.
    private int CountUntil(int offset) => LineOf(offset) + 1;

    private static int[] StartsOf(string text)
    {
        int count = 1;
        for (int i = 0; i < text.Length; i++)
        {
            count += EndsLine(text, i) ? 1 : 0;
        }

        int[] starts = new int[count];
        int line = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (EndsLine(text, i))
            {
                starts[++line] = i + 1;
            }
        }

        return starts;
    }

    private static bool EndsLine(string text, int i) =>
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));

    private int LineOf(int offset)
    {
        int found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : ~found - 1;
    }
}
