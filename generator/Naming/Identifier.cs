using System.Globalization;
using System.Text;

namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>Creates C# identifiers from names of a description. The result is valid for any text.</summary>
internal static class Identifier
{
    // Metadata limits a full type name to about a thousand bytes.
    private const int MaxLength = 120;

    /// <summary>Returns the name of a type or member: <c>created_at</c> becomes <c>CreatedAt</c>.</summary>
    public static string Pascal(string text) => PlainName.Of(text, firstLower: false) ?? Started(Readable(text), firstLower: false);

    /// <summary>Returns the name of a parameter: <c>created_at</c> becomes <c>createdAt</c>. It may be a keyword.</summary>
    public static string Camel(string text) => PlainName.Of(text, firstLower: true) ?? Started(Readable(text), firstLower: true);

    /// <summary>Like <see cref="Pascal"/>, with a word for every symbol, to distinguish <c>_id</c> (<c>UnderscoreId</c>) from <c>id</c>.</summary>
    public static string SpelledPascal(string text) => Started(SpelledOut(text), firstLower: false);

    /// <summary>Like <see cref="Camel"/>, with a word for every symbol.</summary>
    public static string SpelledCamel(string text) => Started(SpelledOut(text), firstLower: true);

    /// <summary>Returns the name of something inside another: <c>Stage</c> and <c>pipeline</c> become <c>StagePipeline</c>.</summary>
    /// <param name="parent">An identifier, which is not changed.</param>
    /// <param name="text">A name of a description.</param>
    public static string Inside(string parent, string text)
    {
        string joined = Append(parent, Part(text));
        return joined.Length <= MaxLength ? joined : joined.Substring(0, MaxLength);
    }

    /// <summary>Returns the part that <see cref="Inside"/> appends: in Pascal case, possibly with leading digits.</summary>
    public static string Part(string text) => PlainName.Of(text, firstLower: false) ?? Join(Readable(text), firstLower: false);

    /// <summary>Appends a part to an identifier.</summary>
    public static string Append(string parent, string part) =>
        IsDigit(parent[parent.Length - 1]) && IsDigit(part[0]) ? parent + "_" + part : parent + part;

    /// <summary>Returns whether the text has the form of an identifier; it can be a keyword.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || text.Length > MaxLength || !CanStart(text[0]))
        {
            return false;
        }

        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] != '_' && !Words.IsPart(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<string> Readable(string text)
    {
        if (Symbols.Operator(text) is { } name)
        {
            return [name];
        }

        IReadOnlyList<string> words = Words.Split(WithSigns(text));
        return words.Count > 0 ? words : SpelledOut(text);
    }

    // A leading sign has a meaning (+1 and -1, sort orders such as -created_at), and so has a plus before a digit or at the
    // end (GMT+1, C++). Other signs are punctuation.
    private static string WithSigns(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool followed = i + 1 < text.Length && Words.IsPart(text, i + 1);
            string? word = text[i] switch
            {
                '+' when (i == 0 && followed) || i + 1 == text.Length || text[i + 1] == '+' || IsDigit(text[i + 1]) => " Plus ",
                '-' when i == 0 && followed => " Minus ",
                '!' when i == 0 && followed => " Not ",
                _ => null,
            };
            if (word is not null)
            {
                result ??= new StringBuilder(text, 0, i, text.Length + 8);
                result.Append(word);
            }
            else
            {
                result?.Append(text[i]);
            }
        }

        return result?.ToString() ?? text;
    }

    private static List<string> SpelledOut(string text)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (Words.IsPart(text, i))
            {
                continue;
            }

            words.AddRange(Words.Split(text.Substring(start, i - start)));
            words.Add(Symbols.Name(text, ref i));
            start = i + 1;
        }

        words.AddRange(Words.Split(text.Substring(start)));
        if (words.Count == 0)
        {
            words.Add("Empty");
        }

        return words;
    }

    private static string Started(IReadOnlyList<string> words, bool firstLower)
    {
        string name = Join(SpelledDigits.AtStart(words), firstLower);
        return CanStart(name[0]) ? name : "_" + name;
    }

    private static string Join(IReadOnlyList<string> words, bool firstLower)
    {
        var result = new StringBuilder();
        foreach (string word in words)
        {
            string cased = firstLower && result.Length == 0 ? word.ToLowerInvariant() : Capitalized(word);
            bool digitsMeet = result.Length > 0 && IsDigit(result[result.Length - 1]) && IsDigit(cased[0]);
            if (result.Length > 0 && result.Length + cased.Length >= MaxLength)
            {
                break;
            }

            result.Append(digitsMeet ? "_" : "").Append(cased, 0, Math.Min(cased.Length, MaxLength - 1));
        }

        return result.ToString();
    }

    private static string Capitalized(string word)
    {
        // An acronym, with or without a plural s: URL is Url and IDs is Ids.
        int end = word.Length > 2 && word[word.Length - 1] == 's' ? word.Length - 1 : word.Length;
        bool isCapitals = end > 1 && !HasLower(word, end);
        char first = char.ToUpperInvariant(word[0]);
        return !isCapitals && first == word[0] ? word
            : first + (isCapitals ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
    }

    private static bool HasLower(string word, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (char.IsLower(word[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanStart(char c) =>
        c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsDigit(char c) => char.IsDigit(c);
}
