namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Paths in references. They are compared as text including case, which is the same on every system.</summary>
internal static class FilePaths
{
    /// <summary>Returns the path that a reference in a file means.</summary>
    public static string Combine(string from, string relative)
    {
        string path = Slashes(from);
        string other = Slashes(relative);
        bool isRooted = other.StartsWith("/", StringComparison.Ordinal) || (other.Length > 1 && other[1] == ':');
        return Normalize(isRooted ? other : path.Substring(0, path.LastIndexOf('/') + 1) + other);
    }

    /// <summary>Returns a path with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
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

    /// <summary>Returns the path of a file relative to a folder; the path itself if the two have nothing in common.</summary>
    public static string Relative(string folder, string path)
    {
        string[] from = Normalize(folder).TrimEnd('/').Split('/');
        string[] to = Normalize(path).Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], StringComparison.Ordinal))
        {
            common++;
        }

        // On Unix, all paths have the root in common.
        bool isUnrelated = common == 0 || (common == 1 && from[0].Length == 0);
        return isUnrelated ? path : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
