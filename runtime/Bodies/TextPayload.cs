using System.Text;

namespace Truto.Generated;

/// <summary>A body that is text.</summary>
internal static class TextPayload
{
    private const string CharsetParameter = "charset=";

    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type. One of <c>text/</c> or XML without charset gets <c>utf-8</c>; one that .NET does not know is replaced by it.</param>
    /// <exception cref="ArgumentException">The charset lacks a character of the text, or the text has half of a surrogate pair.</exception>
    public static Payload Of(string text, string mediaType)
    {
        string[] parts = [.. mediaType.Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0)];
        int at = Array.FindIndex(parts, static part => part.StartsWith(CharsetParameter, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            bool isNamed = parts[0].StartsWith("text/", StringComparison.OrdinalIgnoreCase) || parts[0].EndsWith("xml", StringComparison.OrdinalIgnoreCase);
            return new BytesPayload(Utf8.GetBytes(text), isNamed ? mediaType + "; charset=utf-8" : mediaType);
        }

        Encoding encoding = Utf8.Strict;
        try
        {
            encoding = Encoding.GetEncoding(parts[at].Substring(CharsetParameter.Length).Trim('"'), EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
        }
        catch (ArgumentException)
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
