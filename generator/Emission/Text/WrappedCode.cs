using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// Writes code with lists, such as parameters or arguments: on one line if it fits, otherwise with one item a line. Expressions that are written
/// later assume the indentation of a method body.
/// </summary>
internal static class WrappedCode
{
    /// <summary>The length of expressions that are written later.</summary>
    public const int LengthInBody = SourceWriter.LineLength - 20;

    private const string Indentation = "    ";
    private const int ShortItem = 24;

    /// <summary>Writes a method header, or an expression that ends in a call.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the parenthesis.</param>
    /// <param name="items">The items of the list.</param>
    /// <param name="tail">The text after the list.</param>
    public static void Write(SourceWriter writer, string head, IEnumerable<string> items, string tail)
    {
        List<string> list = items.ToList();
        string line = string.Concat([head, "(", string.Join(", ", list), ")", tail]);
        writer.Line(list.Count == 0 || writer.Fits(line) ? line : $"{head}(\n{Lines(list)}){tail}");
    }

    /// <summary>Writes a member whose body is an expression: on one line if it fits, otherwise the expression on a line of its own.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the arrow.</param>
    /// <param name="body">The expression.</param>
    public static void WriteMember(SourceWriter writer, string head, string body) => WriteTwoLines(writer, head + " =>", body + ";");

    /// <summary>Writes a field with its value: on one line if it fits, otherwise the value on a line of its own.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the equals sign.</param>
    /// <param name="value">The value.</param>
    public static void WriteField(SourceWriter writer, string head, string value) => WriteTwoLines(writer, head + " =", value + ";");

    /// <summary>Opens a type: on one line if it fits, otherwise with its bases on a line of their own.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the colon.</param>
    /// <param name="bases">The base class and the interfaces.</param>
    public static void OpenType(SourceWriter writer, string head, IEnumerable<string> bases)
    {
        string list = string.Join(", ", bases);
        string line = $"{head} : {list}";
        if (writer.Fits(line))
        {
            writer.Open(line);
            return;
        }

        writer.Line(head);
        writer.Indent();
        writer.Line(": " + list);
        writer.Outdent();
        writer.Open();
    }

    /// <summary>Opens a member whose body is a switch expression on a line of its own; <see cref="CloseSwitch"/> ends it.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the arrow.</param>
    /// <param name="value">The value that is switched over.</param>
    public static void OpenSwitch(SourceWriter writer, string head, string value)
    {
        writer.Line(head + " =>");
        writer.Indent();
        writer.Open(value + " switch");
    }

    /// <summary>Closes the body of <see cref="OpenSwitch"/>.</summary>
    public static void CloseSwitch(SourceWriter writer)
    {
        writer.Close(";");
        writer.Outdent();
    }

    /// <summary>Returns an array expression. If it does not fit on a line, long items have lines of their own.</summary>
    /// <param name="head">The text before the brace.</param>
    /// <param name="items">The items of the list.</param>
    public static string Array(string head, IEnumerable<string> items)
    {
        List<string> list = items.ToList();
        string line = head + " { " + string.Join(", ", list) + " }";
        if (line.Length <= LengthInBody && line.IndexOf('\n') < 0)
        {
            return line;
        }

        string lines = list.Exists(static item => item.Length > ShortItem || item.IndexOf('\n') >= 0) ? Lines(list) : Filled(list);
        return $"{head}\n{{\n{lines},\n}}";
    }

    /// <summary>Writes a statement or declaration that ends in an array.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the brace.</param>
    /// <param name="items">The items of the list.</param>
    /// <param name="tail">The text after the list.</param>
    public static void WriteArray(SourceWriter writer, string head, IEnumerable<string> items, string tail) =>
        writer.Line(Array(head, items) + tail);

    /// <summary>Returns a chain of calls, each on a line if they do not fit on one.</summary>
    /// <param name="head">The first link.</param>
    /// <param name="links">The other links, each with its dot.</param>
    public static string Chain(string head, IEnumerable<string> links)
    {
        List<string> list = links.ToList();
        string line = head + string.Concat(list);
        return line.Length <= LengthInBody && line.IndexOf('\n') < 0
            ? line
            : head + string.Concat(list.Select(static link => "\n" + Indented(link)));
    }

    /// <summary>Returns a call: on one line if it fits, otherwise with one argument a line.</summary>
    /// <param name="head">The text before the parenthesis.</param>
    /// <param name="arguments">The arguments.</param>
    public static string Call(string head, IEnumerable<string> arguments)
    {
        List<string> list = arguments.ToList();
        string line = $"{head}({string.Join(", ", list)})";
        return line.Length <= LengthInBody && line.IndexOf('\n') < 0 ? line : $"{head}(\n{Lines(list)})";
    }

    private static void WriteTwoLines(SourceWriter writer, string first, string second)
    {
        string line = first + " " + second;
        if (writer.Fits(line))
        {
            writer.Line(line);
            return;
        }

        writer.Line(first);
        writer.Indent();
        writer.Line(second);
        writer.Outdent();
    }

    private static string Lines(IEnumerable<string> items) => string.Join(",\n", items.Select(Indented));

    private static string Indented(string item) => Indentation + (item.IndexOf('\n') < 0 ? item : item.Replace("\n", "\n" + Indentation));

    private static string Filled(IEnumerable<string> items)
    {
        var text = new StringBuilder();
        int length = 0;
        foreach (string item in items)
        {
            bool fits = length > 0 && length + item.Length + 2 <= LengthInBody;
            text.Append(text.Length == 0 ? "" : ",").Append(fits ? " " : text.Length == 0 ? Indentation : "\n" + Indentation).Append(item);
            length = (fits ? length + 2 : Indentation.Length) + item.Length;
        }

        return text.ToString();
    }
}
