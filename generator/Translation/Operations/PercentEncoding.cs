using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>Percent-encodes the parts of a URL that are known when code is generated (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    private const string Unreserved = "-._~";

    // The reserved characters that a value may contain, as in the runtime library. '?' and '#' would end the path.
    private const string Reserved = ":/@!$&'()*+,;=";

    private const string TemplateCharacters = Unreserved + Reserved + "?%";

    /// <summary>Encodes a parameter value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="allowsReserved">Whether reserved characters and percent-encoded octets are preserved (<c>allowReserved</c>).</param>
    public static string EncodeValue(string value, bool allowsReserved) =>
        Encode(value, allowsReserved ? Unreserved + Reserved : Unreserved, keepsEncodedOctets: allowsReserved);

    /// <summary>Encodes the literal text of a path template. Only characters that no URL can contain are encoded.</summary>
    public static string EncodeTemplate(string text) => Encode(text, TemplateCharacters, keepsEncodedOctets: false);

    private static string Encode(string text, string allowed, bool keepsEncodedOctets)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            char c = (char)bytes[i];
            bool isAllowed = IsAsciiLetterOrDigit(c) || allowed.IndexOf(c) >= 0 || (keepsEncodedOctets && IsEncodedOctet(bytes, i));
            _ = isAllowed ? result.Append(c) : result.Append('%').Append(bytes[i].ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static bool IsEncodedOctet(byte[] bytes, int start) =>
        bytes[start] == '%' && start + 2 < bytes.Length && Uri.IsHexDigit((char)bytes[start + 1]) && Uri.IsHexDigit((char)bytes[start + 2]);

    private static bool IsAsciiLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
