namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>
/// Reads values in block style, where indentation says what belongs together. "Parent" is always the indentation of
/// the collection that the value stands in (-1 at the root): whatever belongs to the value is indented deeper.
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
    private readonly List<Node> items = [];

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

    /// <summary>Reads the document at the cursor, which stands behind its <c>---</c> where it is <paramref name="marked"/>.</summary>
    public Node ReadDocument(bool marked)
    {
        Node root = ReadNode(parent: -1, mayNestHere: !marked, listAtParent: false);
        cursor.SkipToToken();
        if (!cursor.AtEnd)
        {
            cursor.Fail(1, root is ScalarNode ? "unexpected text after the end of the value" : "this belongs to no entry of the value above");
        }

        return root;
    }

    /// <summary>Reads the value behind a '-', '?', ':' or '---'.</summary>
    /// <param name="parent">The indentation of the collection around it.</param>
    /// <param name="mayNestHere">Whether a list or map may begin on this very line, as behind a '-'.</param>
    /// <param name="listAtParent">Whether the items of a list need not be indented deeper, as behind a ':'.</param>
    private Node ReadNode(int parent, bool mayNestHere, bool listAtParent)
    {
        int after = cursor.Position;
        int line = cursor.LineStart;
        cursor.SkipToToken();
        if (!Continues(line, parent, listAtParent))
        {
            return ScalarResolver.Empty(after, null);
        }

        bool mayNest = MayNest(line, after, mayNestHere);
        NodeProperties above = default;
        NodeProperties beside = properties.Read(inFlow: false);
        while (beside.Any && (cursor.AtEnd || cursor.AtLineBreak || cursor.Current == '#'))
        {
            // Properties alone on their line belong to what stands below.
            above = properties.Join(above, beside);
            int afterProperties = cursor.TokenEnd;
            line = cursor.LineStart;
            cursor.SkipToToken();
            if (!Continues(line, parent, listAtParent))
            {
                return properties.Name(above, ScalarResolver.Empty(afterProperties, above.Tag));
            }

            mayNest = MayNest(line, afterProperties, mayNestHere: false);
            beside = properties.Read(inFlow: false);
        }

        return ReadContent(parent, mayNest, above, beside);
    }

    private bool Continues(int line, int parent, bool listAtParent) =>
        !cursor.AtEnd
        && (cursor.LineStart == line
            || cursor.LineIndent > parent
            || (listAtParent && cursor.LineIndent == parent && cursor.Column == parent && cursor.AtIndicator('-')));

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
        bool isList = cursor.AtIndicator('-');
        if (isList || cursor.AtIndicator('?') || cursor.AtIndicator(':'))
        {
            if (!mayNest || (beside.Any && !cursor.AtIndicator(':')))
            {
                RefuseNesting(isList ? "a sequence cannot begin on the line of its key, tag or anchor" : "a key is not allowed here");
                return ScalarResolver.Empty(start, null);
            }

            Node collection = isList ? ReadSequence(column) : ReadMapping(column, start, cursor.AtIndicator(':') ? EmptyKey(beside) : null);
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
