using System.Text;
using System.Text.Json;

namespace Truto.Generated;

/// <summary>Words for people out of a body of which nothing is known.</summary>
internal static class BodyText
{
    // In the order of how much they say: problem details (RFC 9457), OAuth (RFC 6749, 5.2), then what APIs commonly call it.
    private static readonly string[] ReasonNames = ["detail", "error_description", "message", "error", "errors", "title"];

    /// <summary>The reason that a body gives: the member of a JSON body that is for people, or the text of a page; empty when there is none.</summary>
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

    /// <summary>The beginning of a text, at most a number of UTF-16 units, without half a character at its end.</summary>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        bool halvesCharacter = char.IsHighSurrogate(text[maxLength - 1]) && char.IsLowSurrogate(text[maxLength]);
        return text.Substring(0, halvesCharacter ? maxLength - 1 : maxLength);
    }

    /// <summary>The text with every run of white space and control characters made one space, cut to a length.</summary>
    public static string OneLine(string text, int maxLength)
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

    /// <summary>The text of a JSON string; as it is escaped where it has half of a surrogate pair, which is no text in .NET.</summary>
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
            // No JSON, or with a name or text that .NET cannot represent: shown as it is.
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
