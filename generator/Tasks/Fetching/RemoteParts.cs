using System.Text;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Tasks.Fetching;

/// <summary>A file to fetch.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Remote">Its name and its URL.</param>
internal sealed record RemoteFile(string Path, RemoteDescription Remote);

/// <summary>
/// Finds the files that a description refers to by relative paths. They have the same positions to each other on the server and in the project.
/// </summary>
/// <param name="main">The description.</param>
/// <param name="projectFolder">The folder of the project. Files outside are not fetched: a description must not choose where it writes.</param>
internal sealed class RemoteParts(RemoteFile main, string projectFolder)
{
    /// <summary>The largest number of files of a description.</summary>
    public const int MostFiles = 500;

    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private readonly string folder = FilePaths.Normalize(Path.GetDirectoryName(main.Path)!);
    private readonly string allowed = FilePaths.Normalize(projectFolder).TrimEnd('/') + "/";

    /// <summary>Returns the files that a file refers to, and for those that must not be fetched the reason.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="content">Its content.</param>
    public IEnumerable<(RemoteFile File, string? Problem)> Of(string path, ReadOnlySpan<byte> content)
    {
        IReadOnlyList<string> links = FileLinks.Of(path, Encoding.UTF8.GetString(content));

        // A reference with escapes is listed twice: as it is written, and as the name of a file.
        return links.Where(link => Uri.UnescapeDataString(link) is var name && (name == link || !links.Contains(name)))
            .Select(link => (Of(link), ProblemOf(link)));
    }

    // Parameters of the URL can select a version, or contain a key.
    private RemoteFile Of(string path)
    {
        string relative = string.Join("/", FilePaths.Relative(folder, path).Split('/').Select(Uri.EscapeDataString));
        var url = new UriBuilder(new Uri(main.Remote.Url, relative)) { Query = main.Remote.Url.Query };
        string name = Path.GetRelativePath(projectFolder, path).Replace('\\', '/');
        return new RemoteFile(Path.GetFullPath(path), main.Remote with { Name = name, Url = url.Uri });
    }

    private string? ProblemOf(string path) =>
        !path.StartsWith(allowed, StringComparison.Ordinal) ? "it would be outside the folder of the project"
        : !Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? "its name must end in .json, .yaml or .yml"
        : null;
}
