using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// Converts text of a description to C# tokens. Such text reaches emitted code only through this class and <see cref="XmlDoc"/>. For example, the
/// name <c>event</c> becomes <c>@event</c>.
/// </summary>
internal static class CSharpText
{
    /// <summary>Returns a string literal with exactly this value.</summary>
    public static string Literal(string value)
    {
        if (IsPlain(value))
        {
            return "\"" + value + "\"";
        }

        var literal = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            int length = LengthAt(value, i);
            if (IsInvisible(value, i))
            {
                AppendEscaped(literal, value, i, length);
            }
            else
            {
                literal.Append(value[i] is '"' or '\\' ? "\\" : "").Append(value, i, length);
            }

            i += length - 1;
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Returns a UTF-8 literal. An unpaired surrogate, which UTF-8 cannot represent, becomes U+FFFD.</summary>
    public static string Utf8Literal(string value) => Literal(WellFormed(value)) + "u8";

    /// <summary>Returns a name as an identifier: keywords are prefixed with <c>@</c>.</summary>
    public static string Identifier(string name) => CSharpKeywords.NeedsEscape(name) ? "@" + name : name;

    /// <summary>Returns a dotted name with each part escaped.</summary>
    public static string Namespace(string name) => string.Join(".", name.Split('.').Select(Identifier));

    /// <summary>Returns a dotted name with each part escaped, so that no other name hides it.</summary>
    public static string Global(string name) => "global::" + Namespace(name);

    /// <summary>Returns a name in camel case.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The number of UTF-16 code units of the character at an index: two for a surrogate pair.</summary>
    public static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    /// <summary>Whether a character is invisible, or can reorder or hide its neighbors. Source code shows it as an escape sequence.</summary>
    public static bool IsInvisible(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.Control or
        UnicodeCategory.Format or
        UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.PrivateUse or
        UnicodeCategory.Surrogate or
        UnicodeCategory.OtherNotAssigned;

    private static bool IsPlain(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    private static string WellFormed(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));

    private static void AppendEscaped(StringBuilder literal, string value, int index, int length)
    {
        for (int i = index; i < index + length; i++)
        {
            _ = value[i] switch
            {
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                char c => literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }
    }
}
