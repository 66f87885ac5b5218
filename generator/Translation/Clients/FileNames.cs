using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>The part of a description's file name that names things.</summary>
internal static class FileNames
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".openapi", ".swagger"];

    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "openapi", "open", "swagger", "api", "apis", "apidocs", "docs", "doc", "rest", "spec", "specs", "specification", "description", "definition",
        "definitions", "document", "schema", "reference", "main", "index", "root", "default", "bundle", "bundled", "resolved", "dereferenced",
        "latest", "version", "v",
    };

    /// <summary><c>specs/truto-crm.openapi.yaml</c> gives <c>truto-crm</c>.</summary>
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
    /// Whether a stem says nothing of the API: all its words could stand on any description (<c>openapi</c>, <c>api-v1</c>, <c>spec3</c>),
    /// or it begins with a digit, which no C# name may.
    /// </summary>
    public static bool IsGeneric(string stem) =>
        (stem.Length > 0 && char.IsDigit(stem[0])) || IsGenericWord(stem) || (Words.Split(stem) is { Count: > 0 } words && words.All(IsGenericWord));

    // A number at the end is a version; a number alone is one of several.
    private static bool IsGenericWord(string word)
    {
        string letters = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == 0 || Generic.Contains(letters);
    }
}
