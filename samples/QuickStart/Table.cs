namespace QuickStart;

/// <summary>Prints text in aligned columns.</summary>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public int Count => rows.Count;

    public void Add(params string[] cells) => rows.Add(cells);

    public void Print(TextWriter output)
    {
        int[] widths = [.. headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max())];
        Print(output, headings, widths);
        Print(output, [.. widths.Select(width => new string('-', width))], widths);
        foreach (string[] row in rows)
        {
            Print(output, row, widths);
        }
    }

    private static void Print(TextWriter output, string[] cells, int[] widths) =>
        output.WriteLine(string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
}
