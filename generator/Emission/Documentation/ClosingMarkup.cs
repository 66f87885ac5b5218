namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// Finds the closing delimiters of markup in a text. Results are cached, so that a text is searched once for each delimiter, not once for each
/// opening.
/// </summary>
internal sealed class ClosingMarkup(string text)
{
    private static readonly Func<string, string, int, int> FindText =
        static (text, delimiter, start) => text.IndexOf(delimiter, start, StringComparison.OrdinalIgnoreCase);

    private Dictionary<string, int>? found;

    /// <summary>The number of equal characters in a row from an index.</summary>
    public static int RunLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The index of the next occurrence of a text, ignoring case; -1 if there is none.</summary>
    public int Of(string delimiter, int start) => Next(delimiter, start, FindText);

    /// <summary>The index of the backticks that end a code span, which are as many as those that start it; -1 if there are none.</summary>
    public int OfCode(int start, int length) => Next(Key('`', length), start + length, FindBackticks);

    /// <summary>
    /// The index of the delimiter that ends emphasis; -1 if there is none. It is as long as the one that starts it, follows a word and precedes none.
    /// </summary>
    public int OfEmphasis(int start, int length) => Next(Key(text[start], length), start + length, FindEmphasisEnd);

    private static int FindBackticks(string text, string delimiter, int start)
    {
        int position = start;
        while (position < text.Length && (position = text.IndexOf('`', position)) >= 0)
        {
            int run = RunLength(text, position);
            if (run == delimiter.Length)
            {
                return position;
            }

            position += run;
        }

        return -1;
    }

    private static int FindEmphasisEnd(string text, string delimiter, int start)
    {
        int position = start;
        while (position < text.Length && (position = text.IndexOf(delimiter[0], position)) >= 0)
        {
            int run = RunLength(text, position);
            int after = position + run;
            bool isAfterWord = position > start && !char.IsWhiteSpace(text[position - 1]);
            if (run == delimiter.Length && isAfterWord && (after == text.Length || !char.IsLetterOrDigit(text[after])))
            {
                return position;
            }

            position = after;
        }

        return -1;
    }

    private static string Key(char character, int length) => (character, length) switch
    {
        ('`', 1) => "`",
        ('*', 1) => "*",
        ('*', 2) => "**",
        ('_', 1) => "_",
        _ => new string(character, length),
    };

    private int Next(string delimiter, int start, Func<string, string, int, int> search)
    {
        found ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!found.TryGetValue(delimiter, out int index) || (index >= 0 && index < start))
        {
            index = start <= text.Length ? search(text, delimiter, start) : -1;
            found[delimiter] = index;
        }

        return index;
    }
}
