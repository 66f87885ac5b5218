using Truto.Generated.Tasks.Comparison;

namespace Truto.Generated.Tasks.Reports;

/// <summary>The changes of a description.</summary>
/// <param name="Description">The path of the description.</param>
/// <param name="Root">The folder to which paths in reports are relative.</param>
/// <param name="OldTitle">The title and version of the old description.</param>
/// <param name="NewTitle">The title and version of the new description.</param>
/// <param name="Changes">The changes.</param>
internal sealed record ChangeReport(string Description, string Root, string OldTitle, string NewTitle, IReadOnlyList<Change> Changes)
{
    /// <summary>Gets the changes, the worst first, otherwise in document order.</summary>
    public IEnumerable<IGrouping<Compatibility, Change>> Groups =>
        Changes.GroupBy(change => change.Compatibility).OrderByDescending(group => group.Key);

    /// <summary>Gets the number of changes that break code.</summary>
    public int Breaking => Changes.Count(change => change.IsBreaking);

    /// <summary>Gets the counts as text, such as <c>1 breaking, 3 compatible</c>.</summary>
    public string Counts => Changes.Count == 0
        ? "no change for C# callers"
        : string.Join(", ", Groups.Select(group => $"{group.Count()} {NameOf(group.Key)}"));

    /// <summary>Returns the name of a group.</summary>
    public static string NameOf(Compatibility compatibility) => compatibility switch
    {
        Compatibility.Breaking => "breaking",
        Compatibility.Warning => "with warnings",
        Compatibility.Recompile => "to be recompiled",
        _ => "compatible",
    };

    /// <summary>Returns a path relative to the root with slashes; a path outside is not changed.</summary>
    public string PathOf(string file)
    {
        string relative = Path.GetRelativePath(Root, file).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? file : relative;
    }
}
