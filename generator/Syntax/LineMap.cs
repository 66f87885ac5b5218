using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Converts offsets to lines and columns. A line ends at LF, CR or CRLF, as in the compiler's own texts.</summary>
internal sealed class LineMap(string text)
{
    private readonly int[] starts = StartsOf(text);

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
