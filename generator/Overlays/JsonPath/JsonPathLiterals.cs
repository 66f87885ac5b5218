using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>Reads the strings, numbers and space of a query.</summary>
internal sealed class JsonPathLiterals(string text)
{
    /// <summary>Gets or sets the position in the text.</summary>
    public int At { get; set; }

    /// <summary>Gets the next character; NUL at the end.</summary>
    public char Next => At < text.Length ? text[At] : '\0';

    public void SkipSpace()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            At++;
        }
    }

    public void SkipDigits()
    {
        while (Next is >= '0' and <= '9')
        {
            At++;
        }
    }

    /// <summary>Reads a string in single or double quotes.</summary>
    public string ReadString()
    {
        int start = At;
        char quote = text[At++];
        var result = new StringBuilder();
        while (Next != quote)
        {
            if (At >= text.Length)
            {
                throw new JsonPathException("this string is not closed", TextRange.Between(start, At));
            }

            if (Next < ' ')
            {
                throw Wrong("a string must not contain control characters");
            }

            if (Next == '\\')
            {
                ReadEscape(quote, result);
            }
            else
            {
                int length = char.IsSurrogatePair(text, At) ? 2 : 1;
                if (length == 1 && char.IsSurrogate(Next))
                {
                    throw Wrong("half of a surrogate pair is not a character");
                }

                result.Append(text, At, length);
                At += length;
            }
        }

        At++;
        return result.ToString();
    }

    /// <summary>Reads a number of JSON, or <c>-0</c>.</summary>
    public string ReadNumber()
    {
        int start = At;
        At += Next == '-' ? 1 : 0;
        int digits = At;
        SkipDigits();
        bool isNumber = At > digits && (At == digits + 1 || text[digits] != '0');
        if (Next == '.')
        {
            int point = At++;
            SkipDigits();
            isNumber &= At > point + 1;
        }

        if (Next is 'e' or 'E')
        {
            At++;
            At += Next is '+' or '-' ? 1 : 0;
            int exponent = At;
            SkipDigits();
            isNumber &= At > exponent;
        }

        string number = text.Substring(start, At - start);
        return isNumber ? number : throw new JsonPathException($"'{SyntaxExcerpt.Of(number)}' is not a number", TextRange.Between(start, At));
    }

    public JsonPathException Wrong(string what) => new(what, new TextRange(Math.Min(At, text.Length), At < text.Length ? 1 : 0));

    private void ReadEscape(char quote, StringBuilder result)
    {
        int start = At++;
        char? character = Next switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '/' or '\\' => Next,
            '\'' or '"' when Next == quote => quote,
            _ => null,
        };
        if (character is { } one)
        {
            At++;
            result.Append(one);
            return;
        }

        int? unit = ReadUnit();
        bool isPair = unit is >= 0xD800 and <= 0xDBFF && Next == '\\';
        int? low = isPair ? ReadLow() : null;
        if (unit is null or (>= 0xDC00 and <= 0xDFFF) || (unit is >= 0xD800 and <= 0xDBFF && low is not (>= 0xDC00 and <= 0xDFFF)))
        {
            int end = Math.Min(Math.Max(At, start + 2), text.Length);
            throw new JsonPathException($"'{text.Substring(start, end - start)}' is not an escape", TextRange.Between(start, end));
        }

        result.Append((char)unit);
        if (low is { } second)
        {
            result.Append((char)second);
        }
    }

    private int? ReadLow()
    {
        At++;
        return ReadUnit();
    }

    private int? ReadUnit()
    {
        if (Next != 'u' || At + 5 > text.Length
            || !int.TryParse(text.Substring(At + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit))
        {
            return null;
        }

        At += 5;
        return unit;
    }
}

/// <summary>Ends the reading of a query at a problem.</summary>
internal sealed class JsonPathException(string message, TextRange range) : Exception(message)
{
    /// <summary>Gets the range of the problem in the text.</summary>
    public TextRange Range { get; } = range;
}
