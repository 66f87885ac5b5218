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
    private readonly UnchangedNodes? unchanged;
    private int position;
    private int depth;

    // The end of the last token. After a failure, the position is the end of the text, and all open objects and arrays
    // end here.
    private int tokenEnd;
    private bool failed;

    private JsonReader(string text, DiagnosticLog problems, UnchangedNodes? unchanged, CancellationToken cancellation)
    {
        this.text = text;
        this.problems = problems;
        this.unchanged = unchanged;
        this.cancellation = cancellation;
        members = new MemberBuffer(problems);
    }

    public static SourceFile Read(string path, string text, CancellationToken cancellation) =>
        Read(path, text, new DiagnosticLog(path, text), unchanged: null, cancellation);

    /// <summary>Reads an edited text and uses the nodes that the edit leaves unchanged.</summary>
    /// <param name="before">The file before the edit: JSON without problems.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="text">The edited text.</param>
    /// <param name="versions">The versions of the text, of which the edited one is the last.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SourceFile ReadEdited(
        SourceFile before, TextEdit edit, string text, TextVersions versions, CancellationToken cancellation)
    {
        var problems = new DiagnosticLog(before.Path, before.Lines.After(edit, text), versions);
        return Read(before.Path, text, problems, new UnchangedNodes(before, edit), cancellation);
    }

    private static SourceFile Read(
        string path, string text, DiagnosticLog problems, UnchangedNodes? unchanged, CancellationToken cancellation)
    {
        Node? root = new JsonReader(text, problems, unchanged, cancellation).ReadText();
        return new SourceFile(path, problems.Lines, root, problems.Problems)
        {
            IsWellFormed = !problems.HasErrors,
            IsJson = true,
            Versions = problems.Versions,
        };
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
            problems.Error(DiagnosticCatalog.EmptyText(problems.At(Span(position, 0))));
            return null;
        }

        Node? root = ReadValue();
        SkipSpace();
        if (position < text.Length)
        {
            Report(Span(position, 1), "unexpected text after the end of the value");
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
                return Unchanged() ?? ReadObject();
            case '[':
                return Unchanged() ?? ReadArray();
            case '"':
                int start = position;
                string value = ReadString();
                return new ScalarNode(Between(start, tokenEnd), ScalarKind.String, value);
            default:
                return ReadNumber() ?? ReadWord();
        }
    }

    private Node? Unchanged()
    {
        if (unchanged?.At(position) is not { } node)
        {
            return null;
        }

        tokenEnd = position += node.Range.Length;
        return node;
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
        return new ObjectNode(Between(start, tokenEnd), members.Close(mark));
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
            Fail(Span(position, 1), "expected a property name in double quotes");
            return false;
        }

        int start = position;
        string name = ReadString();
        TextRange nameRange = Between(start, tokenEnd);
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
        return new ArrayNode(Between(start, tokenEnd), items.Close(mark));
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
                Fail(Span(position, 1), $"expected ',' or '{close}'");
                return false;
            }

            Report(Span(position, 1), "expected ',' before this value");
            return true;
        }

        int comma = position;
        tokenEnd = ++position;
        SkipSpace();
        if (position < text.Length && text[position] == close)
        {
            Report(Span(comma, 1), $"a trailing ',' before '{close}' is not allowed");
            return false;
        }

        return true;
    }

    private bool Enter()
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth == ReadingLimits.Depth)
        {
            problems.Error(DiagnosticCatalog.TooDeep(problems.At(Span(position, 1)), ReadingLimits.Depth));
            Stop();
            return false;
        }

        depth++;
        unchanged?.Enter(position);
        tokenEnd = ++position;
        return true;
    }

    private void Leave(char close, int start, string what)
    {
        depth--;
        unchanged?.Leave();
        SkipSpace();
        if (position < text.Length && text[position] == close)
        {
            tokenEnd = ++position;
        }
        else
        {
            int line = problems.At(Span(start, 1)).StartLine + 1;
            FailAtEnd($"the file ends inside the {what} that begins on line {line}");
        }
    }

    // Positions of nodes are those of their version of the text.
    private TextRange Between(int start, int end) => TextRange.Between(problems.Versions.Start + start, problems.Versions.Start + end);

    private TextRange Span(int start, int length) => Between(start, start + length);

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
        Fail(Span(text.Length, 0), what);
        return null;
    }

    private void Stop()
    {
        failed = true;
        position = text.Length;
    }
}
