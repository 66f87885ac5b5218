using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>Derives names from the file name of a description.</summary>
internal static class FileNames
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".openapi", ".swagger"];

    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "openapi", "open", "swagger", "api", "apis", "apidocs", "docs", "doc", "rest", "spec", "specs", "specification", "description", "definition",
        "definitions", "document", "schema", "reference", "main", "index", "root", "default", "bundle", "bundled", "resolved", "dereferenced",
        "latest", "version", "v",
    };

    /// <summary>Returns the file name without extensions: <c>truto-crm</c> for <c>specs/truto-crm.openapi.yaml</c>.</summary>
    public static string Stem(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        foreach (string ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - ending.Length);
            }
        }

        return name;
    }

    /// <summary>
    /// Returns whether a stem does not identify the API: all its words are generic (<c>openapi</c>, <c>api-v1</c>, <c>spec3</c>), or it starts
    /// with a digit, which no C# name does.
    /// </summary>
    public static bool IsGeneric(string stem) =>
        (stem.Length > 0 && char.IsDigit(stem[0])) || IsGenericWord(stem) || (Words.Split(stem) is { Count: > 0 } words && words.All(IsGenericWord));

    // A number at the end is a version.
    private static bool IsGenericWord(string word)
    {
        string letters = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == 0 || Generic.Contains(letters);
    }
}
