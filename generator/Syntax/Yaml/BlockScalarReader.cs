using System.Text;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Reads literal (<c>|</c>) and folded (<c>&gt;</c>) scalars.</summary>
internal sealed class BlockScalarReader(YamlCursor cursor)
{
    private static readonly char[] LineBreaks = ['\n', '\r'];

    private enum Chomping
    {
        Clip,
        Strip,
        Keep,
    }

    /// <summary>Reads the scalar whose header is at the cursor; its lines are indented deeper than <paramref name="parent"/>.</summary>
    public string Read(int parent)
    {
        bool folded = cursor.Current == '>';
        cursor.Take(1);
        (int? indentation, Chomping chomping) = ReadHeader();
        cursor.ExpectLineEnd("the text must begin on the line below '|' or '>'");
        cursor.SkipLine();
        return ReadLines(parent, indentation is { } given ? Math.Max(parent, 0) + given : null, folded, chomping);
    }

    private (int? Indentation, Chomping Chomping) ReadHeader()
    {
        int? indentation = null;
        Chomping? chomping = null;
        while (true)
        {
            char c = cursor.Current;
            if (c is >= '1' and <= '9' && indentation is null)
            {
                indentation = c - '0';
            }
            else if (c is '+' or '-' && chomping is null)
            {
                chomping = c == '+' ? Chomping.Keep : Chomping.Strip;
            }
            else
            {
                if (!cursor.IsBlank(cursor.Position))
                {
                    cursor.Fail(1, "only an indentation of 1 to 9, '+' or '-' is allowed after '|' or '>'");
                }

                return (indentation, chomping ?? Chomping.Clip);
            }

            cursor.Take(1);
        }
    }

    private string ReadLines(int parent, int? indent, bool folded, Chomping chomping)
    {
        var value = new StringBuilder();
        int breaks = 0;
        int deepestBlank = 0;
        bool anyText = false;
        bool spaced = false;
        while (cursor.LineStart < cursor.End)
        {
            bool blank = cursor.AtEnd || cursor.AtLineBreak;
            if (blank && (indent is null || cursor.LineIndent <= indent))
            {
                deepestBlank = Math.Max(deepestBlank, cursor.LineIndent);
                breaks++;
                cursor.SkipLine();
                continue;
            }

            if (cursor.LineIndent <= parent || cursor.LineIndent < indent)
            {
                RefuseTabs(anyText);
                break;
            }

            if (indent is null)
            {
                indent = cursor.LineIndent;
                RefuseDeeperBlank(deepestBlank);
            }

            int start = cursor.LineStart + indent.Value;
            bool startsSpaced = cursor.Text[start] is ' ' or '\t';
            AppendBreaks(value, breaks, folded && anyText && !spaced && !startsSpaced);
            AppendLine(value, start);
            breaks = 1;
            spaced = startsSpaced;
            anyText = true;
        }

        int kept = chomping switch
        {
            Chomping.Keep => breaks,
            Chomping.Clip when anyText => Math.Min(breaks, 1),
            _ => 0,
        };
        return value.Append('\n', kept).ToString();
    }

    private static void AppendBreaks(StringBuilder value, int breaks, bool folded)
    {
        if (folded)
        {
            YamlFolding.Append(value, breaks - 1);
        }
        else
        {
            value.Append('\n', breaks);
        }
    }

    // The end of the text ends a line, too.
    private void AppendLine(StringBuilder value, int start)
    {
        int end = cursor.Text.IndexOfAny(LineBreaks, start, cursor.End - start);
        cursor.Position = start;
        cursor.Take((end < 0 ? cursor.End : end) - start);
        value.Append(cursor.Text, start, cursor.Position - start);
        cursor.SkipLine();
    }

    private void RefuseDeeperBlank(int deepestBlank)
    {
        if (deepestBlank > cursor.LineIndent)
        {
            cursor.Report(new TextRange(cursor.Position, 1), "a blank line above is indented deeper than this first line of the text");
        }
    }

    // Tabs are allowed in blank lines after the text, but not in its indentation.
    private void RefuseTabs(bool anyText)
    {
        int tab = cursor.Position;
        if (!anyText && cursor.Current == '\t')
        {
            cursor.SkipSpaces();
            if (cursor.AtLineBreak)
            {
                cursor.Report(new TextRange(tab, 1), "indent with spaces instead of a tab");
            }
        }
    }
}
