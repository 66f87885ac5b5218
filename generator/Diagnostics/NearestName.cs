namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>Finds the most similar name, for suggestions in messages.</summary>
internal static class NearestName
{
    // The distance of long names costs too much, and a distant suggestion helps nobody.
    private const int MaxLength = 100;

    /// <summary>Returns the candidate with the fewest edits, if they are few for the length of the name; otherwise null.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="candidates">
    /// The known names. Of several with equally many edits, one that only adds or only lacks letters is preferred, then the first.
    /// </param>
    public static string? Of(string name, IEnumerable<string> candidates) => Of(name, candidates, Math.Max(1, name.Length / 3));

    /// <summary>Returns the candidate with the fewest edits, if there are not too many; otherwise null.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="candidates">The known names.</param>
    /// <param name="mostEdits">The largest number of edits.</param>
    public static string? Of(string name, IEnumerable<string> candidates, int mostEdits)
    {
        if (name.Length > MaxLength)
        {
            return candidates.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase));
        }

        var distance = new EditDistance(name);
        string? best = null;
        int fewest = mostEdits + 1;
        foreach (string candidate in candidates)
        {
            int difference = Math.Abs(candidate.Length - name.Length);
            if (difference > fewest || difference > mostEdits)
            {
                continue;
            }

            int edits = distance.To(candidate, Math.Min(fewest, mostEdits));
            if (edits < fewest || (edits == fewest && best is not null && edits == difference && Math.Abs(best.Length - name.Length) < edits))
            {
                fewest = edits;
                best = candidate;
            }
        }

        return best;
    }
}
