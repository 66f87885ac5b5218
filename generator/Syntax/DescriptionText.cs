using Truto.Generated.SourceGeneration.Syntax.Json;
using Truto.Generated.SourceGeneration.Syntax.Yaml;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Reads the text of a description, JSON or YAML.</summary>
internal static class DescriptionText
{
    public static SourceFile Read(string path, string text, CancellationToken cancellation)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return JsonReader.Read(path, text, cancellation);
        }

        // JSON in a file with another extension is read as JSON, which is faster. Invalid JSON may be YAML in flow style.
        if (BeginsLikeJson(text) && JsonReader.Read(path, text, cancellation) is { IsWellFormed: true } json)
        {
            return json;
        }

        return YamlReader.Read(path, text, cancellation);
    }

    private static bool BeginsLikeJson(string text)
    {
        foreach (char c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\uFEFF'))
            {
                return c is '{' or '[';
            }
        }

        return false;
    }
}
