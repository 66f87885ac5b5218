namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// A range of text in a description, which can be cached, compared and converted to a <c>Location</c> of the compiler. Lines and columns count
/// from 0, columns in UTF-16 units.
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
    /// <summary>Returns the location for a diagnostic of a whole file.</summary>
    public static SourceLocation StartOf(string path) => new(path, 0, 0, 0, 0, 0, 0);
}
