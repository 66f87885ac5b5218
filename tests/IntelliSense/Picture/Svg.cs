using System.Globalization;
using System.Net;
using System.Text;

namespace Truto.Generated.Tests.IntelliSense.Picture;

/// <summary>Writes the elements of a picture.</summary>
internal sealed class Svg(Palette palette)
{
    public const double CodeWidth = 8.0;

    private const string CodeFont = "ui-monospace,'Cascadia Code',SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";
    private const string TextFont = "-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif";

    private readonly StringBuilder body = new();

    public string Finish(int width, int height, string title) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="title">
        <title id="title">{WebUtility.HtmlEncode(title)}</title>
        <style>
        .c {"{"} font: 13.2px {CodeFont}; white-space: pre; {"}"}
        .t {"{"} font: 13px {TextFont}; {"}"}
        .s {"{"} font: 12px {TextFont}; {"}"}
        </style>
        {body}</svg>

        """.ReplaceLineEndings("\n");

    public void Box(double x, double y, double width, double height, string fill, string? stroke = null, double radius = 0) =>
        body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" fill=\"{fill}\"")
            .Append(stroke is null ? "" : $" stroke=\"{stroke}\"").Append("/>\n");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1) =>
        body.Append(CultureInfo.InvariantCulture,
            $"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>\n");

    /// <summary>Writes code on a grid of columns; the width of the text is fixed, because fonts differ.</summary>
    public void Code(double x, double y, string text, string fill, bool bold = false) =>
        body.Append(CultureInfo.InvariantCulture, $"<text class=\"c\" x=\"{x}\" y=\"{y}\" fill=\"{fill}\" textLength=\"{text.Length * CodeWidth}\"")
            .Append(CultureInfo.InvariantCulture, $" lengthAdjust=\"spacingAndGlyphs\"{(bold ? " font-weight=\"600\"" : "")}>")
            .Append(WebUtility.HtmlEncode(text)).Append("</text>\n");

    public void Runs(double x, double y, IEnumerable<Run> runs)
    {
        foreach (Run run in runs)
        {
            Code(x + run.Column * CodeWidth, y, run.Text, palette.Of(run.Piece));
        }
    }

    public void Text(double x, double y, string text, string fill, string size = "t", string anchor = "start", bool bold = false) =>
        body.Append(CultureInfo.InvariantCulture, $"<text class=\"{size}\" x=\"{x}\" y=\"{y}\" fill=\"{fill}\" text-anchor=\"{anchor}\"")
            .Append(bold ? " font-weight=\"600\">" : ">").Append(WebUtility.HtmlEncode(text)).Append("</text>\n");

    /// <summary>Writes the wavy line below a piece of code.</summary>
    public void Squiggle(double x, double y, double width, string stroke)
    {
        body.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{stroke}\" stroke-width=\"1.3\" d=\"M{x} {y}");
        for (double at = 0; at + 4 <= width; at += 4)
        {
            body.Append("q1 -2.4 2 0t2 0");
        }

        body.Append("\"/>\n");
    }

    /// <summary>Writes the sign of a warning: a triangle with an exclamation mark.</summary>
    public void WarningSign(double x, double y) =>
        body.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({x} {y})\" fill=\"{palette.Warning}\" ")
            .Append("d=\"M7 0.6 13.6 12.6H0.4ZM6.3 4.6v4h1.4v-4Zm0 5v1.5h1.4V9.6Z\" fill-rule=\"evenodd\"/>\n");

    /// <summary>Writes the sign of a method: a cube.</summary>
    public void MethodSign(double x, double y) =>
        body.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({x} {y})\" fill=\"none\" stroke=\"{palette.Of(Piece.Method)}\" ")
            .Append("stroke-width=\"1.2\" stroke-linejoin=\"round\" d=\"M6 .8 11 3.4V8.6L6 11.2 1 8.6V3.4ZM1 3.4 6 6l5-2.6M6 6v5.2\"/>\n");
}
