using System.Globalization;

namespace Truto.Generated.Support;

internal sealed partial class XmlToJson
{
    private const int MaxShownLength = 40;

    private void Scalar(XmlScalar form, int node)
    {
        bool isElement = tape[node].Kind == XmlTapeKind.Element;
        if (isElement)
        {
            ThrowIfNested(node);
        }

        ScalarText(form, isElement ? tape.ContentOf(node) : tape.TextOf(node), node);
    }

    private void ThrowIfNested(int element)
    {
        if (!tape[element].HasElements)
        {
            return;
        }

        int end = tape[element].Next;
        for (int i = element + 1; i < end; i = tape[i].Next)
        {
            if (tape[i].Kind == XmlTapeKind.Element)
            {
                throw new XmlMismatchException(i, $"The element '{tape.NameOf(element)}' contains an element, but the description declares text.");
            }
        }
    }

    private void ScalarText(XmlScalar form, ReadOnlySpan<char> text, int node)
    {
        switch (form)
        {
            case XmlScalar.Text:
                output.Text(text);
                break;
            case XmlScalar.Token or XmlScalar.Duration:
                output.Text(text.Trim());
                break;
            case XmlScalar.Bytes:
                output.Text(WithoutSpace(text));
                break;
            case XmlScalar.Boolean:
                output.Boolean(BooleanOf(text.Trim(), node));
                break;
            default:
                Number(text.Trim(), node);
                break;
        }
    }

    private static ReadOnlySpan<char> WithoutSpace(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(" \t\r\n".AsSpan()) < 0)
        {
            return text;
        }

        char[] packed = new char[text.Length];
        int length = 0;
        foreach (char character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
            {
                packed[length++] = character;
            }
        }

        return packed.AsSpan(0, length);
    }

    private static bool BooleanOf(ReadOnlySpan<char> text, int node) =>
        text.SequenceEqual("true".AsSpan()) || text.SequenceEqual("1".AsSpan())
        || (text.SequenceEqual("false".AsSpan()) || text.SequenceEqual("0".AsSpan())
            ? false
            : throw new XmlMismatchException(node, $"{Shown(text)} is not a boolean."));

    // XML Schema allows a plus sign, zeros at the start and no digit on one side of the point, which JSON does not.
    private void Number(ReadOnlySpan<char> text, int node)
    {
        if (text.Length is > 0 and < MaxShownLength && IsJsonNumber(text))
        {
            output.Number(text);
            return;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        string written = text.ToString();
        if (decimal.TryParse(written, Style, CultureInfo.InvariantCulture, out decimal exact)
            && (written.IndexOfAny(['e', 'E']) < 0 || exact != 0))
        {
            output.Number(exact);
        }
        else if (double.TryParse(written, Style, CultureInfo.InvariantCulture, out double value)
            && !double.IsInfinity(value) && !double.IsNaN(value) && written.Length > 0)
        {
            output.Number(value);
        }
        else
        {
            throw new XmlMismatchException(node, $"{Shown(text)} is not a number.");
        }
    }

    private static bool IsJsonNumber(ReadOnlySpan<char> text)
    {
        int i = text[0] == '-' ? 1 : 0;
        int start = i;
        i = Digits(text, i);
        if (i == start || (text[start] == '0' && i > start + 1))
        {
            return false;
        }

        if (i < text.Length && text[i] == '.')
        {
            int fraction = i + 1;
            i = Digits(text, fraction);
            if (i == fraction)
            {
                return false;
            }
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            int exponent = i + 1 < text.Length && text[i + 1] is '+' or '-' ? i + 2 : i + 1;
            i = Digits(text, exponent);
            if (i == exponent)
            {
                return false;
            }
        }

        return i == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from] is >= '0' and <= '9')
        {
            from++;
        }

        return from;
    }

    private void Separated(XmlSeparatedContent separated, int node) =>
        SeparatedText(separated, tape[node].Kind == XmlTapeKind.Element ? tape.ContentOf(node) : tape.TextOf(node), node);

    private void SeparatedText(XmlSeparatedContent separated, ReadOnlySpan<char> text, int node)
    {
        output.StartArray();
        foreach (string item in text.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            ScalarText(separated.Item, item.AsSpan(), node);
        }

        output.EndArray();
    }

    private static string Shown(ReadOnlySpan<char> text) =>
        "'" + (text.Length > MaxShownLength ? text.Slice(0, MaxShownLength).ToString() + "…" : text.ToString()) + "'";
}
