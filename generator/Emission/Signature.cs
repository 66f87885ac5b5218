namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes what has a list in it: on one line where it fits, else with lines of its own.</summary>
internal static class Signature
{
    private const int LineLength = 120;

    /// <summary>A method's head, or an expression that ends in a call.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="head">What stands before the parenthesis.</param>
    /// <param name="items">What stands in it.</param>
    /// <param name="tail">What follows it.</param>
    public static void Write(SourceWriter writer, string head, IEnumerable<string> items, string tail)
    {
        List<string> list = items.ToList();
        string line = head + "(" + string.Join(", ", list) + ")" + tail;
        if (line.Length <= LineLength || list.Count == 0)
        {
            writer.Line(line);
            return;
        }

        writer.Line(head + "(");
        writer.Indent();
        writer.Line(string.Join(",\n", list) + ")" + tail);
        writer.Outdent();
    }

    /// <summary>A list that fills its lines, such as the items of an array.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="head">What stands before the brace.</param>
    /// <param name="items">What stands in it.</param>
    /// <param name="tail">What follows it.</param>
    public static void WriteArray(SourceWriter writer, string head, IEnumerable<string> items, string tail)
    {
        List<string> list = items.ToList();
        string line = head + " { " + string.Join(", ", list) + " }" + tail;
        if (line.Length <= LineLength)
        {
            writer.Line(line);
            return;
        }

        writer.Open(head);
        string filled = "";
        foreach (string item in list)
        {
            if (filled.Length > 0 && filled.Length + item.Length + 2 > LineLength)
            {
                writer.Line(filled);
                filled = "";
            }

            filled += (filled.Length > 0 ? " " : "") + item + ",";
        }

        writer.Line(filled);
        writer.Close(tail);
    }
}
