using System.Text;

namespace Truto.Generated;

/// <summary>Creates payloads from text.</summary>
internal static class TextPayload
{
    private const string CharsetParameter = "charset=";

    /// <summary>Creates a payload.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">
    /// The media type. Without a charset, the text is encoded in UTF-8; a charset that .NET does not support is replaced by <c>utf-8</c>.
    /// </param>
    /// <exception cref="ArgumentException">The charset cannot encode a character of the text, or the text has a lone surrogate.</exception>
    public static Payload Of(string text, string mediaType)
    {
        string[] parts = [.. mediaType.Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0)];
        int at = Array.FindIndex(parts, static part => part.StartsWith(CharsetParameter, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            return new BytesPayload(Utf8.GetBytes(text), mediaType);
        }

        Encoding encoding = Utf8.Strict;
        try
        {
            string charset = parts[at].Substring(CharsetParameter.Length).Trim('"');
            encoding = Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            parts[at] = CharsetParameter + "utf-8";
        }

        try
        {
            return new BytesPayload(encoding.GetBytes(text), string.Join("; ", parts));
        }
        catch (EncoderFallbackException lacking)
        {
            throw new ArgumentException("The charset of '" + mediaType + "' cannot encode a character of the text.", nameof(text), lacking);
        }
    }
}
