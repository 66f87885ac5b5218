namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    // Comparing against thousands of names costs; nobody is helped by a guess that is far off.
    private const int LongestCompared = 100;

    /// <summary>The candidate with the fewest edits, when they are few for its length; null otherwise.</summary>
    /// <param name="name">The name that was found.</param>
    /// <param name="candidates">The names that exist. Of equally near ones, those win that only add letters or only lack some; then the first.</param>
    public static string? Of(string name, IEnumerable<string> candidates) => Of(name, candidates, Math.Max(1, name.Length / 3));

    /// <summary>The candidate with the fewest edits, when they are at most a number; null otherwise.</summary>
    /// <param name="name">The name that was found.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <param name="mostEdits">How many edits the candidate may be away.</param>
    public static string? Of(string name, IEnumerable<string> candidates, int mostEdits)
    {
        if (name.Length > LongestCompared)
        {
            return candidates.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase));
        }

        string? best = null;
        int fewest = mostEdits + 1;
        foreach (string candidate in candidates)
        {
            int difference = Math.Abs(candidate.Length - name.Length);
            if (difference > fewest || difference > mostEdits)
            {
                continue;
            }

            int edits = Distance(name, candidate);
            if (edits < fewest || (edits == fewest && best is not null && edits == difference && Math.Abs(best.Length - name.Length) < edits))
            {
                fewest = edits;
                best = candidate;
            }
        }

        return best;
    }

    // Of characters that are inserted, deleted, replaced or swapped with the next, with a change of case at no cost beyond the first.
    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return left == right ? 0 : 1;
        }

        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
