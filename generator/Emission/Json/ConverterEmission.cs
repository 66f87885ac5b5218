using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes the converter that a type names in its <c>[JsonConverter]</c>. One for each type, so that trimming keeps the JSON code of
/// those types only that a program uses.
/// </summary>
internal static class ConverterEmission
{
    public static void Write(SourceWriter writer, TypeDeclaration type, ApiHeader header)
    {
        string name = Names.Converter(type.Name);
        bool isKey = type is EnumType { Underlying: EnumUnderlying.String };
        string kind = isKey ? "JsonStringEnumConverterOf" : "JsonConverterOf";
        string more = isKey ? ", static text => new(text), static value => value.Value" : "";
        writer.Line($$"""
            /// <summary>Lets <c>JsonSerializer</c> read and write {{XmlDoc.Code(type.Name)}}.</summary>
            {{Names.Hidden}}
            public sealed class {{name}} : {{Names.Support}}{{kind}}<{{Names.Global(header, type.Name)}}>
            {
                /// <summary>Makes the converter.</summary>
                public {{name}}()
                    : base({{Names.Read(type.Name)}}, {{Names.Write(type.Name)}}{{more}})
                {
                }
            }
            """);
    }
}
