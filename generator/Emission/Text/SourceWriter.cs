namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// Builds C# text and indents it by the depth of blocks. Text with several lines, such as a raw string, is indented as a whole.
/// </summary>
internal sealed class SourceWriter
{
    /// <summary>The length of lines that can be broken.</summary>
    public const int LineLength = 120;

    private const int IndentSize = 4;

    private readonly TextBuffer text = TextBuffer.Rent();
    private int level;
    private bool needsBlankLine;
    private bool isAtStartOfBlock;

    /// <summary>The base URL of relative links in documentation, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>Returns whether text fits on a line.</summary>
    public bool Fits(string line) => (level * IndentSize) + line.Length <= LineLength && line.IndexOf('\n') < 0;

    /// <summary>Writes one or more lines.</summary>
    public void Line(string lines)
    {
        if (needsBlankLine)
        {
            needsBlankLine = false;
            text.Append('\n');
        }

        isAtStartOfBlock = false;
        int start = 0;
        while (start <= lines.Length)
        {
            int end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;
            int length = end > start && lines[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                text.Append(' ', level * IndentSize).Append(lines, start, length);
            }

            text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes a line without an empty line before it.</summary>
    public void LineWithoutBlank(string line)
    {
        needsBlankLine = false;
        Line(line);
    }

    /// <summary>Requests an empty line before the next line; ignored at the start and end of a block.</summary>
    public void BlankLine() => needsBlankLine = !isAtStartOfBlock;

    /// <summary>Writes a header and opens its block.</summary>
    public void Open(string header)
    {
        Line(header);
        Open();
    }

    /// <summary>Opens a block after its header.</summary>
    public void Open()
    {
        Line("{");
        level++;
        isAtStartOfBlock = true;
    }

    /// <summary>Closes the innermost block.</summary>
    /// <param name="after">The text after the brace, such as a semicolon.</param>
    public void Close(string after = "")
    {
        needsBlankLine = false;
        level--;
        Line("}" + after);
    }

    /// <summary>Indents the following lines by a level, without a block.</summary>
    public void Indent() => level++;

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public void Outdent() => level--;

    /// <summary>Returns the text, after which the writer can no longer be used.</summary>
    public override string ToString() => text.Return();
}
