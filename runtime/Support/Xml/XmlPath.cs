using System.Globalization;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>Determines the path of a node, such as <c>/pets/pet[2]/@id</c>. Elements are counted only if several have one name.</summary>
internal static class XmlPath
{
    public static string Of(XmlTape tape, int index)
    {
        StringBuilder path = new();
        int parent = -1;
        int at = 0;
        while (at <= index)
        {
            while (tape[at].Next <= index)
            {
                at = tape[at].Next;
            }

            Append(path, tape, parent, at);
            if (at == index)
            {
                break;
            }

            parent = at;
            at++;
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, XmlTape tape, int parent, int index)
    {
        if (tape[index].Kind == XmlTapeKind.Text)
        {
            return;
        }

        path.Append('/').Append(tape[index].Kind == XmlTapeKind.Attribute ? "@" : string.Empty).Append(tape.NameOf(index));
        if (parent < 0 || tape[index].Kind == XmlTapeKind.Attribute)
        {
            return;
        }

        int number = 0;
        int count = 0;
        for (int i = parent + 1; i < tape[parent].Next; i = tape[i].Next)
        {
            if (tape[i].Kind == XmlTapeKind.Element && IsSame(tape, i, index))
            {
                count++;
                number = i <= index ? count : number;
            }
        }

        if (count > 1)
        {
            path.Append('[').Append(number.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }

    private static bool IsSame(XmlTape tape, int one, int other) =>
        tape.NameOf(one) == tape.NameOf(other) && tape.NamespaceOf(one) == tape.NamespaceOf(other);
}
