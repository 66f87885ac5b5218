namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>The tag and the anchor of a value, if any.</summary>
internal readonly record struct NodeProperties(string? Tag, string? Anchor, int Start)
{
    public bool Any => Tag is not null || Anchor is not null;
}

/// <summary>Reads tags and anchors.</summary>
internal sealed class PropertyReader(YamlCursor cursor, AnchorTable anchors)
{
    private const string CorePrefix = "tag:yaml.org,2002:";

    private readonly Dictionary<string, string> handles = new(StringComparer.Ordinal);

    /// <summary>Removes the tag handles and anchors of the previous document.</summary>
    public void ForgetTags()
    {
        handles.Clear();
        handles["!"] = "!";
        handles["!!"] = CorePrefix;
        anchors.Clear();
    }

    public bool DeclareTag(string handle, string prefix)
    {
        bool valid = handle[0] == '!' && handle[handle.Length - 1] == '!';
        handles[handle] = prefix;
        return valid;
    }

    /// <summary>Reads the properties at the cursor that are on one line.</summary>
    public NodeProperties Read(bool inFlow)
    {
        string? tag = null;
        string? anchor = null;
        int start = cursor.Position;
        while (cursor.Current is '!' or '&' && !cursor.Failed)
        {
            if (cursor.Current == '!' ? tag is not null : anchor is not null)
            {
                cursor.Fail(1, cursor.Current == '!' ? "a value can have only one tag" : "a value can have only one anchor");
                break;
            }

            if (cursor.Current == '!')
            {
                tag = ReadTag();
            }
            else
            {
                anchor = ReadAnchor();
            }

            if (!cursor.IsBlank(cursor.Position) && !(inFlow && cursor.Current is ',' or ']' or '}'))
            {
                cursor.Fail(1, "expected a space after the tag or anchor");
            }

            cursor.SkipSpaces();
        }

        return new NodeProperties(tag, anchor, start);
    }

    /// <summary>Combines the properties on the line above a value with those on its own line.</summary>
    public NodeProperties Join(NodeProperties above, NodeProperties beside)
    {
        if ((above.Tag is not null && beside.Tag is not null) || (above.Anchor is not null && beside.Anchor is not null))
        {
            bool hasTwoAnchors = above.Anchor is not null && beside.Anchor is not null;
            cursor.Fail(new TextRange(beside.Start, 1), hasTwoAnchors ? "a value can have only one anchor" : "a value can have only one tag");
        }

        return new NodeProperties(above.Tag ?? beside.Tag, above.Anchor ?? beside.Anchor, above.Any ? above.Start : beside.Start);
    }

    /// <summary>Assigns the anchor to a value that has been read, and returns the value.</summary>
    public Node Name(NodeProperties properties, Node node)
    {
        if (properties.Anchor is not null && !cursor.Failed)
        {
            anchors.Complete(properties.Anchor, node);
        }

        return node;
    }

    private string ReadAnchor()
    {
        cursor.Take(1);
        int start = cursor.Position;
        while (!cursor.IsBlank(cursor.Position) && cursor.Current is not (',' or '[' or ']' or '{' or '}'))
        {
            cursor.Take(1);
        }

        string name = cursor.Text.Substring(start, cursor.Position - start);
        if (name.Length == 0)
        {
            cursor.Fail(1, "expected the name of an anchor after '&'");
        }

        anchors.Begin(name);
        return name;
    }

    private string ReadTag()
    {
        int start = cursor.Position;
        cursor.Take(1);
        if (cursor.Current == '<')
        {
            return ReadVerbatimTag(start);
        }

        int handleEnd = start + 1;
        while (!cursor.IsBlank(cursor.Position) && cursor.Current is not (',' or '[' or ']' or '{' or '}'))
        {
            if (cursor.Current == '!')
            {
                handleEnd = cursor.Position + 1;
            }

            cursor.Take(1);
        }

        string handle = cursor.Text.Substring(start, handleEnd - start);
        if (!handles.TryGetValue(handle, out string? prefix))
        {
            cursor.Report(new TextRange(start, handle.Length), $"the tag handle '{SyntaxExcerpt.Of(handle)}' is not declared by a %TAG directive");
        }

        return prefix + cursor.Text.Substring(handleEnd, cursor.Position - handleEnd);
    }

    private string ReadVerbatimTag(int start)
    {
        while (!cursor.IsBlank(cursor.Position) && cursor.Current != '>')
        {
            cursor.Take(1);
        }

        if (cursor.Current != '>')
        {
            cursor.Fail(cursor.RangeFrom(start), "the tag is not closed by '>'");
            return "!";
        }

        cursor.Take(1);
        return cursor.Text.Substring(start + 2, cursor.Position - start - 3);
    }
}
