namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Reads YAML 1.2 into nodes.</summary>
internal static class YamlReader
{
    public static SourceFile Read(string path, string text, CancellationToken cancellation) =>
        JsonReader.Read(path, text, cancellation);
}
