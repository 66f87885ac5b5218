using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>
/// The nodes for properties, items and roots (OpenAPI, "XML Object"). For example, a property <c>tags</c> with
/// <c>{ type: array, items: { xml: { name: tag } }, xml: { wrapped: true } }</c> is an element <c>tags</c> with elements <c>tag</c>.
/// </summary>
internal sealed class XmlFields(XmlContents contents, ShapeReader shapes)
{
    /// <summary>Returns the field of a property.</summary>
    public XmlField OfProperty(PropertyShape property, XmlProblems problems)
    {
        (SchemaExpression resolved, Shape shape, bool isNullable) = shapes.Resolve(property.Schema);
        XmlObject xml = XmlOf(property.Schema);
        XmlPlace place = PlaceOf(xml, resolved, shape);
        string name = xml.Name ?? property.WireName;
        bool isNamed = place is XmlPlace.Element or XmlPlace.Attribute;
        if (isNamed && !XmlNames.IsName(name))
        {
            problems.Add(property.Schema.Origin, $"'{name}' is not a name in XML");
        }

        return Placed(xml, new XmlField(
            place,
            isNamed ? name : "",
            property.WireName,
            ContentOf(property.Schema, shape, place, place == XmlPlace.Element ? name : property.WireName, xml, problems))
        {
            Alias = place == XmlPlace.Element ? OtherNameOf(property, xml, name) : null,
            IsNullable = isNullable,
            IsRequired = property.IsRequired,
        });
    }

    /// <summary>Returns the field of an item.</summary>
    /// <param name="item">The schema of the item; null if it can be anything.</param>
    /// <param name="arrayName">The name of the array, which items without a name of their own have.</param>
    /// <param name="isWrapped">Whether the array has an element of its own.</param>
    /// <param name="outerName">The name that an array without an element declares, under which items are read; null for none.</param>
    /// <param name="problems">Receives what XML cannot represent.</param>
    public XmlField OfItem(SchemaExpression? item, string arrayName, bool isWrapped, string? outerName, XmlProblems problems)
    {
        if (item is null)
        {
            return new XmlField(XmlPlace.Element, arrayName, arrayName, new OpenXml()) { Alias = outerName };
        }

        (SchemaExpression resolved, Shape shape, bool isNullable) = shapes.Resolve(item);
        XmlObject xml = XmlOf(item);
        if (contents.IsByElement(resolved, shape, xml))
        {
            return new XmlField(XmlPlace.Inline, "", arrayName, contents.Of(item, problems, isByElement: true)) { IsNullable = isNullable };
        }

        XmlPlace place = PlaceOf(xml, resolved, shape);
        if (place == XmlPlace.Inline || place == XmlPlace.Attribute)
        {
            problems.Add(item.Origin, place == XmlPlace.Attribute
                ? "an item of an array cannot be an attribute"
                : "an array in an array has no element of its own; add 'xml: { wrapped: true }'");
        }

        string? component = xml.Name is null ? ComponentOf(item) : null;
        string name = xml.Name ?? (isWrapped ? component : null) ?? arrayName;
        if (place == XmlPlace.Element && !XmlNames.IsName(name))
        {
            problems.Add(item.Origin, $"'{name}' is not a name in XML");
        }

        return Placed(xml, new XmlField(place, place == XmlPlace.Element ? name : "", name, ContentOf(item, shape, place, name, xml, problems))
        {
            Alias = xml.Name is not null ? null : outerName ?? (isWrapped ? arrayName : component),
            IsNullable = isNullable,
        });
    }

    /// <summary>Returns the root element of bodies; a problem is added if a request needs a name that is not declared.</summary>
    public XmlField OfRoot(SchemaExpression schema, bool isSent, XmlProblems problems)
    {
        (SchemaExpression resolved, Shape shape, _) = shapes.Resolve(schema);
        XmlObject xml = XmlOf(schema);
        if (xml.NodeType is XmlNodeType.Attribute or XmlNodeType.Text or XmlNodeType.CData)
        {
            problems.Add(schema.Origin, "the root of a document must be an element");
        }

        if (contents.IsByElement(resolved, shape, xml))
        {
            return new XmlField(XmlPlace.Inline, "", "", contents.Of(schema, problems, isByElement: true));
        }

        string? name = xml.Name ?? resolved.Origin.ComponentName ?? ComponentOf(schema);
        if (name is null ? isSent : !XmlNames.IsName(name))
        {
            problems.Add(schema.Origin, name is null
                ? "the root element has no name; add 'xml: { name: ... }' to the schema"
                : $"'{name}' is not a name in XML");
        }

        return Placed(xml, new XmlField(
            XmlPlace.Element, name ?? "", name ?? "", ContentOf(schema, shape, XmlPlace.Element, name ?? "item", xml, problems)));
    }

    /// <summary>Returns the element of a case of a union.</summary>
    public XmlField OfCase(SchemaExpression branch, XmlContent content)
    {
        XmlObject xml = XmlOf(branch);
        string name = xml.Name ?? ComponentOf(branch) ?? "";
        return Placed(xml, new XmlField(XmlPlace.Element, name, name, content));
    }

    /// <summary>Returns what a schema and the schemas that it refers to declare.</summary>
    public XmlObject XmlOf(SchemaExpression schema)
    {
        const int MaxReferences = 32;
        XmlObject found = schema.Origin.Xml ?? XmlObject.None;
        for (int i = 0; i < MaxReferences && shapes.Of(schema) is AliasShape alias; i++)
        {
            schema = alias.Target;
            found = found.Or(schema.Origin.Xml);
        }

        return found;
    }

    // Descriptions disagree on whether the name of a component applies to properties that refer to it, so both names are read.
    private static string? OtherNameOf(PropertyShape property, XmlObject xml, string name)
    {
        string? other = xml.Name is null ? ComponentOf(property.Schema)
            : property.Schema.Origin.Xml?.Name is null ? property.WireName
            : null;
        return other == name || other is null || !XmlNames.IsName(other) ? null : other;
    }

    private static XmlField Placed(XmlObject xml, XmlField field) => field.Place is XmlPlace.Element or XmlPlace.Attribute && xml.Namespace is { } ns
        ? field with { Namespace = ns, Prefix = xml.Prefix is { } prefix && XmlNames.IsName(prefix) ? prefix : null }
        : field;

    // The component that a schema refers to.
    private static string? ComponentOf(SchemaExpression schema) =>
        schema.Reference?.Target?.ComponentName is { } name && XmlNames.IsName(name) ? name : null;

    private static XmlPlace PlaceOf(XmlObject xml, SchemaExpression resolved, Shape shape) => xml.NodeType switch
    {
        XmlNodeType.Attribute => XmlPlace.Attribute,
        XmlNodeType.Text => XmlPlace.Text,
        XmlNodeType.CData => XmlPlace.CData,
        XmlNodeType.None => shape is ScalarShape or EnumShape ? XmlPlace.Text : XmlPlace.Inline,
        XmlNodeType.Element => XmlPlace.Element,
        _ => shape is ListShape or TupleShape ? XmlPlace.Inline : XmlPlace.Element,
    };

    private XmlContent ContentOf(
        SchemaExpression schema, Shape shape, XmlPlace place, string name, XmlObject xml, XmlProblems problems)
    {
        bool isText = place is XmlPlace.Attribute or XmlPlace.Text or XmlPlace.CData;
        bool isElement = place == XmlPlace.Element;
        ContentForm form = isElement ? ContentForm.Items : ContentForm.InlineItems;
        switch (shape)
        {
            case ListShape list when isText:
                return new SeparatedXml(TextOf(list.Item, problems));
            case ListShape list:
                return contents.Nested(schema, form, name, [list.Item], problems, own => new ListXml(ItemOf(list.Item, xml.Name, own)));
            case TupleShape tuple when !isText:
                return contents.Nested(schema, form, name, [.. tuple.Items, tuple.Rest], problems, own => new TupleXml(
                    tuple.Items.Select(item => ItemOf(item, null, own)).ToEquatableArray(),
                    tuple.IsClosed ? null : ItemOf(tuple.Rest, null, own)));
            default:
                if (isText && shape is ObjectShape or MapShape or TupleShape or AnyObjectShape)
                {
                    problems.Add(schema.Origin, "an object cannot be an attribute or text");
                }

                bool isByElement = place == XmlPlace.Inline && shape is UnionShape;
                return contents.Of(schema, problems, isByElement);
        }

        XmlField ItemOf(SchemaExpression? item, string? outerName, XmlProblems own) =>
            OfItem(item, name, isElement, isElement ? null : outerName, own);
    }

    private XmlContent TextOf(SchemaExpression? item, XmlProblems problems)
    {
        XmlContent content = item is null ? new ScalarXml(XmlScalarForm.Token) : contents.Of(item, problems);
        if (content is ScalarXml)
        {
            return content;
        }

        problems.Add(item!.Origin, "only simple values can be separated by spaces");
        return new ScalarXml(XmlScalarForm.Token);
    }
}
