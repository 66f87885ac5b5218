using System.Globalization;
using System.Xml.Linq;

namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>An SVG picture of a table: a horizontal bar for each ratio, and a line at 1, where both sides cost the same.</summary>
internal sealed class RatioPicture(Table table)
{
    private const int Width = 800;
    private const int LabelWidth = 400;
    private const int ScaleWidth = Width - LabelWidth - 60;
    private const int RowHeight = 26;
    private const int Top = 30;

    // Colours for light pages, and for dark ones.
    private const string Style = """

        text { font: 13px system-ui, sans-serif; fill: #24292f }
        .better { fill: #2f81f7 } .worse { fill: #d4732a } .one { stroke: #57606a; stroke-dasharray: 4 3 } .goal { stroke: #1a7f37; stroke-width: 3 }
        @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .one { stroke: #8b949e } .goal { stroke: #3fb950 } }

        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // One ratio far above the others must not make their bars invisible.
    private readonly double largest = Math.Min(Math.Max(1.15, table.Rows.Max(row => row.Ratio)), 4 * Math.Max(1, Typical(table.Rows)));

    /// <summary>The ratios in words, for readers without the picture.</summary>
    public string AlternativeText => table.Title + ": "
        + string.Join("; ", table.Rows.Select(row => $"{PlainText(row.What)} {row.RatioText} of {PlainText(row.Rival)}"));

    /// <summary>Returns the text of the picture's file.</summary>
    public override string ToString()
    {
        int height = Top + (table.Rows.Count * RowHeight) + 10;
        string one = Position(1);
        return new XElement(
            Svg + "svg",
            Attributes(("viewBox", $"0 0 {Width} {height}"), ("width", $"{Width}"), ("height", $"{height}"), ("role", "img")),
            new XElement(Svg + "title", table.Title),
            new XElement(Svg + "style", Style),
            table.Rows.SelectMany((row, i) => Bar(row, Top + (i * RowHeight))),
            Line("one", one, top: 22, bottom: height - 6),
            Text("1.0", one, 16, "middle")) + "\n";
    }

    private IEnumerable<XElement> Bar(Row row, int top)
    {
        int baseline = top + 16;
        yield return Text($"{PlainText(row.What)} / {PlainText(row.Rival)}", $"{LabelWidth - 8}", baseline, "end");
        yield return new XElement(
            Svg + "rect",
            Attributes(
                ("class", row.Ratio > 1 ? "worse" : "better"),
                ("x", $"{LabelWidth}"),
                ("y", $"{top + 3}"),
                ("width", Number(Length(row.Ratio), "0.0")),
                ("height", $"{RowHeight - 8}"),
                ("rx", "2")));
        if (row.Goal is { } goal)
        {
            yield return Line("goal", Position(goal), top + 1, top + RowHeight - 3);
        }

        yield return Text(row.RatioText, Number(LabelWidth + Length(row.Ratio) + 6, "0.0"), baseline, "start");
    }

    private static XElement Text(string text, string x, int y, string anchor) =>
        new(Svg + "text", Attributes(("x", x), ("y", $"{y}"), ("text-anchor", anchor)), text);

    private static XElement Line(string style, string x, int top, int bottom) =>
        new(Svg + "line", Attributes(("class", style), ("x1", x), ("x2", x), ("y1", $"{top}"), ("y2", $"{bottom}")));

    private static IEnumerable<XAttribute> Attributes(params IEnumerable<(string Name, string Value)> attributes) =>
        attributes.Select(one => new XAttribute(one.Name, one.Value));

    private string Position(double ratio) => Number(LabelWidth + Length(ratio), "0.0");

    private double Length(double ratio) => Math.Min(ratio, largest) / largest * ScaleWidth;

    private static double Typical(IReadOnlyList<Row> rows) => rows.Select(row => row.Ratio).Order().ElementAt(rows.Count / 2);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string PlainText(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal);
}
