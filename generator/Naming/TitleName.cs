namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// Extracts the name of a product from the title of its description: <c>The Acme REST API v3</c> becomes <c>Acme</c>. Words that any title can
/// contain (API, specification, versions) are removed.
/// </summary>
internal static class TitleName
{
    // A longer title is a sentence.
    private const int MaxLength = 40;

    private static readonly HashSet<string> Articles = Set("the", "a", "an");

    private static readonly HashSet<string> Prepositions = Set("for", "of", "to");

    private static readonly HashSet<string> Formats = Set("openapi", "swagger");

    private static readonly HashSet<string> Generic = Set(
        "api", "apis", "rest", "restful", "http", "json", "open", "openapi", "swagger", "spec", "specs", "specification", "description",
        "definition", "definitions", "documentation", "docs", "doc", "reference", "schema", "version");

    /// <summary>Returns the identifier, or null if the title contains no name or is too long.</summary>
    public static string? Of(string title) => Short(title) ?? Short(FirstPart(title));

    private static string? Short(string title)
    {
        List<string> words = Distinctive(title);
        string name = words.Count == 0 ? "" : Identifier.Pascal(string.Join(" ", words));
        return name.Length is > 0 and <= MaxLength ? name : null;
    }

    private static string FirstPart(string title)
    {
        int end = title.IndexOfAny([':', '|', '(', ',', ';']);
        int dash = title.IndexOf(" - ", StringComparison.Ordinal);
        int cut = end < 0 ? dash : dash < 0 ? end : Math.Min(end, dash);
        return cut < 0 ? "" : title.Substring(0, cut);
    }

    private static List<string> Distinctive(string title)
    {
        List<string> words = WordsOf(title);
        DropIntroduction(words);
        while (words.Count > 0 && IsDroppedAtEnd(words))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    // Matches "REST API for Acme" and "Documentation of the Acme API", but "REST Countries" is a name.
    private static void DropIntroduction(List<string> words)
    {
        int start = words.FindIndex(word => !IsGeneric(word) && !Articles.Contains(word));
        if (start > 0 && Prepositions.Contains(words[start]))
        {
            words.RemoveRange(0, start + 1);
        }

        while (words.Count > 1 && (Articles.Contains(words[0]) || Formats.Contains(words[0])))
        {
            words.RemoveAt(0);
        }
    }

    // A number is a version only after a word that has versions: "API 2", but not "Studio 54".
    private static bool IsDroppedAtEnd(List<string> words)
    {
        string last = words[words.Count - 1];
        return IsGeneric(last)
            || (last.All(IsDigit) && words.Count > 1 && IsGeneric(words[words.Count - 2]));
    }

    private static List<string> WordsOf(string title)
    {
        var words = new List<string>();
        foreach (string text in title.Replace("'s ", " ").Replace("’s ", " ").Replace("'", "").Replace("’", "").Split([' ', '\t', '\r', '\n']))
        {
            // Keeps the parts of a version such as 3.0 together.
            string word = Trimmed(text);
            words.AddRange(IsVersion(word) ? [word] : Parts(word));
        }

        return words;
    }

    private static string Trimmed(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && !Words.IsPart(text, start))
        {
            start++;
        }

        while (end > start && !Words.IsPart(text, end - 1))
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    private static IEnumerable<string> Parts(string word)
    {
        int start = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            if (i == word.Length || !Words.IsPart(word, i))
            {
                if (i > start)
                {
                    yield return word.Substring(start, i - start);
                }

                start = i + 1;
            }
        }
    }

    private static bool IsGeneric(string word) => Generic.Contains(word) || IsVersion(word);

    // Matches v1, 3.0, v1.2-3 and 2020-09-14, but neither 54 nor 1Password.
    private static bool IsVersion(string word)
    {
        bool hasLetter = word.Length > 1 && word[0] is 'v' or 'V';
        string number = hasLetter ? word.Substring(1) : word;
        return number.Length > 0
            && IsDigit(number[0])
            && number.All(c => IsDigit(c) || c is '.' or '-' or '_')
            && (hasLetter || !number.All(IsDigit));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
