using System.Xml.Linq;

namespace Truto.Generated.Release;

/// <summary>A project whose package is released.</summary>
/// <param name="Id">The id of the package.</param>
/// <param name="File">The path of the project in the repository.</param>
internal sealed record PackedProject(string Id, string File)
{
    private static readonly string[] Folders = ["runtime", "sandbox", "templates"];

    /// <summary>Gets the properties that only the released package is packed with.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Returns every project of the repository that is packed, in order of its path.</summary>
    /// <param name="root">The folder of the repository.</param>
    public static IReadOnlyList<PackedProject> All(string root) =>
    [
        .. Folders
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => (File: file, Project: XDocument.Load(file)))
            .Where(one => one.Project.Descendants("IsPackable").Any(value => value.Value == "true"))
            .Select(one => new PackedProject(
                one.Project.Descendants("PackageId").Single().Value, Path.GetRelativePath(root, one.File).Replace('\\', '/'))
            {
                // Native code of the generator makes builds faster.
                Options = one.Project.Descendants("Import").Any(import => import.Attribute("Project")?.Value == "Precompilation.targets")
                    ? ["-p:PrecompileGenerator=true"]
                    : [],
            }),
    ];
}
