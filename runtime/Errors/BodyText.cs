using System.Text;
using System.Text.Json;

namespace Truto.Generated;

/// <summary>Extracts readable text from bodies of unknown structure.</summary>
internal static class BodyText
{
    // In order of precedence: problem details (RFC 9457), OAuth (RFC 6749, section 5.2), then common names.
    private static readonly string[] ReasonNames = ["detail", "error_description", "message", "error", "errors", "title"];

    /// <summary>Returns the reason in a body: a property of a JSON body, or the text of a page; empty if there is none.</summary>
    public static string Reason(string body)
    {
        string text = body.Trim();
        if (text.Length == 0)
        {
            return text;
        }

        return text[0] switch
        {
            '{' or '[' => JsonReason(text) ?? text,
            '<' => MarkupText.Strip(text),
            _ => text,
        };
    }

    /// <summary>Returns the beginning of a text, at most a number of UTF-16 code units, without splitting a surrogate pair.</summary>
    public static string Truncate(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        bool halvesCharacter = char.IsHighSurrogate(text[maxLength - 1]) && char.IsLowSurrogate(text[maxLength]);
        return text.Substring(0, halvesCharacter ? maxLength - 1 : maxLength);
    }

    /// <summary>Returns a text with each run of white space and control characters replaced by a space, truncated to a length.</summary>
    public static string SingleLine(string text, int maxLength)
    {
        StringBuilder line = new(Math.Min(text.Length, maxLength));
        foreach (char character in text)
        {
            if (line.Length == maxLength)
            {
                return line.Append('…').ToString();
            }

            bool isSpace = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isSpace)
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Returns the content of a JSON string; in its escaped form if it has a lone surrogate, which .NET cannot represent.</summary>
    public static string Text(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }

    private static string? JsonReason(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return Find(document.RootElement, depth: 0);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            // Not JSON, or JSON with a name or string that .NET cannot represent; the text is returned unchanged.
            return null;
        }
    }

    private static string? Find(JsonElement element, int depth)
    {
        const int MaxDepth = 4;
        switch (element.ValueKind)
        {
            case JsonValueKind.String when depth > 0:
                string text = Text(element);
                return string.IsNullOrWhiteSpace(text) ? null : text;
            case JsonValueKind.Array when depth < MaxDepth && element.GetArrayLength() > 0:
                return Find(element[0], depth + 1);
            case JsonValueKind.Object when depth < MaxDepth:
                return ReasonNames
                    .Select(name => element.TryGetProperty(name, out JsonElement member) ? Find(member, depth + 1) : null)
                    .FirstOrDefault(static found => found is not null);
            default:
                return null;
        }
    }
}
