using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>Writes a string with a list as a literal, on several lines if it is long; for example, <c>"id,name," + "status"</c>.</summary>
internal static class LongLiteral
{
    private const int MaxLength = 90;

    /// <summary>Returns an expression for a text, which is cut only after separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The character that separates the items of the list.</param>
    public static string Of(string text, char separator)
    {
        if (text.Length <= MaxLength)
        {
            return CSharpText.Literal(text);
        }

        var code = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int next = i + 1;
            if (text[i] != separator && next < text.Length)
            {
                continue;
            }

            if (next - start > MaxLength && end > start)
            {
                Append(code, text.Substring(start, end - start));
                start = end;
            }

            end = next;
        }

        Append(code, text.Substring(start));
        return code.ToString();
    }

    private static void Append(StringBuilder code, string part) =>
        code.Append(code.Length > 0 ? "\n+ " : "").Append(CSharpText.Literal(part));
}
