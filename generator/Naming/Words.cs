using System.Globalization;

namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// Splits a name of a description into words: at all characters other than letters and digits, and at changes of case (<c>camelCase</c>,
/// <c>HTTPServer</c>). Digits belong to the letters before them.
/// </summary>
internal static class Words
{
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsPart(text, i))
            {
                Close(i);
            }
            else if (start < 0)
            {
                start = i;
            }
            else if (StartsWord(text, i))
            {
                Close(i);
                start = i;
            }
        }

        Close(text.Length);
        return words;

        void Close(int end)
        {
            if (start >= 0)
            {
                words.Add(text.Substring(start, end - start));
                start = -1;
            }
        }
    }

    /// <summary>
    /// Returns whether a character can be part of a word. Letters outside the basic plane cannot: the compiler rejects them in identifiers.
    /// </summary>
    public static bool IsPart(string text, int index) => char.GetUnicodeCategory(text[index]) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        _ => false,
    };

    // The plural s of APIs and IDs.
    private static bool IsPlural(string text, int index) =>
        text[index] == 's' && (index + 1 == text.Length || !char.IsLower(text[index + 1]));

    // Only called inside a run of word characters, so index - 1 is one of them.
    private static bool StartsWord(string text, int index)
    {
        if (!char.IsUpper(text[index]))
        {
            return false;
        }

        bool endsCapitals = index + 1 < text.Length && char.IsLower(text[index + 1]) && !IsPlural(text, index + 1);
        return !char.IsUpper(text[index - 1]) || endsCapitals;
    }
}
