using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Sorts by position: the main file first, other files by path.</summary>
internal static class DocumentOrder
{
    /// <summary>Returns each missing file once, at the first reference to it.</summary>
    public static IReadOnlyList<MissingFile> Of(IEnumerable<MissingFile> files, SourceFile main) =>
        [.. Sort(files, file => file.Location, main).GroupBy(file => file.Path, StringComparer.Ordinal).Select(same => same.First())];

    /// <summary>Returns the distinct problems.</summary>
    public static IReadOnlyList<DiagnosticInfo> Of(IEnumerable<DiagnosticInfo> problems, SourceFile main) =>
        [.. Sort(problems.Distinct(), problem => problem.Location, main)];

    private static IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, SourceLocation> locationOf, SourceFile main) => items
        .OrderBy(item => locationOf(item).Path == main.Path ? 0 : 1)
        .ThenBy(item => locationOf(item).Path, StringComparer.Ordinal)
        .ThenBy(item => locationOf(item).Start);
}
