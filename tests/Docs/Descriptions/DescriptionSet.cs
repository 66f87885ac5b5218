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

    // Pages about overlays change a description that is small enough to imagine.
    private static readonly DescriptionSet Pets = Of("tests", "Docs", "Descriptions", "pets.yaml");

    /// <summary>Gets a text that is equal for equal sets.</summary>
    public string Key => string.Join(
        '\0',
        [Name, .. Files.SelectMany(file => new[] { file.Key, file.Value }), .. Metadata.Select(pair => pair.Key + "=" + pair.Value)]);

    /// <summary>Gets the text of the description.</summary>
    public string Text => Files[Name];

    /// <summary>Returns the description of a page that shows none.</summary>
    /// <param name="page">The page's path from the repository's folder.</param>
    public static DescriptionSet DefaultOf(string page) =>
        page.StartsWith("docs/truto", StringComparison.Ordinal) ? Truto
        : page.StartsWith("docs/diagnostics/OAG07", StringComparison.Ordinal) ? Pets
        : Shop;

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
        string overlays = string.Join(',', Files.Where(file => file.Key != Name && IsOverlay(file.Value)).Select(file => file.Key));
        foreach ((string path, string text) in Files)
        {
            if (path == Name)
            {
                items.Add(new(path, text)
                {
                    Metadata = new(Metadata) { ["Role"] = Metadata.GetValueOrDefault("Role", "client"), ["Overlays"] = overlays },
                });
            }
            else if (IsOverlay(text))
            {
                items.Add(new(path, text) { Metadata = new() { ["Overlay"] = path } });
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
        line.StartsWith("overlay:", StringComparison.Ordinal) || line.StartsWith("actions:", StringComparison.Ordinal)
        || line.TrimStart(' ', '{').StartsWith("\"overlay\":", StringComparison.Ordinal));

    private static Dictionary<string, string> NoMetadata => [];

    private static DescriptionSet Of(params string[] path) => Single(path[^1], File.ReadAllText(Repository.PathOf(path)));
}
