using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>
/// The contents of elements and attributes, from the shapes of schemas. Each object and union is declared once, and each array and map that
/// directly contains another one. It is named at its first use and translated later, because what it contains may refer back to it.
/// </summary>
internal sealed class XmlContents
{
    private readonly ShapeReader shapes;
    private readonly UnionReader unions;
    private readonly XmlFields fields;
    private readonly Scope names = Scope.Exact(reservedSuffix: "Element");
    private readonly Dictionary<(SchemaExpression Schema, ContentForm Form, string ArrayName), string> named = [];
    private readonly Dictionary<string, (XmlContent Content, XmlProblems Problems)> declared = new(StringComparer.Ordinal);
    private readonly Queue<Action> pending = new();

    public XmlContents(ShapeReader shapes)
    {
        this.shapes = shapes;

        // What unions report is reported where their types are translated.
        unions = new UnionReader(shapes, new DiagnosticBag());
        fields = new XmlFields(this, shapes);
        names.Reserve("XmlContent", "XmlField", "XmlCase");
    }

    public XmlFields Fields => fields;

    /// <summary>The unions whose cases are different elements.</summary>
    public HashSet<SchemaExpression> UnionsByElement { get; } = [];

    /// <summary>Gives a name to a root element.</summary>
    public string NameOfRoot(string wanted) => names.Give(wanted);

    /// <summary>Returns the declared content, and what XML cannot represent of it.</summary>
    public (XmlContent Content, XmlProblems Problems) Declared(string name) => declared[name];

    /// <summary>Returns the content for a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="problems">Receives what XML cannot represent, except of declared content.</param>
    /// <param name="isByElement">Whether the element selects the case of a union.</param>
    public XmlContent Of(SchemaExpression schema, XmlProblems problems, bool isByElement = false)
    {
        (SchemaExpression resolved, Shape shape, _) = shapes.Resolve(schema);
        switch (shape)
        {
            case ScalarShape scalar:
                return new ScalarXml(FormOf(scalar.Format));
            case EnumShape values:
                return new ScalarXml(values.ValueType == EnumValueType.String ? XmlScalarForm.Token : XmlScalarForm.Number);
            case ListShape list:
                return Nested(schema, ContentForm.Whole, "", [list.Item], problems, own => ListOf(list, fields.XmlOf(schema), own));
            case MapShape map:
                return Nested(schema, ContentForm.Whole, "", [map.Value], problems, own => new MapXml(Of(map.Value, own)));
            case ObjectShape found:
                bool isExtended = resolved.WrittenSchema is { } written && shapes.Hierarchies.ExtensionsOf(written).Any();
                return Named(resolved, ContentForm.Whole, own => isExtended ? HierarchyOf(resolved.WrittenSchema!) : ObjectOf(resolved, found, own));
            case UnionShape union when unions.Of(resolved, union) is var content:
                if (isByElement)
                {
                    UnionsByElement.Add(resolved);
                }

                return content.Branches.Count switch
                {
                    0 => new OpenXml(),
                    1 => Of(content.Branches[0].Schema, problems),
                    _ => Named(resolved, isByElement ? ContentForm.ByElement : ContentForm.Whole, _ => UnionOf(content, isByElement)),
                };
            case TupleShape:
                problems.Add(schema.Origin, "an array with positions is represented only as the value of a property");
                return new OpenXml();
            default:
                return new OpenXml();
        }
    }

    /// <summary>Returns the content of an array or map. It is declared if it directly contains another one, which may be itself.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="form">What it is the content of.</param>
    /// <param name="arrayName">The name that items without a name of their own have.</param>
    /// <param name="items">The schemas of items or values; null for those that can be anything.</param>
    /// <param name="problems">Receives what XML cannot represent, except of declared content.</param>
    /// <param name="translate">Translates it.</param>
    public XmlContent Nested(
        SchemaExpression schema,
        ContentForm form,
        string arrayName,
        IEnumerable<SchemaExpression?> items,
        XmlProblems problems,
        Func<XmlProblems, XmlContent> translate) =>
        items.Any(item => item is not null && IsCollection(item)) ? Named(schema, form, translate, arrayName) : translate(problems);

    /// <summary>Translates the queued contents, and those that they declare.</summary>
    public void TranslatePending()
    {
        while (pending.Count > 0)
        {
            pending.Dequeue()();
        }
    }

    /// <summary>
    /// Returns whether the cases of a union are different elements: it has no element of its own, or it is an item without a name whose branches
    /// have names.
    /// </summary>
    public bool IsByElement(SchemaExpression resolved, Shape shape, XmlObject xml)
    {
        if (shape is not UnionShape union || xml.Name is not null || unions.Of(resolved, union) is not { Branches.Count: > 1 } content)
        {
            return false;
        }

        List<string> elements = [.. content.Branches.Select(branch => fields.OfCase(branch.Schema, new OpenXml()).Name)];
        bool areDistinct = elements.TrueForAll(XmlNames.IsName) && elements.Distinct(StringComparer.Ordinal).Count() == elements.Count;
        return areDistinct && (xml.NodeType == XmlNodeType.None || content.DiscriminatorOwner.Discriminator is null);
    }

    // The value of a map: the element of the entry is the wrapper, if there is one.
    private XmlContent ListOf(ListShape list, XmlObject xml, XmlProblems problems)
    {
        bool isWrapped = xml.NodeType == XmlNodeType.Element;
        XmlField item = fields.OfItem(list.Item, "item", isWrapped, outerName: null, problems);
        return isWrapped ? new TupleXml(EquatableArray<XmlField>.Empty, item) : new ListXml(item);
    }

    private bool IsCollection(SchemaExpression item)
    {
        (SchemaExpression resolved, Shape shape, _) = shapes.Resolve(item);
        return shape is ListShape or MapShape or TupleShape
            || (shape is UnionShape union && unions.Of(resolved, union).Branches is [var only] && IsCollection(only.Schema));
    }

    private NamedXml Named(SchemaExpression schema, ContentForm form, Func<XmlProblems, XmlContent> translate, string arrayName = "")
    {
        if (!named.TryGetValue((schema, form, arrayName), out string? name))
        {
            string suffix = form switch
            {
                ContentForm.WithoutDerived => "Only",
                ContentForm.ByElement => "Elements",
                ContentForm.Items => "Items",
                ContentForm.InlineItems => "InlineItems",
                _ => "",
            };
            name = names.Give(XmlNames.MemberOf(schema) + suffix);
            named.Add((schema, form, arrayName), name);
            string key = name;
            var problems = new XmlProblems();
            declared.Add(key, (new OpenXml(), problems));
            pending.Enqueue(() => declared[key] = (translate(problems), problems));
        }

        return new NamedXml(name);
    }

    private ObjectXml ObjectOf(SchemaExpression schema, ObjectShape shape, XmlProblems problems)
    {
        List<XmlField> all = [.. shape.Properties.Select(property => fields.OfProperty(property, problems))];
        foreach (IGrouping<(XmlPlace Place, string Name, string? Namespace), XmlField> same in all
            .Where(field => field.Place is XmlPlace.Element or XmlPlace.Attribute)
            .GroupBy(field => (field.Place, field.Name, field.Namespace))
            .Where(same => same.Count() > 1))
        {
            problems.Add(schema.Origin, $"the properties '{string.Join("' and '", same.Select(field => field.WireName))}' have one name in XML");
        }

        // A second name must not hide the name of another property.
        HashSet<string> elements = new(all.Where(field => field.Place == XmlPlace.Element).Select(field => field.Name), StringComparer.Ordinal);
        ILookup<string?, XmlField> aliases = all.ToLookup(field => field.Alias, StringComparer.Ordinal);
        IEnumerable<XmlField> unambiguous = all.Select(field => field.Alias is { } alias
            && (elements.Contains(alias) || aliases[alias].Count() > 1) ? field with { Alias = null } : field);
        SchemaExpression? extra = shape.Additional ?? (shape.Patterns.Count == 1 ? shape.Patterns[0].Schema : null);
        bool isTyped = extra is not null && extra.Origin.BooleanSchemaValue is null;
        return new ObjectXml(unambiguous.ToEquatableArray(), isTyped ? Of(extra!, problems) : null);
    }

    private CasesXml HierarchyOf(Schema schema)
    {
        HierarchyDiscriminator? discriminator = shapes.Hierarchies.DiscriminatorsOf(schema).FirstOrDefault();
        List<XmlCase> cases = [.. shapes.Hierarchies.ExtensionsOf(schema).Select(CaseOf), CaseOf(schema)];
        Schema? otherwise = discriminator?.Declaration.DefaultMapping is { } target ? SchemaStructure.Followed(target) : null;
        int index = otherwise is null ? -1 : shapes.Hierarchies.ExtensionsOf(schema).ToList().IndexOf(otherwise);
        return new CasesXml(IsByElement: false, index < 0 ? cases.Count - 1 : index, cases.ToEquatableArray());

        XmlCase CaseOf(Schema one)
        {
            XmlContent content = shapes.Of(one) is ObjectShape shape
                ? Named(one, ContentForm.WithoutDerived, own => ObjectOf(one, shape, own))
                : new OpenXml();
            IEnumerable<string> values = discriminator is null ? [] : shapes.Tags.Of(one, discriminator.PropertyName);
            return new XmlCase(fields.OfCase(one, content), discriminator?.PropertyName, values.ToEquatableArray());
        }
    }

    private CasesXml UnionOf(UnionContent content, bool isByElement)
    {
        UnionDiscriminator? discriminator =
            UnionDiscriminator.Of(content.DiscriminatorOwner, [.. content.Branches.Select(branch => branch.Schema)], shapes);
        var ignored = new XmlProblems();
        List<XmlCase> cases = [.. content.Branches.Select(branch =>
        {
            PropertyValues? tag = discriminator?.PropertyOf(branch.Schema) ?? (branch.Tags is [var first, ..] ? first : null);
            return new XmlCase(
                fields.OfCase(branch.Schema, Of(branch.Schema, ignored)), tag?.WireName, tag?.Values ?? EquatableArray<string>.Empty);
        })];
        int otherwise = discriminator?.Fallback is { } fallback ? content.Branches.ToList().FindIndex(branch => branch.Schema == fallback) : -1;
        return new CasesXml(isByElement, otherwise, cases.ToEquatableArray());
    }

    private static XmlScalarForm FormOf(ScalarFormat format) => format switch
    {
        ScalarFormat.String => XmlScalarForm.Text,
        ScalarFormat.Boolean => XmlScalarForm.Boolean,
        ScalarFormat.Int32 or ScalarFormat.Int64 or ScalarFormat.UInt64 or ScalarFormat.Double or ScalarFormat.Decimal or ScalarFormat.UnixTime =>
            XmlScalarForm.Number,
        ScalarFormat.Duration => XmlScalarForm.Duration,
        ScalarFormat.Base64 or ScalarFormat.Base64Url => XmlScalarForm.Bytes,
        _ => XmlScalarForm.Token,
    };
}
