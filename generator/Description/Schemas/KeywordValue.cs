using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Patterns;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>The value of a keyword while it is read. Each method reports values that are not of its form.</summary>
/// <param name="owner">The schema.</param>
/// <param name="keyword">The keyword and its value.</param>
/// <param name="isVoid">Whether the schema's reference makes its siblings void, so that nothing is reported.</param>
/// <param name="reader">The reader of schemas.</param>
internal readonly struct KeywordValue(Schema owner, Member keyword, bool isVoid, SchemaReader reader)
{
    private static readonly string[] TypeNameList = ["string", "number", "integer", "boolean", "object", "array", "null"];

    public Schema Owner => owner;

    public SchemaReader Reader => reader;

    public Node Node => keyword.Value;

    public Cursor At => owner.At.To(keyword);

    /// <summary>Returns the value of another keyword of the schema, or null if it is absent.</summary>
    public Node? Sibling(string name) => ((ObjectNode)owner.Node)[name];

    /// <summary>Reads a string; a number or boolean as written, because YAML reads unquoted words as such.</summary>
    public string? Text()
    {
        if (Node is ScalarNode scalar)
        {
            return scalar.Source;
        }

        ReportWrongKind(NodeKinds.Text);
        return null;
    }

    /// <summary>Reads a boolean; false for other values.</summary>
    public bool Flag()
    {
        if (Node is ScalarNode { Kind: ScalarKind.Boolean, Text: var text })
        {
            return text == "true";
        }

        ReportWrongKind(NodeKinds.Flag);
        return false;
    }

    /// <summary>Reads a number as written, because it may exceed every number type.</summary>
    public string? Number()
    {
        if (Node is ScalarNode { Kind: ScalarKind.Number, Text: var text })
        {
            return text;
        }

        ReportWrongKind(NodeKinds.Number);
        return null;
    }

    /// <summary>Reads <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c>: a number from 3.1 on, a boolean beside the bound before.</summary>
    public ExclusiveBound ExclusiveBound() => Node switch
    {
        ScalarNode { Kind: ScalarKind.Boolean, Text: var text } => new ExclusiveBound(null, text == "true"),
        _ => new ExclusiveBound(Number(), ExcludesWrittenBound: false),
    };

    /// <summary>Reads a pattern.</summary>
    public string? Pattern()
    {
        if (Text() is not { } pattern)
        {
            return null;
        }

        if (Node is ScalarNode { Kind: ScalarKind.String } && EcmaPattern.Read(pattern).Fault is { } fault)
        {
            reader.Context.Report(DiagnosticCatalog.InvalidPattern(owner.File.At(Node), pattern, fault));
        }

        return pattern;
    }

    /// <summary>Reads a <c>type</c>.</summary>
    public DeclaredTypes DeclaredTypes()
    {
        if (Node is ObjectNode)
        {
            ReportWrongKind("a type name or an array of type names");
        }

        DeclaredTypes types = SchemaTypes.Read(Node);
        if (types.HasUnknown)
        {
            ReportUnknownTypes();
        }

        return types;
    }

    private void ReportUnknownTypes()
    {
        foreach (ScalarNode name in SchemaTypes.Names(Node))
        {
            if (SchemaTypes.Parse(name.Source) is null && !SchemaTypes.IsNullName(name))
            {
                string consequence = "'" + DisplayName.Of(owner.At.Path) + "' is read as if it had no 'type'.";
                reader.Context.Report(DiagnosticCatalog.UnknownValue(
                    owner.File.At(name), name.Source, "type", NearestName.Of(name.Source, TypeNameList), consequence));
            }
        }
    }

    /// <summary>Reads the values of an array that must not be empty.</summary>
    public IReadOnlyList<Node>? Values()
    {
        if (Node is not ArrayNode array)
        {
            ReportWrongKind(NodeKinds.List);
            return null;
        }

        ReportEmpty(array);
        return array.Items;
    }

    /// <summary>Reads the distinct names in an array.</summary>
    public IReadOnlyList<string> Names()
    {
        if (Node is not ArrayNode names)
        {
            ReportWrongKind("an array of property names");
            return [];
        }

        for (int i = 0; i < names.Items.Count; i++)
        {
            if (names.Items[i] is not ScalarNode { Kind: not ScalarKind.Null })
            {
                reader.Context.ReportWrongKind(At.To(names.Items[i], i), NodeKinds.Text);
            }
        }

        return [.. names.Items.OfType<ScalarNode>().Select(name => name.Source).Distinct()];
    }

    /// <summary>Reads a schema.</summary>
    public Schema? Schema() => reader.Context.SchemaAt(At);

    /// <summary>Reads an array of schemas.</summary>
    /// <param name="allowsEmpty">Whether the array may be empty.</param>
    public IReadOnlyList<Schema> SchemaList(bool allowsEmpty)
    {
        if (Node is not ArrayNode { Items: var items } array)
        {
            ReportWrongKind("an array of schemas");
            return [];
        }

        if (!allowsEmpty)
        {
            ReportEmpty(array);
        }

        var schemas = new List<Schema>(items.Count);
        Cursor at = At;
        for (int i = 0; i < items.Count; i++)
        {
            if (reader.Context.SchemaAt(at.To(items[i], i)) is { } schema)
            {
                schemas.Add(schema);
            }
        }

        return schemas.Count == 0 ? [] : schemas.ToArray();
    }

    /// <summary>
    /// Reads a map from names to schemas. A value that is not a schema, which is reported when the schema is read, counts as a schema without
    /// keywords.
    /// </summary>
    public IReadOnlyList<SchemaProperty> SchemaMap()
    {
        if (Node is not ObjectNode { Members: var members })
        {
            ReportWrongKind(NodeKinds.Object);
            return [];
        }

        if (members.Count == 0)
        {
            return [];
        }

        var properties = new SchemaProperty[members.Count];
        Cursor at = At;
        for (int i = 0; i < properties.Length; i++)
        {
            Member member = members[i];
            properties[i] = new SchemaProperty(member.Name, member.NameRange, reader.At(at.To(member)));
        }

        return properties;
    }

    public void ReportWrongKind(string expected)
    {
        if (!isVoid)
        {
            reader.Context.ReportWrongKind(At, expected);
        }
    }

    private void ReportEmpty(ArrayNode array)
    {
        if (array.Items.Count == 0)
        {
            reader.Context.Report(DiagnosticCatalog.Contradiction(owner.File.At(array), owner.Pointer, $"'{keyword.Name}' is empty"));
        }
    }
}
