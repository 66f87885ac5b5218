namespace Truto.Generated.Tests.Docs.Descriptions;

/// <summary>The files of one project's description, as a page shows them, with the metadata of its item.</summary>
/// <param name="Name">The file name of the description.</param>
/// <param name="Files">The texts by file name: the description, its parts and overlays.</param>
/// <param name="Metadata">The metadata of the description's item.</param>
internal sealed record DescriptionSet(string Name, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The description that the guides use.</summary>
    public static readonly DescriptionSet Shop = Of("docs", "examples", "shop.yaml");

    /// <summary>The built-in description.</summary>
    public static readonly DescriptionSet Truto = Of("specs", "truto-crm-stages.openapi.yaml");

    /// <summary>Gets a text that is equal for equal sets.</summary>
    public string Key => string.Join(
        '\0',
        [Name, .. Files.SelectMany(file => new[] { file.Key, file.Value }), .. Metadata.Select(pair => pair.Key + "=" + pair.Value)]);

    /// <summary>Gets the text of the description.</summary>
    public string Text => Files[Name];

    public DescriptionSet With(string file, string text)
    {
        Dictionary<string, string> files = new(Files) { [file] = text };
        return IsDescription(text) ? this with { Name = file, Files = files, Metadata = NoMetadata } : this with { Files = files };
    }

    public static DescriptionSet Single(string file, string text) => new(file, new Dictionary<string, string> { [file] = text }, NoMetadata);

    /// <summary>Returns the items that the compiler gets.</summary>
    public DescriptionFile[] Items()
    {
        List<DescriptionFile> items = [];
        foreach ((string path, string text) in Files)
        {
            if (path == Name)
            {
                items.Add(new(path, text) { Metadata = new(Metadata) { ["Role"] = Metadata.GetValueOrDefault("Role", "client") } });
            }
            else if (IsOverlay(text))
            {
                items.Add(new(path, text) { Metadata = new() { ["Overlay"] = Path.GetFileNameWithoutExtension(Name) } });
            }
            else if (!IsDescription(text))
            {
                items.Add(new(path, text) { Metadata = new() { ["Role"] = "part" } });
            }
        }

        return [.. items];
    }

    public static bool IsDescription(string text) => text.Split('\n').Any(line =>
        line.StartsWith("openapi:", StringComparison.Ordinal)
        || line.StartsWith("swagger:", StringComparison.Ordinal)
        || line.TrimStart(' ', '{').StartsWith("\"openapi\":", StringComparison.Ordinal)
        || line.TrimStart(' ', '{').StartsWith("\"swagger\":", StringComparison.Ordinal));

    public static bool IsOverlay(string text) => text.Split('\n').Any(line =>
        line.StartsWith("overlay:", StringComparison.Ordinal) || line.TrimStart(' ', '{').StartsWith("\"overlay\":", StringComparison.Ordinal));

    private static Dictionary<string, string> NoMetadata => [];

    private static DescriptionSet Of(params string[] path) => Single(path[^1], File.ReadAllText(Repository.PathOf(path)));
}
