namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// Spells a single leading digit: <c>3d_secure</c> is <c>ThreeDSecure</c>, because an identifier cannot begin with a digit. Longer numbers, and
/// digits followed by other digits, remain digits.
/// </summary>
internal static class SpelledDigits
{
    private static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    private static readonly string[] Ordinals = ["", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth"];

    /// <summary>Returns the words, with a single leading digit replaced by its word.</summary>
    public static IReadOnlyList<string> AtStart(IReadOnlyList<string> words)
    {
        string first = words[0];
        if (first[0] is < '0' or > '9')
        {
            return words;
        }

        int digit = first[0] - '0';
        if (first.Length == 1)
        {
            return words.Count > 1 && !words.Skip(1).Any(word => word.Any(char.IsDigit)) ? [Digits[digit], .. words.Skip(1)] : words;
        }

        if (!first.Skip(1).All(char.IsLetter))
        {
            return words;
        }

        string rest = first.Substring(1);
        return rest.ToLowerInvariant() is "st" or "nd" or "rd" or "th" && digit > 0
            ? [Ordinals[digit], .. words.Skip(1)]
            : [Digits[digit], rest, .. words.Skip(1)];
    }
}
