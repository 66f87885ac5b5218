using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Truto.Generated;

/// <summary>Removes secrets from texts of the API.</summary>
internal static class Redaction
{
    public const int MaxSecretLength = 16 * 1024;

    private const string Blank = "***";

    /// <summary>
    /// Returns an exception without secrets; the same exception if it has none. Parsers of JSON and HTTP quote what they cannot parse, and an API may
    /// repeat a secret there.
    /// </summary>
    public static Exception Apply(Exception exception, Secrets secrets)
    {
        if (secrets.Texts.Count == 0)
        {
            return exception;
        }

        string text = exception.ToString();
        if (Apply(text, secrets) == text)
        {
            return exception;
        }

        string message = Apply(exception.Message, secrets);
        return exception switch
        {
            IOException => new IOException(message),
#if NET
            HttpRequestException request => new HttpRequestException(request.HttpRequestError, message, inner: null, request.StatusCode),
#else
            HttpRequestException => new HttpRequestException(message),
#endif
            _ => new JsonException(message),
        };
    }

    /// <summary>Returns the text with each secret replaced, also where JSON escapes or percent-encoding hide it.</summary>
    public static string Apply(string text, Secrets secrets) => secrets.Texts.Aggregate(text, Apply);

    private static string Apply(string text, string secret)
    {
        StringBuilder kept = new(text.Length);
        int position = 0;
        while (position < text.Length)
        {
            int length = LengthAt(text, position, secret);
            if (length > 0)
            {
                kept.Append(Blank);
                position += length;
            }
            else
            {
                kept.Append(text[position++]);
            }
        }

        return kept.ToString();
    }

    /// <summary>Returns the length of the secret at a position; 0 if it is not there.</summary>
    private static int LengthAt(string text, int start, string secret)
    {
        int position = start;
        foreach (char character in secret)
        {
            int length = Is(text, position, character) ? 1
                : Is(text, position, '\\') && Is(text, position + 1, character) ? 2
                : IsUnicodeEscape(text, position, character) ? 6
                : IsTriplet(text, position, character) ? 3
                : 0;
            if (length == 0)
            {
                return 0;
            }

            position += length;
        }

        return position - start;
    }

    private static bool Is(string text, int position, char character) => position < text.Length && text[position] == character;

    // For ASCII characters. Other characters are several triplets in upper case (RFC 3986, section 2.1), which are a secret of their own.
    private static bool IsTriplet(string text, int position, char character) => Is(text, position, '%')
        && character < 0x80
        && IsHex(text, position + 1, character, "x2");

    private static bool IsUnicodeEscape(string text, int position, char character) => Is(text, position, '\\')
        && Is(text, position + 1, 'u')
        && IsHex(text, position + 2, character, "x4");

    private static bool IsHex(string text, int position, char character, string format)
    {
        string digits = ((int)character).ToString(format, CultureInfo.InvariantCulture);
        return string.Compare(text, position, digits, 0, digits.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
