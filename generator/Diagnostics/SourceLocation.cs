namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// A range of text in a description, as plain numbers: it can be cached, compared and turned into a
/// compiler location when a problem is reported. Lines and columns count from 0, columns in UTF-16 units.
/// </summary>
internal readonly record struct SourceLocation(
    string Path,
    int Start,
    int Length,
    int StartLine,
    int StartColumn,
    int EndLine,
    int EndColumn)
{
    /// <summary>The first character of a file: where a problem of the whole file is shown.</summary>
    public static SourceLocation StartOf(string path) => new(path, 0, 0, 0, 0, 0, 0);
}
