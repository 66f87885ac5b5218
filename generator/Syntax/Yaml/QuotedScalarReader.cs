using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Reads scalars in single or double quotes.</summary>
internal sealed class QuotedScalarReader(YamlCursor cursor, PlainScalarReader plain)
{
    /// <summary>Reads the scalar at the cursor; lines after the first one should be indented deeper than <paramref name="parent"/>.</summary>
    public string Read(int parent)
    {
        string text = cursor.Text;
        char quote = cursor.Current;
        int start = cursor.Position;
        int end = start + 1;
        while (end < cursor.End && text[end] != quote && text[end] is not ('\\' or '\n' or '\r'))
        {
            end++;
        }

        bool closed = end < cursor.End && text[end] == quote && !(quote == '\'' && end + 1 < cursor.End && text[end + 1] == '\'');
        if (!closed)
        {
            return ReadFolded(start, parent, quote);
        }

        cursor.Take(end + 1 - start);
        return plain.Single(TextRange.Between(start + 1, end));
    }

    private string ReadFolded(int start, int parent, char quote)
    {
        var value = new StringBuilder();
        cursor.Take(1);

        // Spaces before a line break are removed, unless an escape sequence produced them.
        int kept = 0;
        while (!cursor.AtEnd)
        {
            char c = cursor.Current;
            if (c == quote)
            {
                cursor.Take(1);
                if (quote == '"' || cursor.Current != quote)
                {
                    return value.ToString();
                }
            }
            else if (c == '\\' && quote == '"')
            {
                ReadEscape(value, parent);
                kept = value.Length;
                continue;
            }
            else if (c is '\n' or '\r')
            {
                while (value.Length > kept && value[value.Length - 1] is ' ' or '\t')
                {
                    value.Length--;
                }

                YamlFolding.Append(value, cursor.SkipBlankLines());
                cursor.ExpectDeeperThan(parent);
                kept = value.Length;
                continue;
            }

            value.Append(c);
            cursor.Take(1);
        }

        cursor.Fail(new TextRange(start, 1), "the quoted string that begins here is not closed");
        return value.ToString();
    }

    private void ReadEscape(StringBuilder value, int parent)
    {
        int start = cursor.Position;
        cursor.Take(1);
        if (cursor.AtLineBreak)
        {
            value.Append('\n', cursor.SkipBlankLines());
            cursor.ExpectDeeperThan(parent);
            return;
        }

        char escape = cursor.Current;
        cursor.Take(cursor.AtEnd ? 0 : 1);
        int digits = escape switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits > 0 ? !ReadHex(value, digits) : !AppendNamed(value, escape))
        {
            cursor.Report(
                TextRange.Between(start, cursor.Position),
                $"'\\{SyntaxExcerpt.Of(escape.ToString())}' is not an escape sequence; write a backslash as '\\\\'");
        }
    }

    private static bool AppendNamed(StringBuilder value, char escape)
    {
        char? meant = escape switch
        {
            '"' or '\\' or '/' or ' ' or '\t' => escape,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            '0' => '\0',
            'a' => '\a',
            'v' => '\v',
            'e' => '\u001B',
            'N' => '\u0085',
            '_' => '\u00A0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => null,
        };
        if (meant is { } unit)
        {
            value.Append(unit);
        }

        return meant is not null;
    }

    private bool ReadHex(StringBuilder value, int digits)
    {
        string hex = cursor.Text.Substring(cursor.Position, Math.Min(digits, cursor.End - cursor.Position));
        if (hex.Length < digits
            || !uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
            || code > 0x10FFFF)
        {
            return false;
        }

        cursor.Take(digits);

        // A lone surrogate is kept: two escape sequences may form a pair, as in JSON.
        value.Append(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32((int)code));
        return true;
    }
}
