using Microsoft.Build.Framework;
using Truto.Generated.Tasks.Fetching;

namespace Truto.Generated.Tasks;

/// <summary>Replaces descriptions with what was fetched, keeps the replaced files, and writes the lock file.</summary>
public sealed class AcceptDescriptions : DescriptionTask
{
    /// <summary>Gets or sets the descriptions; their metadata <c>Fetched</c> is the path of the new version.</summary>
    [Required]
    public ITaskItem[] Fetched { get; set; } = [];

    /// <summary>Gets or sets the folder with what was fetched.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Gets or sets the folder for the replaced files.</summary>
    [Required]
    public string PreviousFolder { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Work()
    {
        foreach (ITaskItem item in Fetched.Where(item => item.GetMetadata("IsSame").Length == 0))
        {
            string path = item.GetMetadata("FullPath");
            string name = Relative(path);
            bool exists = File.Exists(path);
            if (exists)
            {
                AtomicFile.Write(PreviousPath(name), File.ReadAllBytes(path));
            }

            AtomicFile.Write(path, File.ReadAllBytes(item.GetMetadata("Fetched")));
            Print(exists ? $"{name} was replaced. The previous version is {Relative(PreviousPath(name))}." : $"{name} was created.");
        }

        // Written last: if it is not, the next refresh fetches the descriptions again.
        AtomicFile.Write(
            Path.Combine(ProjectFolder, LockFile.Name), File.ReadAllBytes(Path.GetFullPath(Path.Combine(ProjectFolder, Folder, LockFile.Name))));
    }

    private string PreviousPath(string name) =>
        Path.GetFullPath(Path.Combine(ProjectFolder, PreviousFolder, name.Replace("../", "", StringComparison.Ordinal)));
}
