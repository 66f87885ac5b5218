using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>
/// Finds the files that a text refers to without parsing it, so that of the many files beside a description only those are parsed that it reaches.
/// Text that only looks like a reference has no effect but the parsing of a file that is then not used.
/// </summary>
internal static class FileLinks
{
    private const string Keyword = "$ref";

    /// <summary>Returns the paths of the files that a file refers to by <c>$ref</c>.</summary>
    public static IReadOnlyList<string> Of(string path, string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (int at = text.IndexOf(Keyword, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Keyword, at + 1, StringComparison.Ordinal))
        {
            string document = DocumentAt(text, at + Keyword.Length);
            if (document.Length > 0 && document.IndexOf("://", StringComparison.Ordinal) < 0)
            {
                found.Add(FilePaths.Combine(path, document));
                found.Add(FilePaths.Combine(path, Uri.UnescapeDataString(document)));
            }
        }

        return [.. found];
    }

    // The text after the keyword and its colon, up to the number sign: in quotes, or plain as in YAML.
    private static string DocumentAt(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        if (at == text.Length || text[at] != ':')
        {
            return "";
        }

        int start = at + 1;
        while (start < text.Length && text[start] is ' ' or '\t' or '\r' or '\n')
        {
            start++;
        }

        char quote = start < text.Length && text[start] is '"' or '\'' ? text[start++] : '\n';
        int end = start;
        while (end < text.Length && text[end] is not ('#' or '\r' or '\n') && text[end] != quote && (quote != '\n' || text[end] is not (',' or '}')))
        {
            end++;
        }

        return end == start ? "" : text.Substring(start, end - start).Trim().Replace("\\/", "/");
    }
}
