using System.Globalization;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Writes the <c>Cookie</c> header (RFC 6265, 4.2): pairs separated by <c>"; "</c>. In the style <c>form</c> names and values are
/// percent-encoded; in the style <c>cookie</c> they stay as they are, and what a cookie cannot carry is refused.
/// </summary>
internal sealed class CookieWriter
{
    private const string Refused = "\",;\\";

    private readonly StringBuilder cookies = new();

    public void Value(string name, WireValue value, ArgumentStyle style, bool explode)
    {
        Expansion expansion = new(cookies, cookies.Length == 0 ? string.Empty : "; ", "; ", style == ArgumentStyle.Cookie ? AppendPlain : PercentEncoding.Append)
        {
            IsNamed = true,
            IsExploded = explode,
            Joiner = Delimiter.Of(style),
        };
        expansion.Append(name, value);
    }

    public override string ToString() => cookies.ToString();

    private static void AppendPlain(StringBuilder target, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is <= ' ' or > '~' || Refused.Contains(text[i]))
            {
                throw new ArgumentException(
                    "A cookie cannot carry the character at position " + i.ToString(CultureInfo.InvariantCulture) + " of its value. Encode it as the API expects.");
            }
        }

        target.Append(text);
    }
}
