using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>The files of a description, found by path relative to one another. Paths are compared as text, case included.</summary>
internal sealed class FileSet
{
    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);

    public FileSet(SourceFile main, IReadOnlyList<SourceFile> parts)
    {
        foreach (SourceFile file in new[] { main }.Concat(parts))
        {
            files[Normalize(file.Path)] = file;
        }
    }

    public SourceFile? Find(SourceFile from, string relative) =>
        files.TryGetValue(Combine(from, relative), out SourceFile? file)
            || files.TryGetValue(Combine(from, Uri.UnescapeDataString(relative)), out file)
            ? file
            : null;

    /// <summary>The name of a file whose path differs by little, such as by case.</summary>
    public string? Nearest(SourceFile from, string relative) =>
        NearestName.Of(Combine(from, relative), files.Keys) is { } path ? path.Substring(path.LastIndexOf('/') + 1) : null;

    private static string Combine(SourceFile from, string relative)
    {
        string path = Slashes(from.Path);
        string other = Slashes(relative);
        bool isRooted = other.StartsWith("/", StringComparison.Ordinal) || (other.Length > 1 && other[1] == ':');
        return Normalize(isRooted ? other : path.Substring(0, path.LastIndexOf('/') + 1) + other);
    }

    /// <summary>The path with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    private static string Normalize(string path)
    {
        var steps = new List<string>();
        foreach (string step in Slashes(path).Split('/'))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] is not ("" or ".."))
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join("/", steps);
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
