using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Emission.Documentation;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>Turns text of a description into tokens of C#. No text reaches emitted code but through here and <see cref="XmlDoc"/>.</summary>
internal static class CSharpText
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed",
        "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace",
        "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref",
        "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true",
        "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",

        // Words that mean something in some places only, where emitted names can stand.
        "await", "field", "file", "nameof", "record", "required", "scoped", "value", "var", "when", "where", "with", "yield",
    };

    /// <summary>A string literal. The compiler reads it back as exactly this text.</summary>
    public static string Literal(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            int length = LengthAt(value, i);
            if (IsUnseen(value, i))
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

    /// <summary>A UTF-8 literal. A surrogate without its half, which UTF-8 cannot have, becomes U+FFFD.</summary>
    public static string Utf8Literal(string value) => Literal(WellFormed(value)) + "u8";

    /// <summary>A name as it is written where it is declared or used: keywords get their <c>@</c>.</summary>
    public static string Identifier(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A dotted name with each part escaped.</summary>
    public static string Namespace(string name) => string.Join(".", name.Split('.').Select(Identifier));

    /// <summary>A name with its first letter in lower case.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>How many units the character at a place has: two for a surrogate pair.</summary>
    public static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    /// <summary>Whether a character is invisible, or moves or hides its neighbours: in source it must be seen for what it is.</summary>
    public static bool IsUnseen(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.Control or
        UnicodeCategory.Format or
        UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.PrivateUse or
        UnicodeCategory.Surrogate or
        UnicodeCategory.OtherNotAssigned;

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
