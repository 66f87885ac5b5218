using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tasks.Reports;
using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>A version of a description.</summary>
/// <param name="Api">Its model.</param>
/// <param name="Path">The path of the description in the project.</param>
/// <param name="Replaced">The paths of files that are read elsewhere.</param>
internal sealed record DescriptionVersion(Api Api, string Path, IReadOnlyDictionary<string, string> Replaced);

/// <summary>Compares two versions of a description.</summary>
internal static class VersionComparison
{
    /// <summary>Returns the changes with their places.</summary>
    /// <param name="old">The old version.</param>
    /// <param name="now">The new version.</param>
    /// <param name="root">The folder to which paths in reports are relative.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ChangeReport Of(DescriptionVersion old, DescriptionVersion now, string root, CancellationToken cancellation)
    {
        var log = new ChangeLog(Places(old, isOld: true, cancellation), Places(now, isOld: false, cancellation));
        SurfaceComparison.Compare(SurfaceReader.Of(old.Api), SurfaceReader.Of(now.Api), log);
        return new ChangeReport(now.Path, root, old.Api.Header.Title, now.Api.Header.Title, log.Changes);
    }

    // A file of the new version is shown under the path where it will be; an old one, where it is.
    private static DescriptionPlaces Places(DescriptionVersion version, bool isOld, CancellationToken cancellation)
    {
        SourceFile main = Read(version.Path);
        var parts = new Dictionary<string, SourceFile>(StringComparer.Ordinal) { [FilePaths.Normalize(version.Path)] = main };
        var open = new Queue<string>(LinksOf(version.Path));
        while (open.TryDequeue(out string? link))
        {
            if (!parts.ContainsKey(link) && File.Exists(SourceOf(link)))
            {
                parts.Add(link, Read(link));
                foreach (string next in LinksOf(link))
                {
                    open.Enqueue(next);
                }
            }
        }

        return new DescriptionPlaces(main, [.. parts.Values.Where(file => file != main)]);

        string SourceOf(string path) => version.Replaced.GetValueOrDefault(path, path);

        IEnumerable<string> LinksOf(string path) => FileLinks.Of(path, File.ReadAllText(SourceOf(path)));

        SourceFile Read(string path) => DescriptionText.Read(isOld ? SourceOf(path) : path, File.ReadAllText(SourceOf(path)), cancellation);
    }
}
