using System.Globalization;
using System.Text;

namespace Truto.Generated;

/// <summary>Text as UTF-8. What it cannot carry is refused; it would arrive as something else.</summary>
internal static class Utf8
{
    /// <summary>The encoding, which throws where a text has half of a surrogate pair.</summary>
    public static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text has half of a surrogate pair (RFC 3629, 3).</exception>
    public static byte[] GetBytes(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException half)
        {
            throw Half(half.Index);
        }
    }

    /// <summary>The text itself, for those who would write a replacement character in place of what UTF-8 cannot carry.</summary>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair (RFC 3629, 3).</exception>
    public static string Checked(string text)
    {
#if NET
        int start = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
#else
        int start = 0;
#endif
        for (int index = start; index >= 0 && index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 1 : throw Half(index);
            }
        }

        return text;
    }

    private static ArgumentException Half(int index) =>
        new("A text has half of a surrogate pair at position " + index.ToString(CultureInfo.InvariantCulture) + ", which UTF-8 cannot carry.");
}
