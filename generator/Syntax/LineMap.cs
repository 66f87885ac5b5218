using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Turns offsets into lines and columns. A line ends at LF, CR or CRLF, as in the compiler's own texts.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
    }

    public SourceLocation PlaceOf(string path, TextRange range)
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

    private int LineOf(int offset)
    {
        int found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
