namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Reads collections in flow style: <c>[a, b]</c> and <c>{a: b}</c>. JSON is flow style.</summary>
internal sealed class FlowReader(
    YamlCursor cursor,
    PropertyReader properties,
    AnchorTable anchors,
    EntryCollector entries,
    PlainScalarReader plain,
    QuotedScalarReader quoted,
    ScalarResolver scalars)
{
    private readonly NodeBuffer items = new();

    // The indentation of the parent; all lines of the collection must be indented deeper.
    private int parent;

    /// <summary>Reads the collection at the cursor.</summary>
    public Node Read(int parentIndent)
    {
        parent = parentIndent;
        return ReadCollection();
    }

    private Node ReadCollection()
    {
        int start = cursor.Position;
        bool isMapping = cursor.Current == '{';
        if (!cursor.Enter())
        {
            return ScalarResolver.Empty(start, null);
        }

        cursor.Take(1);
        Node node = isMapping ? ReadMapping(start) : ReadSequence(start);
        cursor.Leave();
        return node;
    }

    private ObjectNode ReadMapping(int start)
    {
        EntryCollector.Marks marks = entries.Open();
        while (Continues('}', start))
        {
            (YamlKey key, Node value) = ReadEntry();
            entries.Add(key, value);
        }

        return new ObjectNode(cursor.RangeFrom(start), entries.Close(marks));
    }

    private ArrayNode ReadSequence(int start)
    {
        int mark = items.Mark;
        while (Continues(']', start))
        {
            items.Add(ReadItem(start));
        }

        return new ArrayNode(cursor.RangeFrom(start), items.Close(mark));
    }

    /// <summary>Returns whether another entry follows; otherwise the end of the collection has been read.</summary>
    private bool Continues(char close, int start)
    {
        SkipSpace();
        bool first = cursor.TokenEnd == start + 1;
        if (cursor.Current == ',' && !first)
        {
            cursor.Take(1);
            SkipSpace();
        }
        else if (!first && cursor.Current != close && !cursor.AtEnd)
        {
            FailInside(start, close, $"expected ',' or '{close}'");
        }

        if (cursor.AtEnd)
        {
            cursor.Fail(new TextRange(start, 1), NotClosed(start, close));
            return false;
        }

        if (cursor.Current == close)
        {
            cursor.Take(1);
            return false;
        }

        if (cursor.Current is ',' or ']' or '}')
        {
            cursor.Fail(1, cursor.Current == ',' ? "expected a value before ','" : $"expected '{close}'");
            return false;
        }

        return true;
    }

    /// <summary>
    /// Reports text that the collection cannot contain. On a line that is not indented like a part of the collection, the text is not to blame: the
    /// collection should have ended before.
    /// </summary>
    private void FailInside(int start, char close, string what)
    {
        if (cursor.LineStart > start && cursor.LineIndent <= parent)
        {
            int line = cursor.At(new TextRange(cursor.Position, 0)).StartLine + 1;
            cursor.Fail(new TextRange(start, 1), NotClosed(start, close) + $" before line {line}");
        }
        else
        {
            cursor.Fail(1, what);
        }
    }

    private string NotClosed(int start, char close) => $"'{cursor.Text[start]}' is not closed by '{close}'";

    private (YamlKey Key, Node Value) ReadEntry()
    {
        Node keyNode;
        bool merge = false;
        bool adjacent = false;
        int start = cursor.Position;
        if (cursor.AtIndicator('?'))
        {
            cursor.Take(1);
            SkipSpace();
            start = cursor.Position;
        }

        if (AtValue(adjacent: false) || cursor.Current is ',' or ']' or '}')
        {
            keyNode = ScalarResolver.Empty(start, null);
        }
        else
        {
            merge = IsMergeKey();
            adjacent = BeginsLikeJson();
            keyNode = ReadNode();
        }

        YamlKey key = YamlKey.Of(keyNode, cursor.RangeFrom(start)) with { IsMerge = merge };
        SkipSpace();
        return (key, AtValue(adjacent) ? ReadValue() : ScalarResolver.Empty(cursor.TokenEnd, null));
    }

    /// <summary>Reads an item of a sequence: a value, or a single entry that is a mapping of its own.</summary>
    private Node ReadItem(int sequence)
    {
        int start = cursor.Position;
        int line = cursor.LineStart;
        if (cursor.AtIndicator('?'))
        {
            return ReadSingleEntry(start, null);
        }

        bool adjacent = BeginsLikeJson();
        Node node = AtValue(adjacent: false) ? ScalarResolver.Empty(start, null) : ReadNode();
        TextRange range = cursor.RangeFrom(start);
        SkipSpace();
        if (!AtValue(adjacent))
        {
            return node;
        }

        if (cursor.LineStart != line)
        {
            int opened = cursor.At(new TextRange(sequence, 1)).StartLine + 1;
            FailInside(sequence, ']', $"a key and its ':' must be on one line, inside the '[' of line {opened}; is its ']' missing?");
        }

        return ReadSingleEntry(start, YamlKey.Of(node, range));
    }

    private Node ReadSingleEntry(int start, YamlKey? key)
    {
        if (!cursor.Enter())
        {
            return ScalarResolver.Empty(start, null);
        }

        EntryCollector.Marks marks = entries.Open();
        (YamlKey Key, Node Value) entry = key is { } read ? (read, ReadValue()) : ReadEntry();
        entries.Add(entry.Key, entry.Value);
        cursor.Leave();
        return new ObjectNode(cursor.RangeFrom(start), entries.Close(marks));
    }

    private Node ReadValue()
    {
        cursor.Take(1);
        int after = cursor.TokenEnd;
        SkipSpace();
        return cursor.Current is ',' or '}' or ']' || cursor.AtEnd ? ScalarResolver.Empty(after, null) : ReadNode();
    }

    private Node ReadNode()
    {
        NodeProperties found = properties.Read(inFlow: true);
        if (found.Any)
        {
            SkipSpace();
            NodeProperties further = properties.Read(inFlow: true);
            found = further.Any ? properties.Join(found, further) : found;
            SkipSpace();
        }

        return properties.Name(found, ReadContent(found));
    }

    private Node ReadContent(NodeProperties found)
    {
        int start = cursor.Position;
        switch (cursor.Current)
        {
            case '[' or '{':
                return ReadCollection();
            case '"' or '\'':
                string value = quoted.Read(parent);
                return scalars.Quoted(value, cursor.RangeFrom(start), found.Tag);
            case '*' when !found.Any:
                return anchors.ReadAlias();
            case ',' or '}' or ']' when found.Any:
                return ScalarResolver.Empty(cursor.TokenEnd, found.Tag);
            default:
                if (found.Any && AtValue(adjacent: false))
                {
                    return ScalarResolver.Empty(cursor.TokenEnd, found.Tag);
                }

                if (!plain.CanBegin(inFlow: true))
                {
                    cursor.Fail(1, found.Any && cursor.Current == '*'
                        ? "an alias cannot have a tag or an anchor"
                        : $"a value cannot begin with '{SyntaxExcerpt.Of(cursor.Current.ToString())}'");
                    return ScalarResolver.Empty(start, null);
                }

                string text = plain.ReadRest(plain.ReadLine(inFlow: true), parent, inFlow: true, out TextRange range);
                return scalars.Plain(text, range, found.Tag);
        }
    }

    private bool BeginsLikeJson() => cursor.Current is '"' or '\'' or '[' or '{';

    private bool IsMergeKey() =>
        string.CompareOrdinal(cursor.Text, cursor.Position, "<<", 0, 2) == 0
        && (cursor.IsBlank(cursor.Position + 2) || cursor.Text[cursor.Position + 2] == ':');

    /// <summary>Returns whether the cursor is at the ':' before a value. After a JSON-like key, no space need follow.</summary>
    private bool AtValue(bool adjacent) =>
        cursor.Current == ':'
        && (adjacent || cursor.IsBlank(cursor.Position + 1) || cursor.Text[cursor.Position + 1] is ',' or '[' or ']' or '{' or '}');

    private void SkipSpace()
    {
        int line = cursor.LineStart;
        cursor.SkipToToken();
        if (cursor.LineStart != line)
        {
            cursor.ExpectDeeperThan(parent);
        }
    }
}
