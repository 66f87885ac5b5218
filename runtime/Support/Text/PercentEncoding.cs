using System.Text;

namespace Truto.Generated.Support;

/// <summary>Percent-encodes text (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    private const string Digits = "0123456789ABCDEF";

    // The characters that the reserved expansion of RFC 6570 keeps, except brackets and '#', which a path or query cannot contain.
    private const string Reserved = ":/?@!$&'()*+,;=";

    /// <summary>Encodes everything but unreserved characters, so that a value can be used anywhere in a URL.</summary>
    public static void Append(StringBuilder target, string text)
    {
        if (IsUnreserved(text))
        {
            target.Append(text);
        }
        else
        {
            Append(target, text, allowed: string.Empty);
        }
    }

    /// <summary>Encodes a value of a query, but keeps reserved characters and triplets such as <c>%2F</c> (<c>allowReserved</c>).</summary>
    public static void AppendReserved(StringBuilder target, string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && IsDigit(text[i + 1]) && IsDigit(text[i + 2]))
            {
                Append(target, text.Substring(start, i - start), Reserved);
                target.Append(text, i, 3);
                i += 2;
                start = i + 1;
            }
        }

        Append(target, text.Substring(start), Reserved);
    }

    /// <summary>Encodes a value of a path, but keeps reserved characters except <c>?</c>, which would end the path.</summary>
    public static void AppendReservedInPath(StringBuilder target, string text)
    {
        StringBuilder encoded = new();
        AppendReserved(encoded, text);
        target.Append(encoded.Replace("?", "%3F"));
    }

    /// <summary>Encodes text as <c>application/x-www-form-urlencoded</c> (WHATWG URL): a space becomes <c>+</c>.</summary>
    public static void AppendForm(StringBuilder target, string text)
    {
        foreach (byte unit in Utf8.GetBytes(text))
        {
            if (unit == (byte)' ')
            {
                target.Append('+');
            }
            else if (unit == (byte)'*' || (IsUnreserved(unit) && unit != (byte)'~'))
            {
                target.Append((char)unit);
            }
            else
            {
                AppendTriplet(target, unit);
            }
        }
    }

    private static void Append(StringBuilder target, string text, string allowed)
    {
        foreach (byte unit in Utf8.GetBytes(text))
        {
            if (IsUnreserved(unit) || (unit < 0x80 && allowed.Contains((char)unit)))
            {
                target.Append((char)unit);
            }
            else
            {
                AppendTriplet(target, unit);
            }
        }
    }

    private static void AppendTriplet(StringBuilder target, byte unit) => target.Append('%').Append(Digits[unit >> 4]).Append(Digits[unit & 0xF]);

    private static bool IsDigit(char character) =>
        character is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');

    private static bool IsUnreserved(string text)
    {
        foreach (char character in text)
        {
            if (!IsUnreserved(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnreserved(int unit) =>
        unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';
}
