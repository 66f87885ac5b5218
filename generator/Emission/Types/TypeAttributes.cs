using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes what marks a generated type: which schema it comes from, what converts it, and whether it is deprecated.</summary>
internal static class TypeAttributes
{
    /// <summary>Where the schemas are that a description names: of OpenAPI 3 and of 2.0.</summary>
    public static readonly string[] RootsOfSchemas = ["#/components/schemas/", "#/definitions/"];

    /// <summary>Writes the attributes of a type.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="type">The type.</param>
    /// <param name="context">The API.</param>
    /// <param name="values">More that is said of its schema: an argument of the attribute.</param>
    public static void Write(EmissionContext context, SourceWriter writer, TypeDeclaration type, string values = "")
    {
        string[] schema = [.. new[] { Schema(type), values }.Where(argument => argument.Length > 0)];
        string origin = schema.Length > 0 ? $", {GlobalNames.Runtime}OpenApiSchema({string.Join(", ", schema)})" : "";
        string converter = type.IsJson ? $", {GlobalNames.Json}Serialization.JsonConverter(typeof({context.Global(type.Name)}.{JsonCode.ConverterClass}))" : "";
        writer.Line($"[{CommonAttributes.GeneratedCodeName}{origin}{converter}]");

        ObsoleteEmission.Write(writer, type.Doc);
    }

    // A type of JSON tells its schema by its own name where it can: words in attributes need room in every assembly.
    private static string Schema(TypeDeclaration type)
    {
        if (type.Doc.Origin is not { } pointer)
        {
            return "";
        }

        string name = NameOfSchema(pointer);
        return type.IsJson && name == type.Name ? "" : CSharpText.Literal(name);
    }

    // Of a schema that the description names its name, of others all of the pointer.
    private static string NameOfSchema(string pointer)
    {
        string name = pointer.Substring(pointer.LastIndexOf('/') + 1);
        return name.Length > 0 && name[0] != '#' && RootsOfSchemas.Any(root => pointer == root + name) ? name : pointer;
    }
}
