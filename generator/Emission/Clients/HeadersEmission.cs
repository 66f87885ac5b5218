using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes a class that reads the headers of an operation's responses.</summary>
internal static class HeadersEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, HeadersType type, ClientOperation operation)
    {
        string name = CSharpText.Identifier(type.Name);
        writer.BlankLine();
        XmlDoc.Element(writer, "summary", $"Headers that {XmlDoc.Code(operation.HttpMethod + " " + operation.Path)} answers with.");
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} sealed partial class {name} : {GlobalNames.Runtime}TypedHeaders");
        writer.Line($$"""
            /// <summary>Reads headers of a response.</summary>
            /// <param name="headers">The headers of a result, of an <c>ApiResponse</c> or of an <c>ApiException</c>.</param>
            public {{name}}({{GlobalNames.Runtime}}ResponseHeaders headers)
                : base(headers)
            {
            }
            """);
        foreach (ResponseHeader one in type.Headers)
        {
            writer.BlankLine();
            XmlDoc.Declaration(writer, one.Doc, XmlDoc.Code(one.WireName) + ".");
            ObsoleteEmission.Write(writer, one.Doc);

            writer.Line($"public {context.Types.Nullable(one.Type)} {CSharpText.Identifier(one.Name)} => {Read(context, one)};");
        }

        writer.Close();
    }

    private static string Read(EmissionContext context, ResponseHeader one)
    {
        string name = CSharpText.Literal(one.WireName);
        JsonCode code = context.Json;
        TypeRef type = one.Type with { IsNullable = false };
        return type switch
        {
            ScalarType { Scalar: Scalar.String } => $"ReadText({name})",
            ListType list => $"ReadList({name}, {code.Reader(list.Item)})",
            _ => $"Read{(TypeText.IsValueType(type) ? "Value" : type is ScalarType ? "Object" : "Json")}<{context.Types.NotNull(type)}>({name}, {code.Reader(type)})",
        };
    }
}
