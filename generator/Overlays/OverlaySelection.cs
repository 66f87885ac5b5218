using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>Chooses the overlays of a description among the files of a project.</summary>
internal static class OverlaySelection
{
    private static readonly string[] Marks = [".openapi", ".swagger"];

    /// <summary>
    /// Returns the overlays that the item of a description lists or, if it lists none, those beside it that have its name: for <c>pets.yaml</c>
    /// and <c>pets.openapi.yaml</c>, <c>pets.overlay.json</c>, <c>.yaml</c> and <c>.yml</c>.
    /// </summary>
    /// <param name="description">The path of the description.</param>
    /// <param name="names">The names that its item lists.</param>
    /// <param name="files">The overlays of the project.</param>
    /// <param name="nameOf">Returns the name under which an item lists a file.</param>
    /// <param name="pathOf">Returns the path of a file.</param>
    public static (IReadOnlyList<T> Overlays, IReadOnlyList<DiagnosticInfo> Problems) Of<T>(
        string description, IReadOnlyList<string> names, IReadOnlyList<T> files, Func<T, string> nameOf, Func<T, string> pathOf)
    {
        if (names.Count == 0)
        {
            string stem = Stem(description);
            return ([.. files.Where(file => IsBeside(stem, pathOf(file))).OrderBy(pathOf, StringComparer.Ordinal)], []);
        }

        var overlays = new List<T>();
        var problems = new List<DiagnosticInfo>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            string normal = FilePaths.Normalize(name);
            T[] found = [.. files.Where(file => FilePaths.Normalize(nameOf(file)) == normal).Take(1)];
            if (!listed.Add(normal))
            {
                problems.Add(DiagnosticCatalog.OverlayRepeated(description, name));
            }
            else if (found.Length == 0)
            {
                problems.Add(DiagnosticCatalog.OverlayMissing(description, name));
            }
            else
            {
                overlays.Add(found[0]);
            }
        }

        return (overlays, problems);
    }

    // The path of a description without its extension and mark.
    private static string Stem(string path)
    {
        string stem = WithoutExtension(FilePaths.Normalize(path));
        string? mark = Marks.FirstOrDefault(mark => stem.EndsWith(mark, StringComparison.OrdinalIgnoreCase));
        return mark is null ? stem : stem.Substring(0, stem.Length - mark.Length);
    }

    private static bool IsBeside(string stem, string overlay) =>
        string.Equals(WithoutExtension(FilePaths.Normalize(overlay)), stem + ".overlay", StringComparison.Ordinal);

    private static string WithoutExtension(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path.Substring(0, dot) : path;
    }
}
