using System.Text;

namespace Truto.Generated;

/// <summary>A body that is text.</summary>
internal static class TextPayload
{
    private const string CharsetParameter = "charset=";

    /// <param name="text">The text.</param>
    /// <param name="mediaType">
    /// The media type, which is sent as it is. Without a charset the text is UTF-8; a charset that .NET does not know is replaced by <c>utf-8</c>.
    /// </param>
    /// <exception cref="ArgumentException">The charset lacks a character of the text, or the text has half of a surrogate pair.</exception>
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
            encoding = Encoding.GetEncoding(parts[at].Substring(CharsetParameter.Length).Trim('"'), EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
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
            throw new ArgumentException("The body is '" + mediaType + "', whose charset lacks a character of the text.", nameof(text), lacking);
        }
    }
}
