using Microsoft.Build.Framework;
using Truto.Generated.Tasks.Fetching;
using Truto.Generated.Tasks.Reports;

namespace Truto.Generated.Tasks;

/// <summary>
/// Fetches the descriptions that have a URL into a folder, checks that they are descriptions, and returns those that differ. The descriptions of the
/// project are not changed; <see cref="AcceptDescriptions"/> does that.
/// </summary>
public sealed class FetchDescriptions : DescriptionTask
{
    /// <summary>Gets or sets the descriptions of the project.</summary>
    [Required]
    public ITaskItem[] Descriptions { get; set; } = [];

    /// <summary>Gets or sets the folder for what is fetched.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Gets or sets the size limit in bytes.</summary>
    [Required]
    public string MaxBytes { get; set; } = "";

    /// <summary>Gets or sets the time limit in seconds.</summary>
    [Required]
    public string TimeoutSeconds { get; set; } = "";

    /// <summary>Gets or sets whether descriptions that were edited are replaced.</summary>
    public bool Overwrite { get; set; }

    /// <summary>Gets the descriptions to replace. Their metadata is what <see cref="AcceptDescriptions"/> needs.</summary>
    [Output]
    public ITaskItem[] Fetched { get; private set; } = [];

    /// <inheritdoc/>
    private protected override void Work()
    {
        ITaskItem[] remote = [.. Descriptions.Where(item => item.GetMetadata("Url").Length > 0)];
        if (remote.Length == 0)
        {
            Print("No OpenApiDescription has the attribute Url, so nothing was fetched.");
            return;
        }

        SortedDictionary<string, LockEntry> entries = LockFile.Read(Path.Combine(ProjectFolder, LockFile.Name));
        using var fetcher = new Fetcher(FetchSettings.Of(MaxBytes, TimeoutSeconds));
        var fetched = new List<PathItem>();
        foreach (ITaskItem item in remote)
        {
            Attempt(() =>
            {
                if (Fetch(item, entries, fetcher) is { } one)
                {
                    fetched.Add(one);
                }
            });
        }

        // Either all descriptions are replaced, or none.
        if (!HasErrors && fetched.Count > 0)
        {
            AtomicFile.Write(FetchedPath(LockFile.Name), LockFile.Write(entries));
            Fetched = [.. fetched];
        }
    }

    private PathItem? Fetch(ITaskItem item, SortedDictionary<string, LockEntry> entries, Fetcher fetcher)
    {
        string path = item.GetMetadata("FullPath");
        string name = Relative(path);
        RemoteDescription description = RemoteDescription.Of(
            name, item.GetMetadata("Url"), item.GetMetadata("AllowHttp"), item.GetMetadata("UrlHeaders"), Environment.GetEnvironmentVariable);
        LockEntry? entry = entries.GetValueOrDefault(name);
        string? hash = File.Exists(path) ? LockFile.HashOf(File.ReadAllBytes(path)) : null;
        bool isAsFetched = entry is not null && entry.Sha256 == hash;
        string? etag = isAsFetched && entry!.Url == description.ShownUrl ? entry.ETag : null;
        FetchedContent response = fetcher.Fetch(description, etag, Stop).GetAwaiter().GetResult();
        if (response.Content is not { } content)
        {
            Print($"{name} is up to date (version {ReportText.Line(entry!.Version)}, fetched {entry.Date}).");
            return null;
        }

        string version = DescriptionContent.Check(description, path, response, Stop);
        string newHash = LockFile.HashOf(content);
        bool isSame = newHash == hash;
        if (!isSame && hash is not null && entry is not null && !isAsFetched && !Overwrite)
        {
            throw new TaskProblemException(TaskMessages.Edited, name) { Place = new Place(path) };
        }

        string date = entry?.Sha256 == newHash ? entry.Date : LockFile.DateOf(DateTime.UtcNow);
        var found = new LockEntry(description.ShownUrl, newHash, date, response.ETag, version);
        if (isSame && found == entry)
        {
            Print($"{name} is up to date (version {ReportText.Line(version)}, fetched {date}).");
            return null;
        }

        entries[name] = found;
        AtomicFile.Write(FetchedPath(name), content);
        return new PathItem(path, FetchedPath(name), isSame);
    }

    private string FetchedPath(string name) =>
        Path.GetFullPath(Path.Combine(ProjectFolder, Folder, name.Replace("../", "", StringComparison.Ordinal)));
}
