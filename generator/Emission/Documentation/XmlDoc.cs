using System.Text;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// Writes documentation comments. Words of a description come in as <see cref="DocComment"/> or through <see cref="Text"/>; what the other
/// methods take is XML already.
/// </summary>
internal static class XmlDoc
{
    private const int LineLength = 150;
    private const int MostText = 3_000;

    /// <summary>Words of a description as XML; several paragraphs become <c>&lt;para&gt;</c>.</summary>
    public static string Text(string? words, string? documentation = null) => Paragraphs(Beginning(CommonMark.Blocks(words ?? "", documentation, out _)));

    /// <summary>Words of a description as XML on one line, for elements that are best short.</summary>
    public static string Line(string? words, string? documentation = null) => string.Join(" ", CommonMark.Blocks(words ?? "", documentation, out _));

    /// <summary>A name or another piece of code as XML.</summary>
    public static string Code(string text) => "<c>" + XmlText.Escape(text).Replace(' ', XmlText.FixedBlank) + "</c>";

    /// <summary>Whether the description says something of it.</summary>
    public static bool HasWords(DocComment doc) => !string.IsNullOrWhiteSpace(doc.Summary) || !string.IsNullOrWhiteSpace(doc.Remarks);

    /// <summary>The summary of a declaration and its remarks; nothing where there is nothing to say beyond its name.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="doc">The description's words.</param>
    /// <param name="otherwise">XML for a summary where the description has none, or empty.</param>
    /// <param name="note">XML of what else must be said, or empty.</param>
    public static void Declaration(SourceWriter writer, DocComment doc, string otherwise = "", string note = "")
    {
        // A tooltip shows the summary whole: long texts go on in the remarks.
        List<string> blocks = CommonMark.Blocks(doc.Summary ?? "", writer.Documentation, out int lead);
        string summary = Paragraphs(Beginning(blocks.GetRange(0, lead)));
        if (summary.Length == 0)
        {
            summary = otherwise;
        }

        string rest = Paragraphs(Beginning(blocks.GetRange(lead, blocks.Count - lead)));
        Write(writer, summary, [rest, Text(doc.Remarks, writer.Documentation), note]);
    }

    /// <summary>The summary of a declaration alone, for what is documented elsewhere.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="doc">The description's words.</param>
    /// <param name="otherwise">XML for a summary where the description has none.</param>
    /// <param name="note">XML of what else must be said, or empty.</param>
    public static void Summary(SourceWriter writer, DocComment doc, string otherwise, string note)
    {
        List<string> blocks = CommonMark.Blocks(doc.Summary ?? "", writer.Documentation, out int lead);
        Write(writer, lead == 0 ? otherwise : Paragraphs(Beginning(blocks.GetRange(0, lead))), [note]);
    }

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
        Element(writer, "param", xml, "name=\"" + XmlText.Escape(name) + "\"");

    /// <summary>An exception of a type that emitted code can name.</summary>
    public static void Exception(SourceWriter writer, string type, string xml) =>
        Element(writer, "exception", xml, "cref=\"" + type + "\"");

    // Nobody reads a book in a tooltip; some descriptions hold one.
    private static List<string> Beginning(List<string> blocks)
    {
        int length = 0;
        int count = blocks.TakeWhile(block => (length += block.Length) <= MostText).Count();
        return count == blocks.Count ? blocks : [.. blocks.Take(Math.Max(count, 1)), "The description says more."];
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

        string start = name + (attribute.Length > 0 ? XmlText.FixedBlank + attribute : "");
        string whole = $"<{start}>{xml}</{name}>";
        return (whole.Length <= LineLength ? whole.Replace('\n', ' ') : whole).Split('\n').SelectMany(Wrapped);
    }

    private static List<string> Wrapped(string xml)
    {
        if (xml.Length <= LineLength && xml.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            return [xml.Replace(XmlText.FixedBlank, ' ')];
        }

        List<string> lines = [];
        var line = new StringBuilder();
        foreach (string word in xml.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
            {
                lines.Add(line.Replace(XmlText.FixedBlank, ' ').ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            lines.Add(line.Replace(XmlText.FixedBlank, ' ').ToString());
        }

        return lines;
    }
}
