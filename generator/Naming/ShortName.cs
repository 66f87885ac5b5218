namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>Long names cut by words: the verb and as much of the end as there is room for.</summary>
internal static class ShortName
{
    /// <summary>The name alone where it is short enough, else a short one and then the whole.</summary>
    /// <param name="name">An identifier in Pascal case.</param>
    /// <param name="longest">How many letters are read easily.</param>
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
