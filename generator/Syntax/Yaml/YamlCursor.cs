using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>A position in the text of a YAML document, with the indentation of its line.</summary>
internal sealed class YamlCursor(string text, DiagnosticLog problems, CancellationToken cancellation)
{
    private int depth;

    public string Text { get; } = text;

    public int Position { get; set; }

    /// <summary>The end of the document.</summary>
    public int End { get; private set; }

    public int LineStart { get; private set; }

    /// <summary>The number of spaces at the beginning of the line. A tab does not indent.</summary>
    public int LineIndent { get; private set; }

    /// <summary>The end of the last token.</summary>
    public int TokenEnd { get; set; }

    /// <summary>Whether a fatal error was reported; the cursor is then at the end and reports nothing else.</summary>
    public bool Failed { get; private set; }

    public bool AtEnd => Position >= End;

    public char Current => Position < End ? Text[Position] : '\0';

    public int Column => Position - LineStart;

    public bool AtLineBreak => Current is '\n' or '\r';

    /// <summary>The number of levels by which collections may still nest.</summary>
    public int RemainingDepth => ReadingLimits.Depth - depth;

    /// <summary>Moves to a document that begins on the line at <paramref name="lineStart"/>.</summary>
    public void Open(int lineStart, int position, int end)
    {
        End = end;
        BeginLine(lineStart);
        Position = Failed ? end : position;
        TokenEnd = Position;
    }

    /// <summary>Moves back to a position on an earlier line.</summary>
    public void Return(int lineStart, int position)
    {
        BeginLine(lineStart);
        Position = position;
    }

    public bool IsBlank(int index) => index >= End || Text[index] is ' ' or '\t' or '\n' or '\r';

    /// <summary>Returns whether the cursor is at the indicator <c>-</c>, <c>?</c> or <c>:</c>.</summary>
    public bool AtIndicator(char indicator) => Current == indicator && IsBlank(Position + 1);

    /// <summary>Moves past a token.</summary>
    public void Take(int length)
    {
        if (!Failed)
        {
            Position += length;
            TokenEnd = Position;
        }
    }

    /// <summary>Returns the range from <paramref name="start"/> to the end of the last token.</summary>
    public TextRange RangeFrom(int start) => TextRange.Between(start, Math.Max(start, TokenEnd));

    public void SkipSpaces()
    {
        while (Position < End && Text[Position] is ' ' or '\t')
        {
            Position++;
        }
    }

    /// <summary>Skips white space, comments and line breaks.</summary>
    public void SkipToToken()
    {
        while (Position < End)
        {
            switch (Text[Position])
            {
                case ' ' or '\t':
                    Position++;
                    break;
                case '\n' or '\r':
                    SkipLineBreak();
                    break;
                case '#' when BeginsComment():
                    SkipToLineBreak();
                    break;
                default:
                    return;
            }
        }
    }

    public void SkipLineBreak()
    {
        bool pair = Text[Position] == '\r' && Position + 1 < End && Text[Position + 1] == '\n';
        BeginLine(Position + (pair ? 2 : 1));
    }

    /// <summary>Moves to the beginning of the next line, or to the end.</summary>
    public void SkipLine()
    {
        SkipToLineBreak();
        if (AtEnd)
        {
            BeginLine(End);
        }
        else
        {
            SkipLineBreak();
        }
    }

    /// <summary>Moves from a line break to the next line that is not blank. Returns the number of blank lines between them.</summary>
    public int SkipBlankLines()
    {
        int blank = -1;
        do
        {
            SkipLineBreak();
            SkipSpaces();
            blank++;
        }
        while (AtLineBreak);
        return blank;
    }

    /// <summary>Reports an error if anything but a comment follows on the line.</summary>
    public void ExpectLineEnd(string what)
    {
        SkipSpaces();
        if (!AtEnd && !AtLineBreak && !(Current == '#' && BeginsComment()))
        {
            Fail(1, what);
        }
    }

    /// <summary>Reports a line that continues a value and is not indented deeper than the value's parent.</summary>
    public void ExpectDeeperThan(int parent)
    {
        if (AtEnd || LineIndent > parent)
        {
            return;
        }

        if (LineIndent == 0)
        {
            Report(new TextRange(Position, 1), "this line continues the value above; indent it deeper than the parent of that value");
        }
        else if (!Failed)
        {
            problems.Warn(DiagnosticCatalog.ShallowLine(problems.At(new TextRange(Position, 1))));
        }
    }

    /// <summary>Enters a collection; returns false if the depth limit is reached.</summary>
    public bool Enter()
    {
        cancellation.ThrowIfCancellationRequested();
        if (RemainingDepth == 0)
        {
            Fail(DiagnosticCatalog.TooDeep(problems.At(new TextRange(Position, AtEnd ? 0 : 1)), ReadingLimits.Depth));
            return false;
        }

        depth++;
        return true;
    }

    public void Leave() => depth--;

    public SourceLocation At(TextRange range) => problems.At(range);

    public void Warn(DiagnosticInfo problem)
    {
        if (!Failed)
        {
            problems.Warn(problem);
        }
    }

    /// <summary>Reports an error after which reading continues.</summary>
    public void Report(TextRange range, string what)
    {
        if (!Failed)
        {
            problems.Error(DiagnosticCatalog.InvalidYaml(problems.At(range), what));
        }
    }

    /// <summary>Reports an error at the position and ends reading.</summary>
    public void Fail(int length, string what) => Fail(new TextRange(Position, Math.Min(length, End - Position)), what);

    public void Fail(TextRange range, string what) => Fail(DiagnosticCatalog.InvalidYaml(problems.At(range), what));

    public void Fail(DiagnosticInfo problem)
    {
        if (!Failed)
        {
            problems.Error(problem);
            Failed = true;
        }

        Position = End;
    }

    private bool BeginsComment() => Position == LineStart || Text[Position - 1] is ' ' or '\t' or '\uFEFF';

    private void SkipToLineBreak()
    {
        while (Position < End && Text[Position] is not ('\n' or '\r'))
        {
            Position++;
        }
    }

    private void BeginLine(int start)
    {
        LineStart = start;
        Position = start;
        while (Position < End && Text[Position] == ' ')
        {
            Position++;
        }

        LineIndent = Position - start;
    }
}
