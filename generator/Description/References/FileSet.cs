using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>The files of a description by path.</summary>
internal sealed class FileSet
{
    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);

    public FileSet(SourceFile main, IReadOnlyList<SourceFile> parts)
    {
        foreach (SourceFile file in new[] { main }.Concat(parts))
        {
            files[FilePaths.Normalize(file.Path)] = file;
        }
    }

    /// <summary>Returns the file at a path relative to another file, or null.</summary>
    public SourceFile? Find(SourceFile from, string relative) =>
        files.TryGetValue(FilePaths.Combine(from.Path, relative), out SourceFile? file)
            || files.TryGetValue(FilePaths.Combine(from.Path, Uri.UnescapeDataString(relative)), out file)
            ? file
            : null;

    /// <summary>Returns the name of another file whose path is similar, for example differs only in case; null if there is none.</summary>
    public string? Nearest(SourceFile from, string relative)
    {
        string own = FilePaths.Normalize(from.Path);
        string wanted = FilePaths.Combine(from.Path, relative);
        IEnumerable<string> beside = files.Keys
            .Where(path => path != own && string.Equals(FolderOf(path), FolderOf(wanted), StringComparison.OrdinalIgnoreCase));
        return NearestName.Of(NameOf(wanted), beside.Select(NameOf));
    }

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
