using System.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes documentation comments. Words of a description come in as <see cref="Doc"/> or through <see cref="Text"/>; what the other
/// methods take is XML already.
/// </summary>
internal static class XmlDoc
{
    private const int LineLength = 150;
    private const int MostText = 3_000;

    /// <summary>Words of a description as XML; several paragraphs become <c>&lt;para&gt;</c>.</summary>
    public static string Text(string? words)
    {
        List<string> blocks = Beginning(CommonMark.Blocks(words ?? ""));
        return blocks.Count <= 1
            ? string.Concat(blocks)
            : string.Join("\n", blocks.Select(block => "<para>" + block + "</para>"));
    }

    /// <summary>Words of a description as XML on one line, for elements that are best short.</summary>
    public static string Line(string? words) => string.Join(" ", CommonMark.Blocks(words ?? ""));

    /// <summary>A name or another piece of code as XML.</summary>
    public static string Code(string text) => "<c>" + CommonMark.Escape(text).Replace(' ', CommonMark.FixedBlank) + "</c>";

    /// <summary>Whether the description says something of it.</summary>
    public static bool HasWords(Doc doc) => !string.IsNullOrWhiteSpace(doc.Summary) || !string.IsNullOrWhiteSpace(doc.Remarks);

    /// <summary>The summary of a declaration and its remarks; nothing where there is nothing to say beyond its name.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="doc">The description's words.</param>
    /// <param name="otherwise">XML for a summary where the description has none, or empty.</param>
    /// <param name="note">XML of what else must be said, or empty.</param>
    public static void Declaration(SourceWriter writer, Doc doc, string otherwise = "", string note = "")
    {
        (string? first, string? rest) = FirstParagraph(doc.Summary);
        string summary = Text(first);
        if (summary.Length == 0)
        {
            summary = otherwise;
        }

        var remarks = new List<string> { Text(rest), Text(doc.Remarks), note };
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

    /// <summary>The summary of a declaration alone, for what is documented elsewhere.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="doc">The description's words.</param>
    /// <param name="otherwise">XML for a summary where the description has none.</param>
    /// <param name="note">XML of what else must be said, or empty.</param>
    public static void Summary(SourceWriter writer, Doc doc, string otherwise, string note) =>
        Declaration(writer, doc with { Summary = FirstParagraph(doc.Summary).First, Remarks = null }, otherwise, note);

    /// <summary>An element with XML in it, on lines that are filled; where it needs several, each paragraph begins on one of its own. Nothing where there is no XML.</summary>
    public static void Element(SourceWriter writer, string name, string xml, string attribute = "")
    {
        foreach (string line in Lines(name, xml, attribute))
        {
            writer.Line("/// " + line);
        }
    }

    /// <summary>A parameter.</summary>
    public static void Parameter(SourceWriter writer, string name, string xml) =>
        Element(writer, "param", xml, "name=\"" + CommonMark.Escape(name) + "\"");

    /// <summary>An exception of a type that emitted code can name.</summary>
    public static void Exception(SourceWriter writer, string type, string xml) =>
        Element(writer, "exception", xml, "cref=\"" + type + "\"");

    // A tooltip shows the summary whole: long texts go on in the remarks.
    private static (string? First, string? Others) FirstParagraph(string? text)
    {
        string[] parts = (text ?? "").Replace("\r\n", "\n").Trim().Split(["\n\n"], 2, StringSplitOptions.None);
        return parts.Length == 2 && !parts[0].StartsWith("```", StringComparison.Ordinal) ? (parts[0], parts[1]) : (text, null);
    }

    // Nobody reads a book in a tooltip; some descriptions hold one.
    private static List<string> Beginning(List<string> blocks)
    {
        int length = 0;
        int count = blocks.TakeWhile(block => (length += block.Length) <= MostText).Count();
        return count == blocks.Count ? blocks : [.. blocks.Take(Math.Max(count, 1)), "The description says more."];
    }

    private static string Paragraph(string xml) =>
        xml.StartsWith("<para>", StringComparison.Ordinal) ? xml : "<para>" + xml + "</para>";

    private static IEnumerable<string> Lines(string name, string xml, string attribute = "")
    {
        if (xml.Length == 0)
        {
            return [];
        }

        string start = name + (attribute.Length > 0 ? CommonMark.FixedBlank + attribute : "");
        string whole = $"<{start}>{xml}</{name}>";
        return (whole.Length <= LineLength ? whole.Replace('\n', ' ') : whole).Split('\n').SelectMany(Wrapped);
    }

    private static IEnumerable<string> Wrapped(string xml)
    {
        var line = new StringBuilder();
        foreach (string word in xml.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
            {
                yield return line.Replace(CommonMark.FixedBlank, ' ').ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.Replace(CommonMark.FixedBlank, ' ').ToString();
        }
    }
}
