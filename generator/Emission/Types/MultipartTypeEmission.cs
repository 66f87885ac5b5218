using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the class of a <see cref="MultipartType"/>.</summary>
internal static class MultipartTypeEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, MultipartType type)
    {
        XmlDoc.Declaration(writer, type.Doc, "The parts of a multipart body.");
        TypeAttributeEmission.Write(context, writer, type);
        writer.Open($"{context.Access} sealed partial class {CSharpText.Identifier(type.Name)}");
        foreach (Property property in type.Properties)
        {
            string note = property.IsRequired ? DeprecationText.Note(property.Doc) : "";
            XmlDoc.Declaration(writer, property.Doc, XmlDoc.Code(property.WireName) + ".", note);
            if (OriginAttributes.OfProperty(context, property) is { } origin)
            {
                writer.Line(origin);
            }

            if (!property.IsRequired)
            {
                ObsoleteEmission.Write(context, writer, property.Doc);
            }

            string required = PropertyNullability.IsRequiredByCompiler(property) ? "required " : "";
            writer.Line($"public {required}{PropertyNullability.Type(context, property)} {CSharpText.Identifier(property.Name)} {{ get; set; }}");
            writer.BlankLine();
        }

        XmlDoc.Element(writer, "summary", "Gets or sets the parts that the description does not declare; null if there are none.");
        writer.Line($"public {context.Names.MultipartBody}? {CSharpText.Identifier(type.ExtraName)} {{ get; set; }}");
        writer.Close();
    }
}
