using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Truto.Generated;

/// <summary>Keeps secrets out of text that comes back from the API.</summary>
internal static class Redaction
{
    public const int MaxSecretLength = 16 * 1024;

    private const string Blank = "***";

    /// <summary>
    /// An exception without secrets: the same where it shows none. Readers of JSON and of HTTP quote what they cannot read, and an API may repeat
    /// a secret there.
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

    /// <summary>The text with each secret blanked out, however JSON or percent-encoding escapes its characters.</summary>
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

    /// <summary>How long the secret is that stands at a position; 0 where it does not.</summary>
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

    // Of ASCII; what is not is written as several of them, in capitals (RFC 3986, 2.1), and a secret of its own.
    private static bool IsTriplet(string text, int position, char character) =>
        Is(text, position, '%') && character < 0x80
        && string.Compare(text, position + 1, ((int)character).ToString("x2", CultureInfo.InvariantCulture), 0, 2, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsUnicodeEscape(string text, int position, char character) =>
        Is(text, position, '\\') && Is(text, position + 1, 'u')
        && string.Compare(text, position + 2, ((int)character).ToString("x4", CultureInfo.InvariantCulture), 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
}
