namespace Truto.Generated.SourceGeneration.Description;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    // Comparing against thousands of names costs; nobody is helped by a guess that is far off.
    private const int LongestCompared = 100;

    /// <summary>The candidate with the fewest edits, when they are few for its length; null otherwise.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestCompared)
        {
            return candidates.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase));
        }

        string? best = null;
        int fewest = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) < fewest && Distance(name, candidate) is int edits && edits < fewest)
            {
                fewest = edits;
                best = candidate;
            }
        }

        return best;
    }

    // Levenshtein's distance, with a change of case at no cost beyond the first.
    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return left == right ? 0 : 1;
        }

        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
