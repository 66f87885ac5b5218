namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>A table of the page, with a picture of its ratios.</summary>
/// <param name="Name">The name of the picture's file, without extension.</param>
/// <param name="Title">The heading.</param>
/// <param name="Text">Markdown between heading and table: what is measured, and how.</param>
/// <param name="Rows">The comparisons.</param>
internal sealed record Table(string Name, string Title, string Text, IReadOnlyList<Row> Rows);
