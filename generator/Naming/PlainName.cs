namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// Creates identifiers from the names that most descriptions consist of: ASCII words that start with a letter, such as <c>created_at</c> and
/// <c>createdAt</c>. The result is that of <see cref="Identifier"/>, without a list of words.
/// </summary>
internal static class PlainName
{
    // No limit on the length of identifiers applies to shorter texts.
    private const int MaxLength = 100;

    // A separator is dropped wherever a character is inserted, so a name is not longer than its text.
    [ThreadStatic]
    private static char[]? buffer;

    /// <summary>Returns the identifier; null if the text needs the complete rules.</summary>
    public static string? Of(string text, bool firstLower)
    {
        if (text.Length is 0 or > MaxLength || !IsLetter(text[0]))
        {
            return null;
        }

        char[] name = buffer ??= new char[MaxLength];
        name[0] = firstLower ? Lower(text[0]) : Upper(text[0]);
        int length = 1;
        bool startsWord = false;
        for (int i = 1; i < text.Length; i++)
        {
            char c = text[i];
            if (IsSeparator(c))
            {
                startsWord = true;
                continue;
            }

            // Consecutive capitals may be an acronym.
            if ((!IsLetter(c) && !IsDigit(c)) || (IsCapital(c) && IsCapital(text[i - 1])))
            {
                return null;
            }

            if (startsWord && IsDigit(c) && IsDigit(name[length - 1]))
            {
                name[length++] = '_';
            }

            name[length++] = startsWord ? Upper(c) : c;
            startsWord = false;
        }

        return new string(name, 0, length);
    }

    private static bool IsSeparator(char c) => c is '_' or '-' or '.' or ' ' or '/';

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static char Upper(char c) => c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c;

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c - 'A' + 'a') : c;
}
