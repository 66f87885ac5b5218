using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

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
