using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

// Sequences, mappings and their keys.
internal sealed partial class BlockReader
{
    private Node ReadSequence(int column)
    {
        int start = cursor.Position;
        if (!cursor.Enter())
        {
            return ScalarResolver.Empty(start, null);
        }

        int mark = items.Mark;
        do
        {
            cursor.Take(1);
            items.Add(ReadNode(column, mayNestHere: true, sequenceAtParent: false));
        }
        while (HasNext(column) && cursor.AtIndicator('-'));

        cursor.Leave();
        return new ArrayNode(cursor.RangeFrom(start), items.Close(mark));
    }

    private Node ReadMapping(int column, int start, YamlKey? first)
    {
        if (!cursor.Enter())
        {
            return ScalarResolver.Empty(start, null);
        }

        EntryCollector.Marks marks = entries.Open();
        do
        {
            if (first is null && cursor.AtIndicator('?'))
            {
                ReadExplicitEntry(column);
            }
            else if (first is { } key || TryReadKey(column, out key))
            {
                cursor.Take(1);
                entries.Add(key, ReadNode(column, mayNestHere: false, sequenceAtParent: true));
            }

            first = null;
        }
        while (HasNext(column));

        cursor.Leave();
        return new ObjectNode(cursor.RangeFrom(start), entries.Close(marks));
    }

    /// <summary>Returns whether the next line is at the column of the collection.</summary>
    private bool HasNext(int column)
    {
        cursor.SkipToToken();
        if (cursor.AtEnd || cursor.LineIndent < column)
        {
            return false;
        }

        if (cursor.Column != cursor.LineIndent)
        {
            cursor.Fail(1, "indent with spaces instead of a tab");
        }
        else if (cursor.LineIndent > column)
        {
            cursor.Fail(1, $"expected an indentation of {column} spaces, but this line has {cursor.LineIndent}");
        }

        return !cursor.AtEnd;
    }

    private void ReadExplicitEntry(int column)
    {
        cursor.Take(1);
        int start = cursor.Position;
        Node keyNode = ReadNode(column, mayNestHere: true, sequenceAtParent: true);
        TextRange range = cursor.RangeFrom(Math.Max(start, keyNode.Range.Start));
        cursor.SkipToToken();
        Node value;
        if (cursor.LineIndent == column && cursor.Column == column && cursor.AtIndicator(':'))
        {
            cursor.Take(1);
            value = ReadNode(column, mayNestHere: true, sequenceAtParent: true);
        }
        else
        {
            value = ScalarResolver.Empty(cursor.TokenEnd, null);
        }

        entries.Add(YamlKey.Of(keyNode, range), value);
    }

    private bool TryReadKey(int column, out YamlKey key)
    {
        NodeProperties beside = properties.Read(inFlow: false);
        if (cursor.AtIndicator(':'))
        {
            key = EmptyKey(beside);
            return true;
        }

        if (cursor.AtIndicator('-') || cursor.AtEnd || cursor.AtLineBreak)
        {
            cursor.Fail(1, "expected a key, as on the lines above");
            key = default;
            return false;
        }

        if (ReadLeaf(column, default, beside, out key, out Node? leaf))
        {
            return true;
        }

        string what = leaf is ScalarNode scalar ? $"'{SyntaxExcerpt.Of(scalar.Source)}'" : "this";
        cursor.Fail(leaf.Range, $"{what} is not followed by ':', so it is not a property of the object");
        return false;
    }

    private YamlKey EmptyKey(NodeProperties found)
    {
        ScalarNode node = ScalarResolver.Empty(cursor.Position, found.Tag);
        properties.Name(found, node);
        return YamlKey.Of(node, node.Range);
    }

    /// <summary>
    /// Reads a scalar, an alias or a flow collection. Returns whether it is a key; the cursor is then at its ':'. A key has only the properties
    /// on its own line; those above belong to its mapping.
    /// </summary>
    private bool ReadLeaf(int parent, NodeProperties above, NodeProperties beside, out YamlKey key, [NotNullWhen(false)] out Node? leaf)
    {
        int start = cursor.Position;
        int line = cursor.LineStart;
        string? text = null;
        Node? node = null;
        bool isPlain = false;
        bool isAlias = cursor.Current == '*';
        switch (cursor.Current)
        {
            case '"' or '\'':
                text = quoted.Read(parent);
                break;
            case '[' or '{':
                node = flow.Read(parent);
                break;
            case '*':
                node = anchors.ReadAlias();
                break;
            default:
                isPlain = true;
                ReadPlainLine();
                break;
        }

        var range = cursor.RangeFrom(start);
        bool isKey = AtKeyEnd(line);
        if (isPlain)
        {
            text = isKey ? plain.Single(range) : ReadPlainRest(ref range, parent);
        }

        leaf = null;
        if (isKey && !beside.Any && text is not null)
        {
            key = new YamlKey(text, range, IsMerge: isPlain && text == "<<");
            return true;
        }

        NodeProperties found = isKey ? beside : properties.Join(above, beside);
        node ??= isPlain ? scalars.Plain(text!, range, found.Tag) : scalars.Quoted(text!, range, found.Tag);
        if (isAlias && found.Any)
        {
            cursor.Fail(range, "an alias cannot have a tag or an anchor");
        }

        leaf = properties.Name(found, node);
        key = YamlKey.Of(leaf, range);
        return isKey;
    }

    private void ReadPlainLine()
    {
        if (plain.CanBegin(inFlow: false))
        {
            plain.ReadLine(inFlow: false);
        }
        else
        {
            cursor.Fail(1, $"a value cannot begin with '{SyntaxExcerpt.Of(cursor.Current.ToString())}'; put it in quotes");
        }
    }

    private string ReadPlainRest(ref TextRange range, int parent)
    {
        string text = plain.ReadRest(range, parent, inFlow: false, out range);
        cursor.SkipSpaces();
        if (cursor.AtIndicator(':'))
        {
            cursor.Fail(1, "this line continues the value above, which cannot contain ': '; indent it like its siblings, or put the value in quotes");
        }

        return text;
    }

    private bool AtKeyEnd(int line)
    {
        cursor.SkipSpaces();
        if (!cursor.AtIndicator(':'))
        {
            return false;
        }

        if (cursor.LineStart != line)
        {
            cursor.Fail(1, "a key and its ':' must be on one line");
        }

        return true;
    }
}
