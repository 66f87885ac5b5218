using System.Net;
using System.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>Finds the sentence of a description that explains why something is deprecated and what to use instead.</summary>
internal static class DeprecationText
{
    // Compiler messages are shown on one line.
    private const int MostLength = 250;

    private static readonly string[] Reasons = ["deprecat", "obsolete", "no longer", "will be removed", "discontinued"];
    private static readonly string[] Replacements = ["instead", "replaced", "superseded", "in favor of", "in favour of"];
    private static readonly string[] Advice = ["use ", "please use ", "see "];
    private static readonly char[] Markup = ['*', '_', '[', '(', ' '];
    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "etc.", "vs."];

    /// <summary>Returns the sentence as plain text on one line; null if the description has none.</summary>
    public static string? Of(DocComment doc)
    {
        if (doc.DeprecationReason is { } reason)
        {
            return Shortened(string.Join(" ", CommonMark.Blocks(reason, null, out _).Select(Plain)));
        }

        string all = doc.Summary + "\n\n" + doc.Remarks;
        if (!HasAny(all, Reasons) && !HasAny(all, Replacements))
        {
            return null;
        }

        List<string> sentences = [.. CommonMark.Blocks(all, null, out _).SelectMany(static block => Sentences(Plain(block)))];
        int index = sentences.FindIndex(static sentence => HasAny(sentence, Reasons));
        index = index < 0 ? sentences.FindIndex(static sentence => HasAny(sentence, Replacements)) : index;
        if (index < 0)
        {
            return null;
        }

        string found = sentences[index];
        bool hasAdvice = index + 1 < sentences.Count && !HasAny(found, Replacements) && IsAdvice(sentences[index + 1]);
        return hasAdvice ? Shortened(found + " " + sentences[index + 1])
            : new string([.. found.Where(char.IsLetter)]).Equals("deprecated", StringComparison.OrdinalIgnoreCase) ? null
            : Shortened(found);
    }

    /// <summary>
    /// Returns a remark as XML for a declaration that has no <c>[Obsolete]</c>, such as a parameter: that it is deprecated, and the declared reason.
    /// Empty if it is not deprecated, or if its text begins with that.
    /// </summary>
    public static string Note(DocComment doc)
    {
        if (!doc.IsDeprecated)
        {
            return "";
        }

        bool isInText = doc.Summary?.TrimStart(Markup).StartsWith("deprecated", StringComparison.OrdinalIgnoreCase) == true;
        return ((isInText ? "" : "Deprecated. ") + XmlDoc.Line(doc.DeprecationReason)).TrimEnd();
    }

    private static bool HasAny(string text, string[] phrases) =>
        Array.Exists(phrases, phrase => text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsAdvice(string sentence) =>
        HasAny(sentence, Replacements) || Array.Exists(Advice, word => sentence.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Sentences(string text)
    {
        int start = 0;
        for (int i = 0; i + 2 < text.Length; i++)
        {
            bool isEnd = text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && !char.IsLower(text[i + 2])
                && !Array.Exists(Abbreviations, word => EndsAt(text, i, word));
            if (isEnd)
            {
                yield return text.Substring(start, i + 1 - start).Trim();
                start = i + 2;
            }
        }

        if (start < text.Length)
        {
            yield return text.Substring(start).Trim();
        }
    }

    private static bool EndsAt(string text, int last, string word) =>
        last + 1 >= word.Length && string.CompareOrdinal(text, last + 1 - word.Length, word, 0, word.Length) == 0;

    // Angle brackets occur in the XML only as part of tags.
    private static string Plain(string xml)
    {
        var text = new StringBuilder(xml.Length);
        bool isElement = false;
        foreach (char c in xml)
        {
            isElement = c == '<' || (isElement && c != '>');
            text.Append(isElement || c == '>' ? "" : c.ToString());
        }

        string plain = WebUtility.HtmlDecode(text.ToString()).Trim();
        return plain.StartsWith("- ", StringComparison.Ordinal) || plain.StartsWith("* ", StringComparison.Ordinal) ? plain.Substring(2) : plain;
    }

    private static string? Shortened(string text)
    {
        if (text.Length <= MostLength)
        {
            return text.Length > 0 ? text : null;
        }

        int end = text.LastIndexOf(' ', MostLength - 3);
        end = end > 0 ? end : MostLength - 3;
        return text.Substring(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end).TrimEnd(',', ';') + "...";
    }
}
