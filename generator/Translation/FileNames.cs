namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>The part of a description's file name that names things.</summary>
internal static class FileNames
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".openapi", ".swagger"];

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
}
