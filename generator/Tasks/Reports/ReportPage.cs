namespace Truto.Generated.Tasks.Reports;

/// <summary>A page of tables, which is written as Markdown or HTML. Its texts are plain text; the writers escape them.</summary>
/// <param name="Title">The title.</param>
/// <param name="Intro">The text below the title.</param>
/// <param name="Tables">The tables.</param>
internal sealed record ReportPage(string Title, string Intro, IReadOnlyList<ReportTable> Tables);

/// <summary>A table with a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, each with a cell for each column.</param>
internal sealed record ReportTable(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>Gets a text below the heading; empty if there is none.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A cell.</summary>
/// <param name="Text">The text.</param>
/// <param name="Link">The URL that it leads to; null for none.</param>
internal readonly record struct ReportCell(string Text, string? Link = null)
{
    public static implicit operator ReportCell(string text) => new(text);
}
