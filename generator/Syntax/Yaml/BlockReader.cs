namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>
/// Reads values in block style, whose structure is the indentation. "Parent" is the indentation of the collection that contains the value
/// (-1 at the root): the lines of the value are indented deeper.
/// </summary>
internal sealed partial class BlockReader
{
    private readonly YamlCursor cursor;
    private readonly PropertyReader properties;
    private readonly AnchorTable anchors;
    private readonly EntryCollector entries;
    private readonly PlainScalarReader plain;
    private readonly QuotedScalarReader quoted;
    private readonly BlockScalarReader blockScalars;
    private readonly ScalarResolver scalars;
    private readonly FlowReader flow;
    private readonly NodeBuffer items = new();

    public BlockReader(YamlCursor cursor, PropertyReader properties, AnchorTable anchors, DiagnosticLog problems)
    {
        this.cursor = cursor;
        this.properties = properties;
        this.anchors = anchors;
        entries = new EntryCollector(cursor, problems);
        plain = new PlainScalarReader(cursor, new NameTable());
        quoted = new QuotedScalarReader(cursor, plain);
        blockScalars = new BlockScalarReader(cursor);
        scalars = new ScalarResolver(cursor);
        flow = new FlowReader(cursor, properties, anchors, entries, plain, quoted, scalars);
    }

    /// <summary>Reads the document at the cursor, which is after <c>---</c> if the document is <paramref name="marked"/>.</summary>
    public Node ReadDocument(bool marked)
    {
        Node root = ReadNode(parent: -1, mayNestHere: !marked, sequenceAtParent: false);
        cursor.SkipToToken();
        if (!cursor.AtEnd)
        {
            cursor.Fail(1, root is ScalarNode ? "unexpected text after the end of the value" : "this belongs to no entry of the value above");
        }

        return root;
    }

    /// <summary>Reads the value after '-', '?', ':' or '---'.</summary>
    /// <param name="parent">The indentation of the containing collection.</param>
    /// <param name="mayNestHere">Whether a sequence or mapping may begin on the same line, as after '-'.</param>
    /// <param name="sequenceAtParent">Whether the items of a sequence need not be indented deeper, as after ':'.</param>
    private Node ReadNode(int parent, bool mayNestHere, bool sequenceAtParent)
    {
        int after = cursor.Position;
        int line = cursor.LineStart;
        cursor.SkipToToken();
        if (!Continues(line, parent, sequenceAtParent))
        {
            return ScalarResolver.Empty(after, null);
        }

        bool mayNest = MayNest(line, after, mayNestHere);
        NodeProperties above = default;
        NodeProperties beside = properties.Read(inFlow: false);
        while (beside.Any && (cursor.AtEnd || cursor.AtLineBreak || cursor.Current == '#'))
        {
            // Properties alone on their line belong to the value below.
            above = properties.Join(above, beside);
            int afterProperties = cursor.TokenEnd;
            line = cursor.LineStart;
            cursor.SkipToToken();
            if (!Continues(line, parent, sequenceAtParent))
            {
                return properties.Name(above, ScalarResolver.Empty(afterProperties, above.Tag));
            }

            mayNest = MayNest(line, afterProperties, mayNestHere: false);
            beside = properties.Read(inFlow: false);
        }

        return ReadContent(parent, mayNest, above, beside);
    }

    private bool Continues(int line, int parent, bool sequenceAtParent) =>
        !cursor.AtEnd
        && (cursor.LineStart == line
            || cursor.LineIndent > parent
            || (sequenceAtParent && cursor.LineIndent == parent && cursor.Column == parent && cursor.AtIndicator('-')));

    private bool MayNest(int line, int after, bool mayNestHere)
    {
        if (cursor.LineStart != line)
        {
            return cursor.Column == cursor.LineIndent;
        }

        return mayNestHere && cursor.Text.IndexOf('\t', after, cursor.Position - after) < 0;
    }

    private Node ReadContent(int parent, bool mayNest, NodeProperties above, NodeProperties beside)
    {
        if (cursor.Current is '|' or '>')
        {
            return ReadBlockScalar(parent, properties.Join(above, beside));
        }

        int start = beside.Any ? beside.Start : cursor.Position;
        int column = start - cursor.LineStart;
        bool isSequence = cursor.AtIndicator('-');
        if (isSequence || cursor.AtIndicator('?') || cursor.AtIndicator(':'))
        {
            if (!mayNest || (beside.Any && !cursor.AtIndicator(':')))
            {
                RefuseNesting(isSequence ? "a sequence cannot begin on the line of its key, tag or anchor" : "a key is not allowed here");
                return ScalarResolver.Empty(start, null);
            }

            Node collection = isSequence ? ReadSequence(column) : ReadMapping(column, start, cursor.AtIndicator(':') ? EmptyKey(beside) : null);
            return properties.Name(above, collection);
        }

        if (!ReadLeaf(parent, above, beside, out YamlKey key, out Node? leaf))
        {
            cursor.ExpectLineEnd("unexpected text after the value");
            return leaf;
        }

        if (!mayNest)
        {
            RefuseNesting("a value on the line of its key cannot contain ': '; put it in quotes");
            return ScalarResolver.Empty(start, null);
        }

        return properties.Name(above, ReadMapping(column, start, key));
    }

    private Node ReadBlockScalar(int parent, NodeProperties found)
    {
        int start = cursor.Position;
        string text = blockScalars.Read(parent);
        return properties.Name(found, scalars.Quoted(text, cursor.RangeFrom(start), found.Tag));
    }

    private void RefuseNesting(string what)
    {
        int first = cursor.LineStart + cursor.LineIndent;
        bool tab = cursor.Position > first && cursor.Text.IndexOf('\t', first, cursor.Position - first) >= 0;
        cursor.Fail(1, tab ? "indent with spaces instead of a tab" : what);
    }
}
