using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Xml;

/// <summary>Writes the class that describes how the types of an API are represented in XML. Each member is created at its first use.</summary>
internal static class XmlTypeEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, XmlType type)
    {
        EmissionContext inside = context.Inside([.. type.Roots.Select(root => root.Name), .. type.Contents.Select(content => content.Name)]);
        var code = new XmlCode(inside);
        writer.Line("/// <summary>The representation of types in XML.</summary>");
        writer.Line(context.Names.GeneratedCode);
        writer.Line(context.Names.Hidden);
        writer.Open($"internal static class {context.Type(type.Name)}");
        foreach (XmlRoot root in type.Roots)
        {
            WriteMember(writer, inside.Names.XmlField, root.Name, code.Field(root.Field, isProperty: false));
        }

        foreach (XmlDeclaration content in type.Contents)
        {
            WriteMember(writer, inside.Names.XmlContent, content.Name, code.Content(content.Content));
        }

        writer.Close();
        writer.BlankLine();
    }

    /// <summary>The expression for a root element.</summary>
    public static string Root(EmissionContext context, string name) =>
        $"{context.InExpression(context.Header.XmlName)}.{CSharpText.Identifier(name)}";

    private static void WriteMember(SourceWriter writer, string type, string name, string value)
    {
        string field = "_" + CSharpText.CamelCase(name);
        writer.BlankLine();
        writer.Line($"private static {type}? {field};");
        writer.BlankLine();
        writer.Line($"public static {type} {CSharpText.Identifier(name)} => {field} ??= {value};");
    }
}
