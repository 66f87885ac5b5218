using System.Globalization;

namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>Words for characters that identifiers cannot hold.</summary>
internal static class Symbols
{
    /// <summary>The words for a text that is one operator as a whole, or null.</summary>
    public static string? Operator(string text) => text switch
    {
        "" => "Empty",
        "=" => "Equal",
        "==" => "EqualEqual",
        "!=" or "<>" => "NotEqual",
        "!" => "Not",
        "<" => "LessThan",
        "<=" => "LessThanOrEqual",
        ">" => "GreaterThan",
        ">=" => "GreaterThanOrEqual",
        "&&" => "And",
        "||" => "Or",
        _ => null,
    };

    /// <summary>The word for one character; <c>U2192</c> for one that has no usual name.</summary>
    /// <param name="text">The text the character stands in.</param>
    /// <param name="index">Its place; moved to the second half of a surrogate pair.</param>
    public static string Name(string text, ref int index)
    {
        if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            index++;
            return Code(char.ConvertToUtf32(text[index - 1], text[index]));
        }

        return text[index] switch
        {
            ' ' => "Space",
            '!' => "Exclamation",
            '"' => "Quote",
            '#' => "Hash",
            '$' => "Dollar",
            '%' => "Percent",
            '&' => "Ampersand",
            '\'' => "Apostrophe",
            '(' => "OpenParenthesis",
            ')' => "CloseParenthesis",
            '*' => "Asterisk",
            '+' => "Plus",
            ',' => "Comma",
            '-' => "Minus",
            '.' => "Dot",
            '/' => "Slash",
            ':' => "Colon",
            ';' => "Semicolon",
            '<' => "Less",
            '=' => "Equal",
            '>' => "Greater",
            '?' => "Question",
            '@' => "At",
            '[' => "OpenBracket",
            '\\' => "Backslash",
            ']' => "CloseBracket",
            '^' => "Caret",
            '_' => "Underscore",
            '`' => "Backtick",
            '{' => "OpenBrace",
            '|' => "Pipe",
            '}' => "CloseBrace",
            '~' => "Tilde",
            char other => Code(other),
        };
    }

    private static string Code(int codePoint) => "U" + codePoint.ToString("x4", CultureInfo.InvariantCulture);
}
