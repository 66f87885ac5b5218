using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class of an operation's optional parameters, where these are many.</summary>
internal static class ParametersEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, ParametersType type, ClientOperation operation)
    {
        writer.BlankLine();
        XmlDoc.Element(writer, "summary", $"Optional parameters of {XmlDoc.Code(operation.HttpMethod + " " + operation.Path)}. What is null is not sent.");
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} sealed partial class {CSharpText.Identifier(type.Name)}");
        foreach (MethodParameter argument in type.Arguments)
        {
            string note = argument.Default is { } value ? "Default: " + XmlDoc.Code(value) + "." : "";
            XmlDoc.Declaration(writer, argument.Doc, XmlDoc.Code(argument.WireName) + ".", note);
            ObsoleteEmission.Write(writer, argument.Doc);

            if (OriginText.OfProperty(argument) is { } origin)
            {
                writer.Line(origin);
            }

            string constraints = ConstraintAttributes.Text(context, argument.Constraints, argument.Type, isPlain: true);
            writer.Line($"{constraints}public {context.Types.Parameter(argument.Type, isNullable: true)} {CSharpText.Identifier(argument.Name)} {{ get; set; }}");
            writer.BlankLine();
        }

        writer.Close();
    }
}
