using System.Globalization;
using System.Text;

namespace Truto.Generated;

/// <summary>Encodes text in UTF-8 and rejects text that would be changed by that.</summary>
internal static class Utf8
{
    /// <summary>The encoding, which throws if a text has a lone surrogate.</summary>
    public static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The byte order mark.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Returns a text in UTF-8.</summary>
    /// <exception cref="ArgumentException">The text has a lone surrogate (RFC 3629, section 3).</exception>
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

    /// <summary>Returns the text if UTF-8 can encode it. For APIs that would otherwise write a replacement character.</summary>
    /// <exception cref="ArgumentException">The text has a lone surrogate (RFC 3629, section 3).</exception>
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
        new("The text has a lone surrogate at position " + index.ToString(CultureInfo.InvariantCulture) + ", which UTF-8 cannot encode.");
}
