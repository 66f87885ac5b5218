using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Xml;

/// <summary>Expressions that describe the representation of values in XML, such as <c>XmlField.Element("name", XmlContent.Text)</c>.</summary>
internal sealed class XmlCode(EmissionContext context)
{
    /// <summary>The expression for a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isProperty">Whether it is that of a property, which has a JSON name.</param>
    public string Field(XmlField field, bool isProperty = true)
    {
        List<string> arguments = field switch
        {
            { Place: XmlPlace.Element, Name: "" } => [Content(field.Content)],
            { Place: XmlPlace.Element or XmlPlace.Attribute } => [CSharpText.Literal(field.Name), Content(field.Content)],
            _ => [CSharpText.Literal(isProperty ? field.WireName : ""), Content(field.Content)],
        };
        if (field.Place is XmlPlace.Element or XmlPlace.Attribute)
        {
            AddNames(arguments, field, isProperty);
        }

        string name = field is { Place: XmlPlace.Element, Name: "" } ? "AnyElement" : field.Place.ToString();
        return WrappedCode.Call($"{context.Names.XmlField}.{name}", arguments)
            + (field.Alias is { } alias ? $".Or({CSharpText.Literal(alias)})" : "")
            + (field.IsNullable ? ".Nullable()" : "")
            + (field.IsRequired ? ".Required()" : "");
    }

    /// <summary>The expression for content.</summary>
    public string Content(XmlContent content) => content switch
    {
        ScalarXml scalar => $"{context.Names.XmlContent}.{scalar.Form}",
        OpenXml => context.Names.XmlContent + ".Open",
        NamedXml named => $"{context.Names.XmlContent}.Later(static () => {CSharpText.Identifier(named.Name)})",
        SeparatedXml separated => Call("Separated", Content(separated.Item)),
        ListXml list => Call("List", Field(list.Item, isProperty: false)),
        MapXml map => Call("Map", Content(map.Value)),
        TupleXml tuple => Call(
            "Tuple",
            [
                tuple.Rest is { } rest ? Field(rest, isProperty: false) : "null",
                .. tuple.Items.Select(item => Field(item, isProperty: false)),
            ]),
        ObjectXml { Extra: { } extra } found => Call("ObjectWith", [Content(extra), .. found.Fields.Select(field => Field(field))]),
        ObjectXml found => Call("Object", [.. found.Fields.Select(field => Field(field))]),
        CasesXml cases => Call(
            "Cases",
            [
                cases.IsByElement ? "true" : "false",
                cases.Fallback.ToString(CultureInfo.InvariantCulture),
                .. cases.Cases.Select(Case),
            ]),
        _ => throw new InvalidOperationException("Unsupported XML: " + content.GetType().Name),
    };

    private string Case(XmlCase one) => WrappedCode.Call(
        "new " + context.Names.XmlCase,
        [
            Field(one.Field, isProperty: false),
            .. one.Tag is { } tag ? [CSharpText.Literal(tag), .. one.Values.Select(CSharpText.Literal)] : Array.Empty<string>(),
        ]);

    private string Call(string method, params string[] arguments) => WrappedCode.Call($"{context.Names.XmlContent}.{method}", arguments);

    private static void AddNames(List<string> arguments, XmlField field, bool isProperty)
    {
        if (isProperty && field.WireName != field.Name)
        {
            arguments.Add("json: " + CSharpText.Literal(field.WireName));
        }

        if (field.Namespace is { } ns)
        {
            arguments.Add("ns: " + CSharpText.Literal(ns));
        }

        if (field.Prefix is { } prefix)
        {
            arguments.Add("prefix: " + CSharpText.Literal(prefix));
        }
    }
}
