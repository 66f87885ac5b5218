namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>Shortens long names by words, to the verb and as many of the last words as fit.</summary>
internal static class ShortName
{
    /// <summary>Returns the name if it is short enough, otherwise a short name and then the full one.</summary>
    /// <param name="name">An identifier in Pascal case.</param>
    /// <param name="longest">The largest number of letters of a short name.</param>
    public static IEnumerable<string> Of(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return [name];
        }

        IReadOnlyList<string> words = Words.Split(name);
        int start = words.Count;
        int length = words[0].Length;
        while (start > 1 && length + words[start - 1].Length <= longest)
        {
            start--;
            length += words[start].Length;
        }

        while (start < words.Count && Verbs.IsLink(words[start]))
        {
            start++;
        }

        return start < words.Count ? [Identifier.Pascal(string.Join(" ", words.Take(1).Concat(words.Skip(start)))), name] : [name];
    }
}
