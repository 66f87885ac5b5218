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
    public const string JsonWrite = Support + "JsonWrite";
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"Truto.Generated\", \"1.0.0\")]";
    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public const string Obsolete = "[global::System.Obsolete(\"The description marks it deprecated.\")]";

    /// <summary>Marks a generated type, and says which schema it comes from.</summary>
    public static string GeneratedFrom(Doc doc) => doc.Origin is { } pointer
        ? $"{GeneratedCode.Substring(0, GeneratedCode.Length - 1)}, {Runtime}OpenApiSchema({CSharpText.Literal(pointer)})]"
        : GeneratedCode;

    /// <summary>A declared type from anywhere.</summary>
    public static string Global(ApiHeader header, string name) =>
        "global::" + CSharpText.Namespace(header.Namespace) + "." + CSharpText.Identifier(name);

    /// <summary>The class that holds an API's JSON code.</summary>
    public static string JsonClass(ApiHeader header) => header.Name + "Json";

    public static string Access(ApiHeader header) => header.IsPublic ? "public" : "internal";

    // Each member of the JSON class is a fixed word and a type's name. No word begins another, so no two names can meet.
    public static string Read(string type) => "Read" + type;

    public static string Write(string type) => "Write" + type;

    public static string ReadExactly(string type) => "FillNew" + type;

    public static string WriteMembers(string type) => "PutMembersOf" + type;

    public static string ReadMember(string type) => "SetMemberOf" + type;

    public static string Members(string type) => "MembersOf" + type;

    public static string Values(string type) => "ValuesOf" + type;

    public static string Cases(string type) => "CasesOf" + type;

    public static string ReadCase(string type) => "PickCaseOf" + type;

    public static string Converter(string type) => "ConverterOf" + type;

    public static string Info(string unit) => "InfoOf" + unit;

    /// <summary>The field behind a static property that is made when first used.</summary>
    public static string Field(string property) => char.ToLowerInvariant(property[0]) + property.Substring(1);
}
