using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the class of a <see cref="TupleType"/>.</summary>
internal static class TupleEmission
{
    public static void Write(SourceWriter writer, TupleType type, ApiHeader header)
    {
        XmlDoc.Declaration(writer, type.Doc, "An array with a meaning for each place.");
        TypeAttributes.Write(writer, type, header);
        string name = Names.Global(header, type.Name);
        string extended = $"{Names.Support}TupleModel<{name}, {name}.{Names.Converter}>";
        writer.Open($"{Names.Access(header)} sealed partial class {CSharpText.Identifier(type.Name)} : {extended}{(type.HasChecks ? ", " + CheckEmission.Interface : "")}");
        foreach (Property item in type.Items)
        {
            ObjectEmission.WriteProperty(writer, item, header);
            writer.BlankLine();
        }

        XmlDoc.Element(writer, "summary", "Items after these; null where there are none.");
        writer.Line($"public {Names.Collections}List<{TypeText.Of(type.Rest, header)}>? {type.RestName} {{ get; set; }}");
        CheckEmission.WriteMembers(writer, type, header);
        writer.Close();
    }
}
