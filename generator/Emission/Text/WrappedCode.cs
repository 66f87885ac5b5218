using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>Writes code with lists, such as parameters or arguments: on one line if it fits, otherwise on wrapped lines.</summary>
internal static class WrappedCode
{
    private const int LineLength = 150;
    private const string Indentation = "    ";

    /// <summary>Writes a method header, or an expression that ends in a call.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the parenthesis.</param>
    /// <param name="items">The items of the list.</param>
    /// <param name="tail">The text after the list.</param>
    public static void Write(SourceWriter writer, string head, IEnumerable<string> items, string tail)
    {
        List<string> list = items.ToList();
        int length = head.Length + tail.Length + 2 + list.Sum(static item => item.Length + 2) - 2;
        bool fits = length <= LineLength && head.IndexOf('\n') < 0 && !list.Exists(static item => item.IndexOf('\n') >= 0);
        bool isSingleLine = fits || list.Count == 0;
        writer.Line(isSingleLine ? string.Concat([head, "(", string.Join(", ", list), ")", tail]) : Filled(head + "(", list) + ")" + tail);
    }

    /// <summary>Writes short statements or declarations, as many on a line as fit.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="statements">The statements, each with its semicolon.</param>
    public static void WriteFilled(SourceWriter writer, IEnumerable<string> statements)
    {
        var line = new StringBuilder();
        foreach (string statement in statements)
        {
            if (line.Length > 0 && line.Length + 1 + statement.Length > LineLength)
            {
                writer.Line(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(statement);
        }

        if (line.Length > 0)
        {
            writer.Line(line.ToString());
        }
    }

    /// <summary>Returns an array expression, on several lines if it does not fit on one.</summary>
    /// <param name="head">The text before the brace.</param>
    /// <param name="items">The items of the list.</param>
    public static string Array(string head, IEnumerable<string> items)
    {
        List<string> list = items.ToList();
        string line = head + " { " + string.Join(", ", list) + " }";
        return line.Length <= LineLength
            ? line
            : $"{head}\n{{\n{Filled(Indentation, list)},\n}}";
    }

    /// <summary>Writes a statement or declaration that ends in an array.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="head">The text before the brace.</param>
    /// <param name="items">The items of the list.</param>
    /// <param name="tail">The text after the list.</param>
    public static void WriteArray(SourceWriter writer, string head, IEnumerable<string> items, string tail) =>
        writer.Line(Array(head, items) + tail);

    /// <summary>Returns a chain of calls on wrapped lines; a link of several lines starts on a new one.</summary>
    /// <param name="head">The first link.</param>
    /// <param name="links">The other links, each with its dot.</param>
    public static string Chain(string head, IEnumerable<string> links)
    {
        var text = new StringBuilder(head);
        int length = head.Length;
        foreach (string link in links)
        {
            bool isLong = link.IndexOf('\n') >= 0;
            if (isLong || length + link.Length > LineLength)
            {
                text.Append('\n').Append(Indentation);
                length = 0;
            }

            text.Append(isLong ? link.Replace("\n", "\n" + Indentation + Indentation) : link);
            length += isLong ? LineLength : link.Length;
        }

        return text.ToString();
    }

    /// <summary>Returns a call: on one line if it fits, otherwise with its first argument on separate lines.</summary>
    /// <param name="head">The text before the parenthesis.</param>
    /// <param name="first">The first argument.</param>
    /// <param name="others">The other arguments.</param>
    public static string Call(string head, string first, IEnumerable<string> others)
    {
        List<string> list = others.ToList();
        string line = $"{head}({first}, {string.Join(", ", list)})";
        return line.Length <= LineLength && line.IndexOf('\n') < 0
            ? line
            : $"{head}(\n{Indentation}{first.Replace("\n", "\n" + Indentation)},\n{Filled(Indentation, list)})";
    }

    private static string Filled(string start, IEnumerable<string> items)
    {
        var text = new StringBuilder(start);
        int length = start.Length;
        bool isFirst = true;
        foreach (string item in items)
        {
            bool fits = length + item.Length + 2 <= LineLength;
            text.Append(isFirst ? "" : ",").Append(fits ? isFirst ? "" : " " : "\n" + Indentation);
            length = fits ? length + 2 : Indentation.Length;
            text.Append(item);
            length += item.Length;
            isFirst = false;
        }

        return text.ToString();
    }
}
