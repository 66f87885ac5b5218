using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes a class that reads the headers of an operation's responses.</summary>
internal static class HeadersEmission
{
    public static void Write(SourceWriter writer, HeadersType type, ClientOperation operation, ApiHeader header)
    {
        string name = CSharpText.Identifier(type.Name);
        writer.BlankLine();
        XmlDoc.Element(writer, "summary", $"Headers that {XmlDoc.Code(operation.HttpMethod + " " + operation.Path)} answers with.");
        writer.Open($"{Names.GeneratedCode} {Names.Access(header)} sealed partial class {name} : {Names.Runtime}TypedHeaders");
        writer.Line($$"""
            /// <summary>Reads headers of a response.</summary>
            /// <param name="headers">The headers of a result, of an <c>ApiResponse</c> or of an <c>ApiException</c>.</param>
            public {{name}}({{Names.Runtime}}ResponseHeaders headers)
                : base(headers)
            {
            }
            """);
        foreach (ResponseHeader one in type.Headers)
        {
            writer.BlankLine();
            XmlDoc.Declaration(writer, one.Doc, XmlDoc.Code(one.WireName) + ".");
            ObsoleteEmission.Write(writer, one.Doc);

            writer.Line($"public {TypeText.Nullable(one.Type, header)} {CSharpText.Identifier(one.Name)} => {Read(one, header)};");
        }

        writer.Close();
    }

    private static string Read(ResponseHeader one, ApiHeader header)
    {
        string name = CSharpText.Literal(one.WireName);
        JsonCode code = new JsonCode(header);
        TypeRef type = one.Type with { IsNullable = false };
        return type switch
        {
            ScalarType { Scalar: Scalar.String } => $"ReadText({name})",
            ListType list => $"ReadList({name}, {code.Reader(list.Item)})",
            _ => $"Read{(TypeText.IsValueType(type) ? "Value" : type is ScalarType ? "Object" : "Json")}<{TypeText.NotNull(type, header)}>({name}, {code.Reader(type)})",
        };
    }
}
