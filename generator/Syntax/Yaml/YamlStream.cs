namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>
/// Divides a text into documents. A line that begins with <c>---</c> or <c>...</c> always ends a document (even inside a quoted string, where it
/// is an error), so the end of a document is known before it is read.
/// </summary>
internal sealed class YamlStream
{
    private readonly string text;
    private readonly YamlCursor cursor;
    private readonly PropertyReader properties;
    private readonly BlockReader blocks;
    private int position;

    public YamlStream(string text, DiagnosticLog problems, CancellationToken cancellation)
    {
        this.text = text;
        cursor = new YamlCursor(text, problems, cancellation);
        var anchors = new AnchorTable(cursor);
        properties = new PropertyReader(cursor, anchors);
        blocks = new BlockReader(cursor, properties, anchors, problems);
    }

    /// <summary>Reads the next document; null after the last one.</summary>
    public Node? Next()
    {
        if (position == 0 && text.Length > 0 && text[0] == '\uFEFF')
        {
            position = 1;
        }

        while (!cursor.Failed)
        {
            properties.ForgetTags();
            bool directives = ReadDirectives();
            if (cursor.Failed)
            {
                return null;
            }

            if (position == text.Length || IsMarker(position, '.'))
            {
                if (directives)
                {
                    cursor.Open(position, position, text.Length);
                    cursor.Fail(0, "expected a document that begins with '---' after the directives");
                }

                if (cursor.Failed || position == text.Length)
                {
                    return null;
                }

                SkipEndMarker();
                continue;
            }

            bool marked = IsMarker(position, '-');
            if (directives && !marked)
            {
                cursor.Open(position, position, text.Length);
                cursor.Fail(1, "expected '---' between the directives and the document");
                return null;
            }

            return ReadDocument(marked);
        }

        return null;
    }

    private Node ReadDocument(bool marked)
    {
        int start = position;
        int content = marked ? start + 3 : start;
        position = EndOfDocument(content);
        cursor.Open(start, content, position);
        Node root = blocks.ReadDocument(marked);
        if (!cursor.Failed && IsMarker(position, '.'))
        {
            SkipEndMarker();
        }

        return root;
    }

    private int EndOfDocument(int from)
    {
        int line = NextLine(from);
        while (line < text.Length && !IsMarker(line, '-') && !IsMarker(line, '.'))
        {
            line = NextLine(line);
        }

        return line;
    }

    private void SkipEndMarker()
    {
        int end = NextLine(position);
        cursor.Open(position, position + 3, end);
        cursor.ExpectLineEnd("unexpected text after the end of the document");
        position = end;
    }

    /// <summary>Skips comments and reads directives; returns whether there was one.</summary>
    private bool ReadDirectives()
    {
        bool any = false;
        bool version = false;
        while (position < text.Length && !cursor.Failed)
        {
            int end = NextLine(position);
            if (text[position] == '%')
            {
                any = true;
                ReadDirective(end, ref version);
            }
            else if (!IsCommentLine(end))
            {
                break;
            }

            position = end;
        }

        return any;
    }

    private void ReadDirective(int end, ref bool version)
    {
        string line = text.Substring(position, end - position).TrimEnd();
        int comment = line.IndexOf(" #", StringComparison.Ordinal);
        string[] words = (comment < 0 ? line : line.Substring(0, comment)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var range = new TextRange(position, line.Length);
        cursor.Open(position, position, end);
        switch (words[0])
        {
            case "%YAML" when version:
                cursor.Fail(range, "a document can have only one %YAML directive");
                break;
            case "%YAML" when words.Length != 2 || !words[1].StartsWith("1.", StringComparison.Ordinal) || !words[1].Skip(2).All(char.IsDigit):
                cursor.Fail(range, "the directive must be '%YAML 1.2'");
                break;
            case "%YAML":
                version = true;
                break;
            case "%TAG" when words.Length != 3 || !properties.DeclareTag(words[1], words[2]):
                cursor.Fail(range, "the directive must declare one handle, such as '!e!', and its prefix");
                break;
        }
    }

    private bool IsCommentLine(int end)
    {
        for (int i = position; i < end; i++)
        {
            if (text[i] is not (' ' or '\t'))
            {
                return text[i] is '#' or '\n' or '\r';
            }
        }

        return true;
    }

    private bool IsMarker(int line, char mark) =>
        line + 3 <= text.Length
        && text[line] == mark && text[line + 1] == mark && text[line + 2] == mark
        && (line + 3 == text.Length || text[line + 3] is ' ' or '\t' or '\n' or '\r');

    private int NextLine(int from)
    {
        int i = text.IndexOfAny(LineBreaks, from);
        if (i < 0)
        {
            return text.Length;
        }

        return text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
    }

    private static readonly char[] LineBreaks = ['\n', '\r'];
}
