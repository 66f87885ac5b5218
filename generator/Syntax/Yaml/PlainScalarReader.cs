using System.Text;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Reads scalars without quotes.</summary>
internal sealed class PlainScalarReader(YamlCursor cursor, NameTable names)
{
    // Long values are prose, which does not recur.
    private const int LongestShared = 48;

    public bool CanBegin(bool inFlow) => cursor.Current switch
    {
        '\0' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        '-' or '?' or ':' => !cursor.IsBlank(cursor.Position + 1) && !(inFlow && IsFlowIndicator(cursor.Text[cursor.Position + 1])),
        _ => true,
    };

    /// <summary>Reads the part of a plain scalar on the current line. A key always ends there.</summary>
    public TextRange ReadLine(bool inFlow)
    {
        string text = cursor.Text;
        int limit = cursor.End;
        int start = cursor.Position;
        int end = start;
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            if (c is ' ' or '\t')
            {
                continue;
            }

            if ((c <= ':' && EndsBefore(text, i, c, inFlow)) || (inFlow && IsFlowIndicator(c)))
            {
                break;
            }

            end = i + 1;
        }

        cursor.Take(end - start);
        return TextRange.Between(start, end);
    }

    /// <summary>
    /// Reads the lines after the first one and returns the folded value. A line that is not indented deeper than <paramref name="parent"/> does not
    /// belong to the scalar.
    /// </summary>
    public string ReadRest(TextRange first, int parent, bool inFlow, out TextRange range)
    {
        StringBuilder? folded = null;
        while (true)
        {
            int position = cursor.Position;
            int lineStart = cursor.LineStart;
            cursor.SkipSpaces();
            if (!cursor.AtLineBreak)
            {
                cursor.Position = position;
                break;
            }

            int blankLines = cursor.SkipBlankLines();
            if (!Continues(parent, inFlow))
            {
                cursor.Return(lineStart, position);
                break;
            }

            if (inFlow)
            {
                cursor.ExpectDeeperThan(parent);
            }

            folded ??= new StringBuilder(cursor.Text, first.Start, first.Length, 4 * first.Length);
            YamlFolding.Append(folded, blankLines);
            TextRange line = ReadLine(inFlow);
            folded.Append(cursor.Text, line.Start, line.Length);
        }

        range = cursor.RangeFrom(first.Start);
        return folded?.ToString() ?? Single(first);
    }

    /// <summary>Returns the text of a scalar on one line.</summary>
    public string Single(TextRange range) => range.Length <= LongestShared
        ? names.Get(cursor.Text, range.Start, range.Length)
        : cursor.Text.Substring(range.Start, range.Length);

    private bool Continues(int parent, bool inFlow)
    {
        if (cursor.AtEnd || cursor.Current == '#')
        {
            return false;
        }

        return inFlow
            ? !IsFlowIndicator(cursor.Current) && !EndsBefore(cursor.Text, cursor.Position, cursor.Current, inFlow)
            : cursor.LineIndent > parent;
    }

    private bool EndsBefore(string text, int i, char c, bool inFlow) => c switch
    {
        '\n' or '\r' => true,
        ':' => cursor.IsBlank(i + 1) || (inFlow && IsFlowIndicator(text[i + 1])),
        '#' => i > cursor.LineStart && text[i - 1] is ' ' or '\t',
        _ => false,
    };

    private static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';
}
