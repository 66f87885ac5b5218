using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// Collects C# text, indented by the depth of blocks. Text may have several lines, as raw strings have: each is indented alike.
/// </summary>
internal sealed class SourceWriter
{
    private const int SpacesOfLevel = 4;

    private readonly StringBuilder text = new();
    private int level;
    private bool needsBlankLine;
    private bool isAtStartOfBlock;

    /// <summary>The address that relative links of documentation are based on, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>Writes a line, or several.</summary>
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
                text.Append(' ', level * SpacesOfLevel).Append(lines, start, length);
            }

            text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes a line that stands apart by itself: no empty line comes before it.</summary>
    public void LineWithoutBlank(string line)
    {
        needsBlankLine = false;
        Line(line);
    }

    /// <summary>Asks for an empty line between what is written before and after in this block, if anything is.</summary>
    public void BlankLine() => needsBlankLine = !isAtStartOfBlock;

    /// <summary>Writes a header and opens its block.</summary>
    public void Open(string header)
    {
        Line(header);
        Open();
    }

    /// <summary>Opens a block whose header is written.</summary>
    public void Open()
    {
        Line("{");
        level++;
        isAtStartOfBlock = true;
    }

    /// <summary>Closes the block opened last.</summary>
    /// <param name="after">What follows the brace, such as a semicolon.</param>
    public void Close(string after = "")
    {
        needsBlankLine = false;
        level--;
        Line("}" + after);
    }

    /// <summary>Indents what follows by a level, without a block.</summary>
    public void Indent() => level++;

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public void Outdent() => level--;

    /// <summary>Everything written.</summary>
    public override string ToString() => text.ToString();
}
