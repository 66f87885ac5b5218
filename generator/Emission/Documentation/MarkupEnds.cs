namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>
/// Finds where markup of a text ends. The answers are kept, so that a text is searched once for each kind of end, not once for each start.
/// </summary>
internal sealed class MarkupEnds(string text)
{
    private Dictionary<string, int>? found;

    /// <summary>How many characters equal to the one at an index stand there.</summary>
    public static int RunLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The index of the next occurrence of an end, whatever its case; -1 where there is none.</summary>
    public int Of(string end, int start) => Next(end, start, static (text, end, start) => text.IndexOf(end, start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The index of the backticks that end a span of code; -1 where there are none. It has as many backticks at its end as at its start.</summary>
    public int OfCode(int start, int length) => Next(Key('`', length), start + length, static (text, end, start) =>
    {
        int position = start;
        while (position < text.Length && (position = text.IndexOf('`', position)) >= 0)
        {
            int run = RunLength(text, position);
            if (run == end.Length)
            {
                return position;
            }

            position += run;
        }

        return -1;
    });

    /// <summary>The index of the mark that ends emphasis: as long as the one at its start, after a word and not before one; -1 where there is none.</summary>
    public int OfEmphasis(int start, int length) => Next(Key(text[start], length), start + length, static (text, end, start) =>
    {
        int position = start;
        while (position < text.Length && (position = text.IndexOf(end[0], position)) >= 0)
        {
            int run = RunLength(text, position);
            int after = position + run;
            if (run == end.Length && position > start && !char.IsWhiteSpace(text[position - 1]) && (after == text.Length || !char.IsLetterOrDigit(text[after])))
            {
                return position;
            }

            position = after;
        }

        return -1;
    });

    private static string Key(char mark, int length) => (mark, length) switch
    {
        ('`', 1) => "`",
        ('*', 1) => "*",
        ('*', 2) => "**",
        ('_', 1) => "_",
        _ => new string(mark, length),
    };

    private int Next(string end, int start, Func<string, string, int, int> search)
    {
        found ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!found.TryGetValue(end, out int index) || (index >= 0 && index < start))
        {
            index = start <= text.Length ? search(text, end, start) : -1;
            found[end] = index;
        }

        return index;
    }
}
