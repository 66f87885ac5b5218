using System.Globalization;

namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>Words for characters that identifiers cannot contain.</summary>
internal static class Symbols
{
    /// <summary>Returns the name of an operator, or null for any other text.</summary>
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

    /// <summary>Returns the word for a character, or its code point, such as <c>U2192</c>, if it has no common name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the character; set to the second half of a surrogate pair.</param>
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
