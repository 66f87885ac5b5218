using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>Reports all missing files of a description in one message, with the item that adds them.</summary>
internal static class MissingParts
{
    public static IEnumerable<DiagnosticInfo> Report(IReadOnlyList<MissingFile> files, string descriptionPath, string projectFolder)
    {
        if (files.Count == 0)
        {
            return [];
        }

        string description = FilePaths.Relative(projectFolder, descriptionPath);
        string[] paths = [.. files.Select(file => FilePaths.Relative(projectFolder, file.Path))];
        return [DiagnosticCatalog.MissingFile(files[0].Location, paths[0], files.Count - 1, Attributes(paths, description))];
    }

    private static string Attributes(string[] paths, string description)
    {
        string[] patterns = [.. paths.GroupBy(Extension, StringComparer.Ordinal).SelectMany(group => Patterns([.. group], group.Key, depth: 0))];
        bool includesDescription = patterns.Any(pattern => Matches(pattern, description));
        return "Include=\"" + string.Join(";", patterns) + "\"" + (includesDescription ? " Exclude=\"" + description + "\"" : "");
    }

    // One pattern for files that share a named folder. The project's folder and those above it contain other files too, so there each folder
    // gets a pattern.
    private static IEnumerable<string> Patterns(string[] paths, string extension, int depth)
    {
        if (paths.Length == 1)
        {
            return paths;
        }

        string[][] folders = [.. paths.Select(Folders)];
        int common = depth;
        while (folders.All(folder => folder.Length > common && folder[common] == folders[0][common]))
        {
            common++;
        }

        if (common > 0 && folders[0][common - 1] is not (".." or ""))
        {
            string folder = string.Join("/", folders[0].Take(common));
            return [folder + (folders.All(one => one.Length == common) ? "/*" : "/**/*") + extension];
        }

        return paths
            .GroupBy(path => Folders(path) is var folder && folder.Length > common ? folder[common] : path, StringComparer.Ordinal)
            .SelectMany(group => Patterns([.. group], extension, common));
    }

    private static string[] Folders(string path)
    {
        string[] steps = path.Split('/');
        return [.. steps.Take(steps.Length - 1)];
    }

    private static string Extension(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path.Substring(dot) : "";
    }

    private static bool Matches(string pattern, string path)
    {
        int star = pattern.IndexOf('*');
        if (star < 0 || !path.StartsWith(pattern.Substring(0, star), StringComparison.Ordinal))
        {
            return false;
        }

        bool isDeep = pattern.IndexOf("**", StringComparison.Ordinal) >= 0;
        return Extension(path) == pattern.Substring(pattern.LastIndexOf('*') + 1) && (isDeep || path.IndexOf('/', star) < 0);
    }
}
