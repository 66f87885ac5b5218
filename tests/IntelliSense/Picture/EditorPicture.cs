using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.Tests.IntelliSense.Picture;

/// <summary>What a picture of an editor shows; all of it is what Roslyn and the generator return.</summary>
/// <param name="Yaml">The lines of the description.</param>
/// <param name="FirstLine">The first line that is shown, from 0.</param>
/// <param name="Problem">The diagnostic that is shown.</param>
/// <param name="Code">The runs of each line of C#.</param>
/// <param name="Caret">The line and column of the caret.</param>
/// <param name="Completions">The entries of the completion list; the first one is selected.</param>
/// <param name="Description">The description of the first entry.</param>
internal sealed record EditorPicture(
    IReadOnlyList<string> Yaml,
    int FirstLine,
    Diagnostic Problem,
    IReadOnlyList<IReadOnlyList<Run>> Code,
    (int Line, int Column) Caret,
    IReadOnlyList<string> Completions,
    ImmutableArray<TaggedText> Description)
{
    private const int Width = 1000;
    private const int Height = 486;
    private const int Divider = 460;
    private const int Top = 40;
    private const int Bottom = 422;
    private const double LineHeight = 21;
    private const int Gutter = 46;
    private const int DescriptionColumns = 39;

    public string Draw(Palette palette)
    {
        var svg = new Svg(palette);
        svg.Box(0.5, 0.5, Width - 1, Height - 1, palette.Background, palette.Border, 10);
        svg.Line(0.5, Top, Width - 0.5, Top, palette.Border);
        svg.Line(Divider, 0.5, Divider, Bottom, palette.Border);
        svg.Line(0.5, Bottom, Width - 0.5, Bottom, palette.Border);
        Tab(svg, palette, 0, "shop.yaml");
        Tab(svg, palette, Divider, "Program.cs");
        DrawDescription(svg, palette);
        DrawCode(svg, palette);
        DrawProblem(svg, palette);
        return svg.Finish(Width, Height, Title);
    }

    private string Title =>
        $"An editor. The description shop.yaml has a warning, {Problem.Id}: {Problem.GetMessage()} "
        + $"Program.cs completes the generated client with {string.Join(", ", Completions)}.";

    private static void Tab(Svg svg, Palette palette, double x, string name)
    {
        svg.Text(x + 18, 26, name, palette.Text, bold: true);
        svg.Line(x + 16, Top - 1, x + 24 + name.Length * 7.4, Top - 1, palette.Accent, 2);
    }

    private static double LineAt(int index) => Top + 24 + index * LineHeight;

    private void DrawDescription(Svg svg, Palette palette)
    {
        FileLinePositionSpan span = Problem.Location.GetLineSpan();
        int shown = (int)((Bottom - Top - 8) / LineHeight);
        for (int index = 0; index < shown; index++)
        {
            int line = FirstLine + index;
            Number(svg, palette, 0, index, line + 1);
            svg.Runs(Gutter, LineAt(index), Runs.OfYaml(Yaml[line]));
            if (line == span.StartLinePosition.Line)
            {
                double from = Gutter + span.StartLinePosition.Character * Svg.CodeWidth;
                int length = span.EndLinePosition.Character - span.StartLinePosition.Character;
                svg.Squiggle(from, LineAt(index) + 5, length * Svg.CodeWidth, palette.Warning);
            }
        }
    }

    private void DrawCode(Svg svg, Palette palette)
    {
        for (int index = 0; index < Code.Count; index++)
        {
            Number(svg, palette, Divider, index, index + 1);
            svg.Runs(Divider + Gutter, LineAt(index), Code[index]);
        }

        double x = Divider + Gutter + Caret.Column * Svg.CodeWidth;
        svg.Line(x + 1, LineAt(Caret.Line) - 13, x + 1, LineAt(Caret.Line) + 4, palette.Text, 1.5);
        DrawCompletions(svg, palette, Divider + Gutter + 8, LineAt(Caret.Line) + 12);
    }

    private void DrawCompletions(Svg svg, Palette palette, double x, double y)
    {
        const double rowHeight = 23;
        const double width = 132;
        svg.Box(x, y, width, Completions.Count * rowHeight + 8, palette.Panel, palette.Border, 6);
        svg.Box(x + 4, y + 4, width - 8, rowHeight, palette.Selection, radius: 4);
        for (int index = 0; index < Completions.Count; index++)
        {
            double row = y + 4 + index * rowHeight;
            svg.MethodSign(x + 12, row + 5.5);
            svg.Code(x + 32, row + 16, Completions[index], palette.Text);
        }

        DrawTooltip(svg, palette, x + width + 6, y);
    }

    private void DrawTooltip(Svg svg, Palette palette, double x, double y)
    {
        IReadOnlyList<IReadOnlyList<Run>> lines = TaggedLines.Wrap(Description, DescriptionColumns);
        svg.Box(x, y, DescriptionColumns * Svg.CodeWidth + 24, lines.Count * LineHeight + 12, palette.Panel, palette.Border, 6);
        for (int index = 0; index < lines.Count; index++)
        {
            svg.Runs(x + 12, y + 22 + index * LineHeight, lines[index]);
        }
    }

    private void DrawProblem(Svg svg, Palette palette)
    {
        const double indent = 112;
        LinePosition start = Problem.Location.GetLineSpan().StartLinePosition;
        svg.WarningSign(18, Bottom + 14);
        svg.Text(40, Bottom + 26, Problem.Id, palette.Warning, bold: true);
        string[] sentences = Problem.GetMessage().Split("? ");
        svg.Text(indent, Bottom + 26, sentences[0] + (sentences.Length > 1 ? "?" : ""), palette.Text);
        svg.Text(indent, Bottom + 48, string.Join("? ", sentences[1..]), palette.Text);
        svg.Text(Width - 18, Bottom + 48, $"shop.yaml, line {start.Line + 1}, column {start.Character + 1}", palette.Muted, "s", "end");
    }

    private static void Number(Svg svg, Palette palette, double x, int index, int number) =>
        svg.Code(x + 16 + (number < 10 ? Svg.CodeWidth : 0), LineAt(index), $"{number}", palette.Muted);
}
