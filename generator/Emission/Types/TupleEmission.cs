using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the class of a <see cref="TupleType"/>.</summary>
internal static class TupleEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, TupleType type)
    {
        XmlDoc.Declaration(writer, SelfEvidentDoc.Without(type.Doc, type.Name), "An array whose items have individual types.");
        TypeAttributeEmission.Write(context, writer, type);
        string name = context.Type(type.Name);
        string extended = $"{context.Names.TupleModel}<{name}, {name}.{JsonCode.ConverterClass}>";
        string checks = type.HasChecks ? ", " + context.Names.IChecked : "";
        writer.Open($"{context.Access} sealed partial class {CSharpText.Identifier(type.Name)} : {extended}{checks}");
        foreach (Property item in type.Items)
        {
            ObjectEmission.WriteProperty(context, writer, item);
            writer.BlankLine();
        }

        XmlDoc.Element(writer, "summary", "Gets or sets the further items; null if there are none.");
        writer.Line($"public {context.Names.List}<{context.Types.Of(type.Rest)}>? {type.RestName} {{ get; set; }}");
        CheckEmission.WriteMembers(context, writer, type);
        TupleJsonEmission.Write(context, writer, type);
        writer.Close();
    }
}
