using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Walks through the text of one document of a YAML stream, knowing its line and that line's indentation.</summary>
internal sealed class YamlCursor(string text, DiagnosticLog problems, CancellationToken cancellation)
{
    private int depth;

    public string Text { get; } = text;

    public int Position { get; set; }

    /// <summary>Where the document ends.</summary>
    public int End { get; private set; }

    public int LineStart { get; private set; }

    /// <summary>How many spaces the line begins with. A tab does not indent.</summary>
    public int LineIndent { get; private set; }

    /// <summary>Where the last token ended.</summary>
    public int TokenEnd { get; set; }

    /// <summary>After an error that leaves no way on, the cursor stands at the end and says no more.</summary>
    public bool Failed { get; private set; }

    public bool AtEnd => Position >= End;

    public char Current => Position < End ? Text[Position] : '\0';

    public int Column => Position - LineStart;

    public bool AtLineBreak => Current is '\n' or '\r';

    /// <summary>How much deeper collections may still nest here.</summary>
    public int RemainingDepth => ReadingLimits.Depth - depth;

    /// <summary>Moves to a document: it begins somewhere on the line at <paramref name="lineStart"/>.</summary>
    public void Open(int lineStart, int position, int end)
    {
        End = end;
        BeginLine(lineStart);
        Position = Failed ? end : position;
        TokenEnd = Position;
    }

    /// <summary>Goes back to a place on an earlier line.</summary>
    public void Return(int lineStart, int position)
    {
        BeginLine(lineStart);
        Position = position;
    }

    public bool IsBlank(int index) => index >= End || Text[index] is ' ' or '\t' or '\n' or '\r';

    /// <summary>True at a <c>-</c>, <c>?</c> or <c>:</c> that stands for itself.</summary>
    public bool AtIndicator(char indicator) => Current == indicator && IsBlank(Position + 1);

    /// <summary>Steps over a token.</summary>
    public void Take(int length)
    {
        if (!Failed)
        {
            Position += length;
            TokenEnd = Position;
        }
    }

    /// <summary>From <paramref name="start"/> to the end of the last token.</summary>
    public TextRange RangeFrom(int start) => TextRange.Between(start, Math.Max(start, TokenEnd));

    public void SkipSpaces()
    {
        while (Position < End && Text[Position] is ' ' or '\t')
        {
            Position++;
        }
    }

    /// <summary>Steps over spaces, comments and line breaks.</summary>
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

    /// <summary>Goes to the beginning of the next line, or to the end.</summary>
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

    /// <summary>From a line break to the next line that is not blank. Returns how many blank lines lie between.</summary>
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

    /// <summary>After a value in block style, nothing but a comment may follow on its line.</summary>
    public void ExpectLineEnd(string what)
    {
        SkipSpaces();
        if (!AtEnd && !AtLineBreak && !(Current == '#' && BeginsComment()))
        {
            Fail(1, what);
        }
    }

    /// <summary>Checks the line on which a value goes on: it must be indented deeper than the value's parent.</summary>
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

    /// <summary>Goes one collection deeper; false where the limit forbids it.</summary>
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

    /// <summary>Reports an error that reading can step over.</summary>
    public void Report(TextRange range, string what)
    {
        if (!Failed)
        {
            problems.Error(DiagnosticCatalog.InvalidYaml(problems.At(range), what));
        }
    }

    /// <summary>Reports an error at the position and gives up.</summary>
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
