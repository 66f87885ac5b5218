using Microsoft.Build.Framework;
using Truto.Generated.Tasks.Fetching;
using Truto.Generated.Tasks.Reports;

namespace Truto.Generated.Tasks;

/// <summary>
/// Fetches the descriptions that have a URL into a folder, with the files that they refer to, checks them, and returns those that differ. The files
/// of the project are not changed; <see cref="AcceptDescriptions"/> does that.
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
        FetchSettings settings = FetchSettings.Of(MaxBytes, TimeoutSeconds);
        using var fetcher = new Fetcher(settings);
        var fetched = new Dictionary<string, PathItem>(StringComparer.Ordinal);
        var visited = new HashSet<string>(remote.Select(item => item.GetMetadata("FullPath")), StringComparer.Ordinal);
        foreach (ITaskItem item in remote)
        {
            Attempt(() => Fetch(item, entries, fetcher, settings, visited, fetched));
        }

        // Either all descriptions are replaced, or none.
        if (!HasErrors && fetched.Count > 0)
        {
            AtomicFile.Write(FetchedPath(LockFile.Name), LockFile.Write(entries));
            Fetched = [.. fetched.Values];
        }
    }

    // Fetches a description, then what it refers to. Files that several descriptions refer to are fetched once.
    private void Fetch(
        ITaskItem item,
        SortedDictionary<string, LockEntry> entries,
        Fetcher fetcher,
        FetchSettings settings,
        HashSet<string> visited,
        Dictionary<string, PathItem> fetched)
    {
        string path = item.GetMetadata("FullPath");
        var main = new RemoteFile(path, RemoteDescription.Of(
            Relative(path),
            item.GetMetadata("Url"),
            item.GetMetadata("AllowHttp"),
            item.GetMetadata("UrlHeaders"),
            Environment.GetEnvironmentVariable));
        var parts = new RemoteParts(main, ProjectFolder);
        var open = new Queue<RemoteFile>([main]);
        long bytes = 0;
        for (int files = 1; open.TryDequeue(out RemoteFile? file); files++)
        {
            byte[] content = FetchFile(file, main, entries, fetcher, fetched);
            bytes += content.Length;
            if (bytes > settings.MaxBytes || files > RemoteParts.MostFiles)
            {
                throw NotFetched(main, file, $"a description can refer to {RemoteParts.MostFiles} files, of {settings.MaxBytes} bytes in all");
            }

            foreach ((RemoteFile part, string? problem) in parts.Of(file.Path, content))
            {
                if (!visited.Add(part.Path) || (problem is not null && File.Exists(part.Path)))
                {
                    continue;
                }

                if (problem is not null)
                {
                    throw NotFetched(file, part, problem);
                }

                open.Enqueue(part);
            }
        }
    }

    private byte[] FetchFile(
        RemoteFile file,
        RemoteFile main,
        SortedDictionary<string, LockEntry> entries,
        Fetcher fetcher,
        Dictionary<string, PathItem> fetched)
    {
        (string path, RemoteDescription remote) = file;
        LockEntry? entry = entries.GetValueOrDefault(remote.Name);
        byte[]? present = File.Exists(path) ? File.ReadAllBytes(path) : null;
        string? hash = present is null ? null : LockFile.HashOf(present);
        bool isAsFetched = entry is not null && entry.Sha256 == hash;
        string? etag = isAsFetched && entry!.Url == remote.ShownUrl ? entry.ETag : null;
        FetchedContent response = fetcher.Fetch(remote, etag, Stop).GetAwaiter().GetResult();
        if (response.Content is not { } content)
        {
            PrintUpToDate(remote, entry!);
            return present!;
        }

        string version = Check(file, isMain: file == main, response);
        string newHash = LockFile.HashOf(content);
        bool isSame = newHash == hash;
        if (!isSame && present is not null && !isAsFetched && !Overwrite)
        {
            RequireReplaceable(file, main, entry);
        }

        string date = entry?.Sha256 == newHash ? entry.Date : LockFile.DateOf(DateTime.UtcNow);
        var found = new LockEntry(remote.ShownUrl, newHash, date, response.ETag, version);
        if (isSame && found == entry)
        {
            PrintUpToDate(remote, found);
            return content;
        }

        entries[remote.Name] = found;
        AtomicFile.Write(FetchedPath(remote.Name), content);
        fetched[path] = new PathItem(path, FetchedPath(remote.Name), isSame, main.Path);
        return content;
    }

    private string Check(RemoteFile file, bool isMain, FetchedContent response)
    {
        if (isMain)
        {
            return DescriptionContent.Check(file.Remote, file.Path, response, Stop);
        }

        DescriptionContent.CheckPart(file.Remote, file.Path, response, Stop);
        return "";
    }

    // The first refresh replaces the file of the item, but no other file that it did not write: a description could name any file of the project.
    private static void RequireReplaceable(RemoteFile file, RemoteFile main, LockEntry? entry)
    {
        if (entry is not null)
        {
            throw new TaskProblemException(TaskMessages.Edited, file.Remote.Name) { Place = new Place(file.Path) };
        }

        if (file != main)
        {
            throw NotFetched(main, file, "the file exists and was not fetched before; move it, or set OpenApiRefreshOverwrite to true");
        }
    }

    private void PrintUpToDate(RemoteDescription file, LockEntry entry)
    {
        string version = entry.Version.Length > 0 ? $"version {ReportText.Line(entry.Version)}, " : "";
        Print($"{file.Name} is up to date ({version}fetched {entry.Date}).");
    }

    private static TaskProblemException NotFetched(RemoteFile from, RemoteFile file, string reason) =>
        new(TaskMessages.PartNotFetched, from.Remote.Name, file.Remote.Name, reason) { Place = new Place(from.Path) };

    private string FetchedPath(string name) =>
        Path.GetFullPath(Path.Combine(ProjectFolder, Folder, name.Replace("../", "", StringComparison.Ordinal)));
}
