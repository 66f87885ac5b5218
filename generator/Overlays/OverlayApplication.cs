using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>Applies overlays to a file, one after the other.</summary>
internal static class OverlayApplication
{
    /// <summary>
    /// Returns a file with the result. Nodes of an overlay keep the positions in their own file, so that problems with them are reported there. The
    /// problems of the result are those of the file and of all overlays.
    /// </summary>
    /// <param name="description">The file.</param>
    /// <param name="overlays">The files of the overlays, in the order in which they are applied.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SourceFile Apply(SourceFile description, IReadOnlyList<SourceFile> overlays, CancellationToken cancellation)
    {
        if (description.Root is not { } root || overlays.Count == 0)
        {
            return description;
        }

        var problems = new DiagnosticBag();
        var actions = new OverlayActions(new WorkBudget(cancellation), problems);
        AddedFile[] added = AddedTo(description, overlays);
        foreach ((SourceFile file, int start) in added)
        {
            (OverlayDocument? overlay, IReadOnlyCollection<DiagnosticInfo> found) = OverlayReader.Read(file);
            foreach (DiagnosticInfo problem in found)
            {
                problems.Report(problem);
            }

            if (overlay is not null)
            {
                CheckExtends(overlay, description, overlays, problems);
                root = overlay.Actions.Aggregate(root, (tree, action) => actions.Apply(tree, action, start));
            }
        }

        bool isWellFormed = description.IsWellFormed && overlays.All(overlay => overlay.IsWellFormed);
        return new SourceFile(description.Path, description.Lines, root, [.. ProblemsOf(description, overlays, problems)])
        {
            IsWellFormed = isWellFormed,
            Versions = description.Versions,
            Added = added,
        };
    }

    // The nodes of the overlays follow those of the description.
    private static AddedFile[] AddedTo(SourceFile description, IReadOnlyList<SourceFile> overlays)
    {
        var added = new AddedFile[overlays.Count];
        int start = description.End;
        for (int i = 0; i < added.Length; i++)
        {
            added[i] = new AddedFile(overlays[i], start);
            start = checked(start + overlays[i].End);
        }

        return added;
    }

    // Problems with the content of a broken file, or with the result, may follow from its error.
    private static IEnumerable<DiagnosticInfo> ProblemsOf(
        SourceFile description, IReadOnlyList<SourceFile> overlays, IEnumerable<DiagnosticInfo> problems)
    {
        if (!description.IsWellFormed)
        {
            return description.Problems;
        }

        SourceFile[] broken = [.. overlays.Where(overlay => !overlay.IsWellFormed)];
        return broken.Length > 0
            ? broken.SelectMany(overlay => overlay.Problems)
            : description.Problems.Concat(overlays.SelectMany(overlay => overlay.Problems)).Concat(problems);
    }

    // A URL cannot be compared: the description was downloaded from anywhere.
    private static void CheckExtends(OverlayDocument overlay, SourceFile description, IReadOnlyList<SourceFile> overlays, DiagnosticBag problems)
    {
        if (overlay.Extends is not { Text: var reference } extends || reference.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            return;
        }

        string path = FilePaths.Combine(overlay.File.Path, Uri.UnescapeDataString(reference));
        if (path == FilePaths.Normalize(description.Path))
        {
            return;
        }

        string what = path == FilePaths.Normalize(overlay.File.Path) ? "the overlay itself"
            : overlays.Any(other => path == FilePaths.Normalize(other.Path)) ? "another overlay"
            : "another file";
        problems.Report(DiagnosticCatalog.OverlayExtendsOther(
            overlay.File.At(extends), SyntaxExcerpt.Of(reference), what, NameOf(description.Path)));
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
