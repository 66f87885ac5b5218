using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class with the optional parameters of an operation that has many.</summary>
internal static class ParametersEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, ParametersType type, ClientOperation operation)
    {
        writer.BlankLine();
        string operationName = XmlDoc.Code(operation.HttpMethod + " " + operation.Path);
        XmlDoc.Element(writer, "summary", $"The optional parameters of {operationName}. Null values are not sent.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {CSharpText.Identifier(type.Name)}");
        foreach (MethodParameter argument in type.Arguments)
        {
            string note = argument.Default is { } value ? "Default: " + XmlDoc.Code(value) + "." : "";
            XmlDoc.Declaration(writer, argument.Doc, XmlDoc.Code(argument.WireName) + ".", note);
            ObsoleteEmission.Write(context, writer, argument.Doc);

            if (OriginAttributes.OfProperty(context, argument) is { } origin)
            {
                writer.Line(origin);
            }

            string constraints = ConstraintAttributes.Text(context, argument.Constraints, argument.Type, isPlain: true);
            string parameterType = context.Types.Parameter(argument.Type, isNullable: true);
            writer.Line($"{constraints}public {parameterType} {CSharpText.Identifier(argument.Name)} {{ get; set; }}");
            writer.BlankLine();
        }

        writer.Close();
    }
}
