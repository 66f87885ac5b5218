namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// The number of edits from one name to others. An edit inserts, deletes or replaces a character, or swaps it with the next one. A name that
/// differs only in case is one edit away. Thousands of names are compared for one unknown name, so most are ruled out early.
/// </summary>
internal sealed class EditDistance(string name)
{
    private const int Letters = 64;

    // How often the name has each letter; letters that share an entry only make the estimate lower.
    private readonly int[] letters = Count(name);
    private int[] beforePrevious = [];
    private int[] previous = [];
    private int[] current = [];

    /// <summary>Returns the number of edits, or a number greater than <paramref name="most"/> if there are more.</summary>
    public int To(string candidate, int most)
    {
        if (string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase))
        {
            return name == candidate ? 0 : 1;
        }

        return IsFarther(candidate, most) ? most + 1 : Compute(candidate, most);
    }

    // Each edit adds one letter and removes one at most.
    private bool IsFarther(string candidate, int most)
    {
        int shared = 0;
        int read = 0;
        while (read < candidate.Length && read - shared <= most)
        {
            shared += letters[candidate[read++] % Letters]-- > 0 ? 1 : 0;
        }

        for (int i = 0; i < read; i++)
        {
            letters[candidate[i] % Letters]++;
        }

        return read - shared > most || name.Length - shared > most;
    }

    private int Compute(string candidate, int most)
    {
        int length = candidate.Length;
        if (current.Length <= length)
        {
            (beforePrevious, previous, current) = (new int[length + 1], new int[length + 1], new int[length + 1]);
        }

        for (int j = 0; j <= length; j++)
        {
            previous[j] = j;
        }

        int previousLeast = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            int least = current[0] = i;
            for (int j = 1; j <= length; j++)
            {
                int replaced = previous[j - 1] + (name[i - 1] == candidate[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && name[i - 1] == candidate[j - 2] && name[i - 2] == candidate[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            // A swap reaches back two rows.
            if (least > most && previousLeast > most)
            {
                return most + 1;
            }

            previousLeast = least;
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[length];
    }

    private static int[] Count(string text)
    {
        int[] counts = new int[Letters];
        foreach (char c in text)
        {
            counts[c % Letters]++;
        }

        return counts;
    }
}
