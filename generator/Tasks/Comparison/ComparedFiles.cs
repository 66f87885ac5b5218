namespace Truto.Generated.Tasks.Comparison;

/// <summary>Which files are the old and the new versions of descriptions.</summary>
/// <param name="Descriptions">The descriptions to compare.</param>
/// <param name="Old">For a path of the project, the path of its old version if that is another file.</param>
/// <param name="New">For a path of the project, the path of its new version if that is another file.</param>
internal sealed record ComparedFiles(
    IReadOnlyList<string> Descriptions, IReadOnlyDictionary<string, string> Old, IReadOnlyDictionary<string, string> New)
{
    private static readonly Dictionary<string, string> Unchanged = [];

    /// <summary>Compares the files of the project with those that will replace them. A description that does not exist yet is not compared.</summary>
    /// <param name="descriptions">The descriptions that change, or that refer to files that change.</param>
    /// <param name="fetched">The new versions by the paths of the files that they replace.</param>
    public static ComparedFiles Replacing(IEnumerable<string> descriptions, IReadOnlyDictionary<string, string> fetched) =>
        new([.. descriptions.Distinct().Where(File.Exists)], Unchanged, fetched);

    /// <summary>Compares old files with those of the project.</summary>
    /// <param name="against">An old description, or a folder with old files at the same relative paths as in the project.</param>
    /// <param name="projectFolder">The folder of the project.</param>
    /// <param name="descriptions">The descriptions of the project.</param>
    /// <param name="files">All files of the project that can be parts of descriptions.</param>
    public static ComparedFiles Against(
        string against, string projectFolder, IReadOnlyList<string> descriptions, IReadOnlyList<string> files)
    {
        if (against.Length == 0)
        {
            throw Nothing("set the property Against to the old description, as in -p:Against=old.json");
        }

        string path = Path.GetFullPath(Path.Combine(projectFolder, against));
        if (Directory.Exists(path))
        {
            Dictionary<string, string> old = files.Concat(descriptions).Distinct()
                .Select(file => (file, Old: Path.Combine(path, Path.GetRelativePath(projectFolder, file))))
                .Where(pair => File.Exists(pair.Old))
                .ToDictionary(pair => pair.file, pair => pair.Old);
            string[] found = [.. descriptions.Where(old.ContainsKey)];
            return found.Length > 0
                ? new ComparedFiles(found, old, Unchanged)
                : throw Nothing($"the folder '{path}' has none of the descriptions of the project");
        }

        if (!File.Exists(path))
        {
            throw Nothing($"'{path}' does not exist");
        }

        string description = Counterpart(path, descriptions);
        return new ComparedFiles([description], new Dictionary<string, string> { [description] = path }, Unchanged);
    }

    private static string Counterpart(string old, IReadOnlyList<string> descriptions)
    {
        string[] named = [.. descriptions.Where(path => Path.GetFileName(path) == Path.GetFileName(old))];
        return (named, descriptions) switch
        {
            ([var one], _) => one,
            (_, [var only]) => only,
            (_, []) => throw Nothing("the project has no description"),
            _ => throw Nothing($"the project has {descriptions.Count} descriptions; give the old one the same file name as one of them"),
        };
    }

    private static TaskProblemException Nothing(string reason) => new(TaskMessages.NothingToCompare, reason);
}
