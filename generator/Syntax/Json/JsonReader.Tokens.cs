using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Syntax.Json;

// White space, strings, numbers and literals.
internal sealed partial class JsonReader
{
    // Names and short values of a description (types, formats, references) recur; long strings rarely do.
    private const int LongestShared = 48;

    private void SkipSpace()
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case ' ' or '\n' or '\r' or '\t':
                    position++;
                    break;
                case '/' when position + 1 < text.Length && text[position + 1] is '/' or '*':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        int start = position;
        if (text[position + 1] == '/')
        {
            int end = text.IndexOfAny(['\n', '\r'], position);
            position = end < 0 ? text.Length : end;
        }
        else
        {
            int end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
            position = end < 0 ? text.Length : end + 2;
        }

        Report(Between(start, position), "comments are not allowed in JSON");
    }

    /// <summary>Reads the string at the position, including its quotes.</summary>
    private string ReadString()
    {
        int start = position + 1;
        int end = start;
        while (end < text.Length && text[end] is not ('"' or '\\') and >= ' ')
        {
            end++;
        }

        if (end < text.Length && text[end] == '"')
        {
            tokenEnd = position = end + 1;
            int length = end - start;
            return length <= LongestShared ? names.Get(text, start, length) : text.Substring(start, length);
        }

        return ReadEscapedString(start, end);
    }

    private string ReadEscapedString(int start, int plainEnd)
    {
        var value = new StringBuilder(text, start, plainEnd - start, Math.Max(16, 2 * (plainEnd - start)));
        position = plainEnd;
        while (position < text.Length && text[position] is char c and not '"')
        {
            if (c == '\\')
            {
                ReadEscape(value);
            }
            else if (c is '\n' or '\r')
            {
                break;
            }
            else
            {
                if (c < ' ')
                {
                    Report(Span(position, 1), $"write the control character U+{(int)c:X4} as \\u{(int)c:X4}");
                }

                value.Append(c);
                position++;
            }
        }

        tokenEnd = position;
        if (position < text.Length && text[position] == '"')
        {
            tokenEnd = ++position;
        }
        else
        {
            Fail(Between(start - 1, position), "the string is not closed on this line");
        }

        return value.ToString();
    }

    private void ReadEscape(StringBuilder value)
    {
        char escape = position + 1 < text.Length ? text[position + 1] : '\0';
        int length = 2;
        switch (escape)
        {
            case '"' or '\\' or '/':
                value.Append(escape);
                break;
            case 'b':
                value.Append('\b');
                break;
            case 'f':
                value.Append('\f');
                break;
            case 'n':
                value.Append('\n');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 't':
                value.Append('\t');
                break;
            case 'u' when HexDigits(position + 2) is { } unit:
                value.Append(unit);
                length = 6;
                break;
            default:
                // Only the backslash is dropped; the character after it may be a quote.
                Report(Span(position, 1), "a backslash must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits");
                length = 1;
                break;
        }

        position += length;
    }

    private char? HexDigits(int start) =>
        start + 4 <= text.Length
        && IsHex(text[start]) && IsHex(text[start + 1]) && IsHex(text[start + 2]) && IsHex(text[start + 3])
            ? (char)int.Parse(text.Substring(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Reads a number; returns null if the text is not a number of JSON.</summary>
    private ScalarNode? ReadNumber()
    {
        int end = JsonNumber.End(text, position);
        if (end == position || (end < text.Length && !EndsWord(text[end])))
        {
            return null;
        }

        int start = position;
        tokenEnd = position = end;
        return new ScalarNode(Between(start, end), ScalarKind.Number, names.Get(text, start, end - start));
    }

    private ScalarNode? ReadWord()
    {
        int start = position;
        while (position < text.Length && !EndsWord(text[position]))
        {
            position++;
        }

        TextRange range = Between(start, position);
        if (range.Length == 0)
        {
            Fail(Span(start, 1), "expected a value");
            return null;
        }

        tokenEnd = position;
        string word = names.Get(text, start, position - start);
        switch (word)
        {
            case "true" or "false":
                return new ScalarNode(range, ScalarKind.Boolean, word);
            case "null":
                return new ScalarNode(range, ScalarKind.Null, word);
            default:
                Report(range, $"'{Excerpt(word)}' is not a JSON value; write strings in double quotes");
                return new ScalarNode(range, ScalarKind.String, word);
        }
    }

    private static bool EndsWord(char c) => c is <= ' ' or ',' or ':' or '[' or ']' or '{' or '}' or '"';

    private static string Excerpt(string word) => SyntaxExcerpt.Of(word);
}
