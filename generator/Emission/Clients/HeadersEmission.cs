using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class that reads the response headers of an operation.</summary>
internal static class HeadersEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, HeadersType type, ClientOperation operation)
    {
        context = context.Inside(type.Headers.Select(header => header.Name));
        string name = CSharpText.Identifier(type.Name);
        writer.BlankLine();
        XmlDoc.Element(writer, "summary", $"The response headers of {XmlDoc.Code(operation.HttpMethod + " " + operation.Path)}.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {context.Names.TypedHeaders}");
        writer.Line($$"""
            /// <summary>Creates typed headers from the headers of a response.</summary>
            /// <param name="headers">The headers of a result, an <c>ApiResponse</c> or an <c>ApiException</c>.</param>
            public {{name}}({{context.Names.ResponseHeaders}} headers)
                : base(headers)
            {
            }
            """);
        foreach (ResponseHeader one in type.Headers)
        {
            writer.BlankLine();
            XmlDoc.Declaration(writer, one.Doc, XmlDoc.Code(one.WireName) + ".");
            ObsoleteEmission.Write(context, writer, one.Doc);

            writer.Line($"public {context.Types.Nullable(one.Type)} {CSharpText.Identifier(one.Name)} => {Read(context, one)};");
        }

        writer.Close();
    }

    private static string Method(TypeRef type) => TypeText.IsValueType(type) ? "ReadValue" : type is ScalarType ? "ReadObject" : "ReadJson";

    private static string Read(EmissionContext context, ResponseHeader one)
    {
        string name = CSharpText.Literal(one.WireName);
        JsonCode code = context.Json;
        TypeRef type = one.Type with { IsNullable = false };
        return type switch
        {
            ScalarType { Scalar: Scalar.String } => $"ReadText({name})",
            ListType list => $"ReadList({name}, {code.Reader(list.Item)})",
            _ => $"{Method(type)}<{context.Types.NotNull(type)}>({name}, {code.Reader(type)})",
        };
    }
}
