using System.Globalization;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Writes the <c>Cookie</c> header (RFC 6265, section 4.2): pairs separated by <c>"; "</c>. The style <c>form</c> percent-encodes names and values;
/// the style <c>cookie</c> encodes nothing and rejects characters that a cookie cannot contain.
/// </summary>
internal sealed class CookieWriter
{
    private const string Refused = "\",;\\";

    private readonly StringBuilder cookies = new();

    public void Value(string name, WireValue value, ArgumentStyle style, bool explode)
    {
        Action<StringBuilder, string> encode = style == ArgumentStyle.Cookie ? AppendPlain : PercentEncoding.Append;
        Expansion expansion = new(cookies, cookies.Length == 0 ? string.Empty : "; ", "; ", encode)
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
                string position = i.ToString(CultureInfo.InvariantCulture);
                throw new ArgumentException(
                    $"A cookie cannot contain the character at position {position} of its value; encode it as the API expects.");
            }
        }

        target.Append(text);
    }
}
