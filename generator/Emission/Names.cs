using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Names that emitted code uses: its own by fixed rules, and those of the libraries it calls, always from the root.</summary>
internal static class Names
{
    public const string Runtime = "global::Truto.Generated.";
    public const string Support = "global::Truto.Generated.Support.";
    public const string Collections = "global::System.Collections.Generic.";
    public const string Json = "global::System.Text.Json.";
    public const string Reader = Json + "Utf8JsonReader";
    public const string Writer = Json + "Utf8JsonWriter";
    public const string Context = Support + "JsonReadContext";
    public const string JsonRead = Support + "JsonRead";
    public const string JsonTypes = Support + "JsonTypes";
    public const string JsonWrite = Support + "JsonWrite";
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"Truto.Generated\", \"1.0.0\")]";
    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>Where the schemas are that a description names: of OpenAPI 3 and of 2.0.</summary>
    public static readonly string[] RootsOfSchemas = ["#/components/schemas/", "#/definitions/"];

    public const string Obsolete = "[global::System.Obsolete(\"The description marks it deprecated.\")]";

    /// <summary>Writes what marks a generated type: which schema it comes from, what converts it, and whether it is deprecated.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="type">The type.</param>
    /// <param name="header">The API.</param>
    /// <param name="values">More that is said of its schema: an argument of the attribute.</param>
    public static void WriteAttributes(SourceWriter writer, TypeDeclaration type, ApiHeader header, string values = "")
    {
        bool isJson = type is not MultipartType;
        string[] schema = [.. new[] { Schema(type, mayBeTold: isJson), values }.Where(argument => argument.Length > 0)];
        string origin = schema.Length > 0 ? $", {Runtime}OpenApiSchema({string.Join(", ", schema)})" : "";
        string converter = isJson ? $", {Json}Serialization.JsonConverter(typeof({Global(header, type.Name)}.{Converter}))" : "";
        writer.Line($"{GeneratedCode.Substring(0, GeneratedCode.Length - 1)}{origin}{converter}]");

        if (type.Doc.IsDeprecated)
        {
            writer.Line(Obsolete);
        }
    }

    // A type tells its schema by its name where it can, as the name and the rest need room in every assembly.
    private static string Schema(TypeDeclaration type, bool mayBeTold)
    {
        if (type.Doc.Origin is not { } pointer)
        {
            return "";
        }

        string name = NameOfSchema(pointer);
        return mayBeTold && name == type.Name ? "" : CSharpText.Literal(name);
    }

    // Of a schema that the description names its name, of others all of the pointer.
    private static string NameOfSchema(string pointer)
    {
        string name = pointer.Substring(pointer.LastIndexOf('/') + 1);
        return name.Length > 0 && name[0] != '#' && RootsOfSchemas.Any(root => pointer == root + name) ? name : pointer;
    }

    /// <summary>A declared type from anywhere.</summary>
    public static string Global(ApiHeader header, string name) =>
        "global::" + CSharpText.Namespace(header.Namespace) + "." + CSharpText.Identifier(name);

    /// <summary>The class with an API's resolver.</summary>
    public static string JsonClass(ApiHeader header) => header.Name + "Json";

    public static string Access(ApiHeader header) => header.IsPublic ? "public" : "internal";

    /// <summary>The class that finds the converters of an API's types.</summary>
    public static string Converters(ApiHeader header) => header.Name + "Converters";

    /// <summary>The converter of a type, which lies in it.</summary>
    public const string Converter = "JsonConverter";

    public static string Find(string slot) => "FindIn" + slot;

    /// <summary>A name in camel case.</summary>
    public static string Field(string property) => char.ToLowerInvariant(property[0]) + property.Substring(1);
}
