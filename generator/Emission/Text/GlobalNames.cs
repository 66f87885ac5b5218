namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>Fully qualified names of the namespaces and types that emitted code uses, so that no name of a description can hide them.</summary>
internal static class GlobalNames
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
}
