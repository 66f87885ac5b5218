namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// The HTML elements that descriptions use, by their conversion. Any other name in angle brackets is text, as in <c>Bearer &lt;token&gt;</c>.
/// </summary>
internal static class HtmlElements
{
    private static readonly Dictionary<string, string> Inline = ByName(
        ("b", "b strong"),
        ("i", "i em cite var dfn"),
        ("c", "code tt kbd samp"),
        ("", "a span font u small big sup sub mark abbr s del ins strike nobr"));

    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "center", "section", "article", "details", "summary",
        "ul", "ol", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "caption",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "br", "hr", "li", "tr", "td", "th", "pre" };

    // Elements whose end tag is optional in HTML.
    private static readonly HashSet<string> OptionalEnds =
        new(StringComparer.Ordinal) { "p", "br", "hr", "li", "tr", "td", "th", "dt", "dd", "img", "wbr", "tbody", "thead" };

    /// <summary>The XML element for an inline HTML element: empty to keep only its content, null if it is not an inline element.</summary>
    public static string? InlineOf(string name) => Inline.TryGetValue(name, out string? element) ? element : null;

    /// <summary>Whether an element starts a new paragraph.</summary>
    public static bool IsParagraph(string name) => Paragraphs.Contains(name);

    /// <summary>Whether an element starts a new line.</summary>
    public static bool IsBlock(string name) => Paragraphs.Contains(name) || Others.Contains(name);

    /// <summary>Whether a start tag without an end tag is markup, and not a placeholder such as <c>&lt;table&gt;</c>.</summary>
    public static bool HasOptionalEnd(string name) => OptionalEnds.Contains(name);

    private static Dictionary<string, string> ByName(params (string Element, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' '), (row, name) => (row.Element, Name: name))
        .ToDictionary(one => one.Name, one => one.Element, StringComparer.Ordinal);
}
