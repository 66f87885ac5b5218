using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the attributes of a type: the generator, the schema, the JSON converter, and whether it is deprecated.</summary>
internal static class TypeAttributeEmission
{
    /// <summary>Writes the attributes of a type.</summary>
    /// <param name="context">The API.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="type">The type.</param>
    /// <param name="values">A further argument of the schema attribute, or empty.</param>
    public static void Write(EmissionContext context, SourceWriter writer, TypeDeclaration type, string values = "")
    {
        writer.Line(context.Names.GeneratedCode);
        string[] schema = [.. new[] { Schema(type), values }.Where(argument => argument.Length > 0)];
        if (schema.Length > 0)
        {
            WrappedCode.Write(writer, "[" + context.Names.OpenApiSchema, schema, "]");
        }

        if (type.IsJson)
        {
            writer.Line($"[{context.Names.JsonConverter}(typeof({ConverterOf(context, type)}))]");
        }

        ObsoleteEmission.Write(context, writer, type.Doc);
    }

    private static string ConverterOf(EmissionContext context, TypeDeclaration type) => type is ObjectType or EnumType
        ? context.Names.ApiJsonConverter
        : $"{context.Type(type.Name)}.{JsonCode.ConverterClass}";

    // Omitted if it equals the type's name: strings in attributes take space in the assembly.
    private static string Schema(TypeDeclaration type)
    {
        if (type.Doc.Origin is not { } pointer)
        {
            return "";
        }

        string origin = SchemaOrigin.Of(pointer);
        return type.IsJson && origin == type.Name ? "" : CSharpText.Literal(origin);
    }
}
