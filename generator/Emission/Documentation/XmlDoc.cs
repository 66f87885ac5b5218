using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// Writes documentation comments. Text of a description is passed as <see cref="DocComment"/> or converted by <see cref="Text"/>; the other methods
/// accept XML. For example, <c>See [the guide](https://a.example)</c> becomes <c>See &lt;see href="https://a.example"&gt;the guide&lt;/see&gt;</c>.
/// </summary>
internal static class XmlDoc
{
    // Of a comment in a class, without its slashes.
    private const int LineLength = SourceWriter.LineLength - 8;
    private const int MaxTextLength = 3_000;

    /// <summary>Converts text of a description to XML; several paragraphs become <c>&lt;para&gt;</c>.</summary>
    public static string Text(string? text, string? documentation = null) =>
        Paragraphs(Truncated(CommonMark.Blocks(text ?? "", documentation, out _)));

    /// <summary>Converts text of a description to XML without paragraphs, for elements that should be short.</summary>
    public static string Line(string? text, string? documentation = null) => string.Join(" ", CommonMark.Blocks(text ?? "", documentation, out _));

    /// <summary>Converts a name or other code to XML.</summary>
    public static string Code(string text) => "<c>" + XmlText.Escape(text).Replace(' ', XmlText.NoBreakSpace) + "</c>";

    /// <summary>Whether the description has documentation of a declaration.</summary>
    public static bool IsDocumented(DocComment doc) => !string.IsNullOrWhiteSpace(doc.Summary) || !string.IsNullOrWhiteSpace(doc.Remarks);

    /// <summary>Writes the summary and remarks of a declaration; nothing if there are none.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="doc">The documentation from the description.</param>
    /// <param name="fallback">The summary as XML if the description has none, or empty.</param>
    /// <param name="note">A further remark as XML, or empty.</param>
    public static void Declaration(SourceWriter writer, DocComment doc, string fallback = "", string note = "")
    {
        // Tooltips show the complete summary, so long texts continue in the remarks.
        List<string> blocks = CommonMark.Blocks(doc.Summary ?? "", writer.Documentation, out int lead);
        string summary = Leading(blocks, lead);
        if (summary.Length == 0)
        {
            summary = fallback;
        }

        string link = Link(doc.Link, writer.Documentation);
        if (lead == blocks.Count && doc.Remarks is null && link.Length == 0 && note.Length == 0)
        {
            Element(writer, "summary", summary);
            return;
        }

        string rest = Paragraphs(Truncated(blocks.GetRange(lead, blocks.Count - lead)));
        Write(writer, summary, [rest, Text(doc.Remarks, writer.Documentation), link, note]);
    }

    /// <summary>Writes only the summary of a declaration and a note, if its interface has the remarks.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="doc">The documentation from the description.</param>
    /// <param name="fallback">The summary as XML if the description has none.</param>
    /// <param name="note">A further remark as XML, or empty.</param>
    public static void Summary(SourceWriter writer, DocComment doc, string fallback, string note)
    {
        List<string> blocks = CommonMark.Blocks(doc.Summary ?? "", writer.Documentation, out int lead);
        Write(writer, lead == 0 ? fallback : Leading(blocks, lead), [note]);
    }

    private static string Link(DocLink? link, string? documentation)
    {
        string? url = link is null ? null : LinkTarget.Of(link.Url, documentation);
        if (string.IsNullOrEmpty(url))
        {
            return "";
        }

        string text = string.Join(" ", (link!.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        string label = XmlText.Escape(text.Length > 0 ? text : url!);
        return $"See <see{XmlText.NoBreakSpace}href=\"{XmlText.Escape(url!)}\">{label}</see>.";
    }

    private static string Leading(List<string> blocks, int lead) =>
        lead == 1 && blocks[0].Length <= MaxTextLength ? blocks[0] : Paragraphs(Truncated(blocks.GetRange(0, lead)));

    private static void Write(SourceWriter writer, string summary, List<string> remarks)
    {
        remarks.RemoveAll(static part => part.Length == 0);
        string[] lines =
        [
            .. Lines("summary", summary),
            .. Lines("remarks", remarks.Count == 1 ? remarks[0] : string.Join("\n", remarks.Select(Paragraph))),
        ];
        bool isShort = lines.Length > 1 && lines.Sum(static line => line.Length + 1) <= LineLength;
        foreach (string line in isShort ? [string.Join(" ", lines)] : lines)
        {
            writer.Line("/// " + line);
        }
    }

    /// <summary>Writes an element on wrapped lines, with each paragraph on a new line if it needs several; nothing if the XML is empty.</summary>
    public static void Element(SourceWriter writer, string name, string xml, string attribute = "")
    {
        if (xml.Length > 0 && attribute.Length == 0 && xml.Length <= LineLength - (2 * name.Length) - 5 && IsSingleLine(xml))
        {
            writer.Line(string.Concat(["/// <", name, ">", xml, "</", name, ">"]));
            return;
        }

        foreach (string line in Lines(name, xml, attribute))
        {
            writer.Line("/// " + line);
        }
    }

    /// <summary>Writes the documentation of a parameter.</summary>
    public static void Parameter(SourceWriter writer, string name, string xml) =>
        Element(writer, "param", xml, "name=\"" + XmlText.Escape(name) + "\"");

    /// <summary>Writes the documentation of an exception.</summary>
    public static void Exception(SourceWriter writer, string type, string xml) =>
        Element(writer, "exception", xml, "cref=\"" + type + "\"");

    // Some descriptions are too long for a tooltip.
    private static List<string> Truncated(List<string> blocks)
    {
        int length = 0;
        int count = blocks.TakeWhile(block => (length += block.Length) <= MaxTextLength).Count();
        return count == blocks.Count ? blocks : [.. blocks.Take(Math.Max(count, 1)), "The description continues."];
    }

    private static string Paragraphs(List<string> blocks) => blocks.Count switch
    {
        0 => "",
        1 => blocks[0],
        _ => string.Join("\n", blocks.Select(static block => "<para>" + block + "</para>")),
    };

    private static string Paragraph(string xml) =>
        xml.StartsWith("<para>", StringComparison.Ordinal) ? xml : "<para>" + xml + "</para>";

    private static IEnumerable<string> Lines(string name, string xml, string attribute = "")
    {
        if (xml.Length == 0)
        {
            return [];
        }

        string start = name + (attribute.Length > 0 ? XmlText.NoBreakSpace + attribute : "");
        string whole = $"<{start}>{xml}</{name}>";
        return (whole.Length <= LineLength ? whole.Replace('\n', ' ') : whole).Split('\n').SelectMany(Wrapped);
    }

    private static bool IsSingleLine(string xml) =>
        xml.IndexOf('\n') < 0 && xml.IndexOf(XmlText.NoBreakSpace) < 0 && xml.IndexOf("  ", StringComparison.Ordinal) < 0;

    private static List<string> Wrapped(string xml)
    {
        if (xml.Length <= LineLength && xml.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            return [xml.Replace(XmlText.NoBreakSpace, ' ')];
        }

        // Only single spaces, so that each line is a part of the text.
        string text = HasSingleSpaces(xml) ? xml : string.Join(" ", xml.Split([' '], StringSplitOptions.RemoveEmptyEntries));
        List<string> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = EndOfLine(text, start);
            lines.Add(text.Substring(start, end - start).Replace(XmlText.NoBreakSpace, ' '));
            start = end + 1;
        }

        return lines;
    }

    private static bool HasSingleSpaces(string xml) => xml[0] != ' ' && xml[xml.Length - 1] != ' ' && xml.IndexOf("  ", StringComparison.Ordinal) < 0;

    // The last space at which the line fits; after a longer word, the next one.
    private static int EndOfLine(string text, int start)
    {
        if (text.Length - start <= LineLength)
        {
            return text.Length;
        }

        int end = text.LastIndexOf(' ', start + LineLength, LineLength + 1);
        end = end > start ? end : text.IndexOf(' ', start);
        return end < 0 ? text.Length : end;
    }
}
