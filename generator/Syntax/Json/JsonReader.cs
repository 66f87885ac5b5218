using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Json;

/// <summary>
/// Reads JSON (RFC 8259) into nodes. Everything that the RFC forbids is an error. Comments, trailing commas and similar errors are reported and
/// skipped, so that the text after them is still read.
/// </summary>
internal sealed partial class JsonReader
{
    private readonly string text;
    private readonly DiagnosticLog problems;
    private readonly CancellationToken cancellation;
    private readonly NameTable names = new();
    private readonly MemberBuffer members;
    private readonly NodeBuffer items = new();
    private int position;
    private int depth;

    // The end of the last token. After a failure, the position is the end of the text, and all open objects and arrays
    // end here.
    private int tokenEnd;
    private bool failed;

    private JsonReader(string text, DiagnosticLog problems, CancellationToken cancellation)
    {
        this.text = text;
        this.problems = problems;
        this.cancellation = cancellation;
        members = new MemberBuffer(problems);
    }

    public static SourceFile Read(string path, string text, CancellationToken cancellation)
    {
        var problems = new DiagnosticLog(path, text);
        Node? root = new JsonReader(text, problems, cancellation).ReadText();
        return new SourceFile(path, problems.Lines, root, problems.Problems) { IsWellFormed = !problems.HasErrors };
    }

    private Node? ReadText()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            position = 1;
        }

        SkipSpace();
        if (position == text.Length)
        {
            problems.Error(DiagnosticCatalog.EmptyText(problems.At(new TextRange(position, 0))));
            return null;
        }

        Node? root = ReadValue();
        SkipSpace();
        if (position < text.Length)
        {
            Report(new TextRange(position, 1), "unexpected text after the end of the value");
        }

        return root;
    }

    private Node? ReadValue()
    {
        if (position == text.Length)
        {
            return FailAtEnd("the file ends where a value is expected");
        }

        switch (text[position])
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                int start = position;
                string value = ReadString();
                return new ScalarNode(TextRange.Between(start, tokenEnd), ScalarKind.String, value);
            default:
                return ReadNumber() ?? ReadWord();
        }
    }

    private ObjectNode? ReadObject()
    {
        int start = position;
        if (!Enter())
        {
            return null;
        }

        int mark = members.Mark;
        while (ReadMember())
        {
            if (!ReadSeparator('}', '"'))
            {
                break;
            }
        }

        Leave('}', start, "object");
        return new ObjectNode(TextRange.Between(start, tokenEnd), members.Close(mark));
    }

    private bool ReadMember()
    {
        SkipSpace();
        if (position == text.Length || text[position] == '}')
        {
            return false;
        }

        if (text[position] != '"')
        {
            Fail(new TextRange(position, 1), "expected a property name in double quotes");
            return false;
        }

        int start = position;
        string name = ReadString();
        var nameRange = TextRange.Between(start, tokenEnd);
        SkipSpace();
        if (position == text.Length || text[position] != ':')
        {
            Fail(nameRange, $"expected ':' and a value after '{Excerpt(name)}'");
            return false;
        }

        tokenEnd = ++position;
        SkipSpace();
        if (ReadValue() is not { } value)
        {
            return false;
        }

        members.Add(new Member(name, nameRange, value));
        return true;
    }

    private ArrayNode? ReadArray()
    {
        int start = position;
        if (!Enter())
        {
            return null;
        }

        int mark = items.Mark;
        SkipSpace();
        while (position < text.Length && text[position] != ']' && ReadValue() is { } item)
        {
            items.Add(item);
            if (!ReadSeparator(']', '\0'))
            {
                break;
            }
        }

        Leave(']', start, "array");
        return new ArrayNode(TextRange.Between(start, tokenEnd), items.Close(mark));
    }

    /// <summary>Reads the separator after a property or item; returns whether another one follows.</summary>
    private bool ReadSeparator(char close, char opening)
    {
        SkipSpace();
        if (position == text.Length || text[position] == close)
        {
            return false;
        }

        if (text[position] != ',')
        {
            if (text[position] is '}' or ']' || (opening != '\0' && text[position] != opening))
            {
                Fail(new TextRange(position, 1), $"expected ',' or '{close}'");
                return false;
            }

            Report(new TextRange(position, 1), "expected ',' before this value");
            return true;
        }

        int comma = position;
        tokenEnd = ++position;
        SkipSpace();
        if (position < text.Length && text[position] == close)
        {
            Report(new TextRange(comma, 1), $"a trailing ',' before '{close}' is not allowed");
            return false;
        }

        return true;
    }

    private bool Enter()
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth == ReadingLimits.Depth)
        {
            problems.Error(DiagnosticCatalog.TooDeep(problems.At(new TextRange(position, 1)), ReadingLimits.Depth));
            Stop();
            return false;
        }

        depth++;
        tokenEnd = ++position;
        return true;
    }

    private void Leave(char close, int start, string what)
    {
        depth--;
        SkipSpace();
        if (position < text.Length && text[position] == close)
        {
            tokenEnd = ++position;
        }
        else
        {
            int line = problems.At(new TextRange(start, 1)).StartLine + 1;
            FailAtEnd($"the file ends inside the {what} that begins on line {line}");
        }
    }

    private void Report(TextRange range, string what) => problems.Error(DiagnosticCatalog.InvalidJson(problems.At(range), what));

    private void Fail(TextRange range, string what)
    {
        if (!failed)
        {
            Report(range, what);
            Stop();
        }
    }

    private Node? FailAtEnd(string what)
    {
        Fail(new TextRange(text.Length, 0), what);
        return null;
    }

    private void Stop()
    {
        failed = true;
        position = text.Length;
    }
}
