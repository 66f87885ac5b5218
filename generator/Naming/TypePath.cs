namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// The path that names a type: a named type or operation, and the steps from there. The name contains all words, unless it is too long: then
/// inner steps are removed. It depends only on the path, so that no other type changes it.
/// </summary>
/// <param name="Outer">The identifier that the path begins with.</param>
/// <param name="Steps">The identifiers of the steps, outermost first.</param>
/// <param name="MaxLength">The largest length of the name.</param>
internal sealed record TypePath(string Outer, IReadOnlyList<string> Steps, int MaxLength)
{
    /// <summary>The largest length of a composed name.</summary>
    public const int MaxComposed = 60;

    /// <summary>The largest length of a name that the description contains.</summary>
    public const int MaxChosen = 80;

    // The beginning and the end of a path are the most descriptive: each gets half of the length.
    private const int MinOuter = MaxComposed / 2;

    /// <summary>Creates a path from a name that the description contains.</summary>
    /// <param name="name">The name.</param>
    /// <param name="others">The names to try in order if another type has the name.</param>
    public static TypePath Chosen(string name, params IEnumerable<string> others) => new(name, [], MaxChosen) { Others = [.. others] };

    /// <summary>Creates a path from a name that is never shortened.</summary>
    public static TypePath Exact(string name) => new(name, [], name.Length);

    /// <summary>Creates a path from a composed name.</summary>
    public static TypePath Composed(string name) => new(name, [], MaxComposed);

    /// <summary>The names to try if another type has the name.</summary>
    private IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Returns the path of a type one step inside.</summary>
    /// <param name="word">A name of a description.</param>
    public TypePath Inside(string word) => new(Outer, [.. Steps, Identifier.Part(word)], MaxComposed);

    /// <summary>The preferred name.</summary>
    public string Name => Joined(Outer, Steps) is { } whole && whole.Length <= MaxLength ? whole : Distinct().Shortened(leftOut: 0);

    /// <summary>Returns names with other steps of the path, to try if another type has the preferred name.</summary>
    public IEnumerable<string> OtherNames()
    {
        foreach (string other in Others)
        {
            yield return other;
        }

        if (Joined(Outer, Steps).Length <= MaxLength)
        {
            yield break;
        }

        // Removes the steps next to the end first.
        TypePath path = Distinct();
        for (int leftOut = 1; leftOut < path.Steps.Count; leftOut++)
        {
            yield return path.Shortened(leftOut);
        }
    }

    // A step often repeats words of the outer steps: removes as many of them as necessary.
    private TypePath Distinct()
    {
        var seen = new HashSet<string>(WordsOf(Outer).Select(word => word.TrimEnd('s')), StringComparer.OrdinalIgnoreCase);
        int excess = Joined(Outer, Steps).Length - MaxLength;
        return this with { Steps = [.. Steps.Select(WithNewWords)] };

        string WithNewWords(string name)
        {
            List<string> words = WordsOf(name);
            List<string> found = words.FindAll(IsKept);
            return found.Count > 0 ? found.Aggregate(Identifier.Append) : words[words.Count - 1];
        }

        bool IsKept(string word)
        {
            if (seen.Add(word.TrimEnd('s')) || excess <= 0)
            {
                return true;
            }

            excess -= word.Length;
            return false;
        }
    }

    // As many steps from the end as fit, without the given number of steps before the last one.
    private string Shortened(int leftOut)
    {
        int outerLength = Math.Min(Outer.Length, MinOuter);
        var kept = new List<string>();
        int length = 0;
        for (int i = Steps.Count - 1; i >= 0; i--)
        {
            bool isLast = i == Steps.Count - 1;
            if (!isLast && i >= Steps.Count - 1 - leftOut)
            {
                continue;
            }

            string step = isLast ? WordsWithin(Steps[i], MaxLength - outerLength, first: 1) : Steps[i];
            if (length + step.Length > MaxLength - outerLength)
            {
                break;
            }

            length += step.Length;
            kept.Insert(0, step);
        }

        return Joined(WordsWithin(Outer, MaxLength - length, first: 2), kept);
    }

    // The first words and as many of the last words as fit.
    private static string WordsWithin(string name, int length, int first)
    {
        if (name.Length <= length)
        {
            return name;
        }

        List<string> words = WordsOf(name);
        string start = words.Take(first).Aggregate(Identifier.Append);
        start = start.Length <= length ? start : start.Substring(0, length);
        var kept = new List<string>();
        int left = length - start.Length;
        for (int i = words.Count - 1; i >= first && words[i].Length <= left; i--)
        {
            left -= words[i].Length;
            kept.Insert(0, words[i]);
        }

        return kept.Aggregate(start, Identifier.Append);
    }

    // An identifier may begin with an underscore before digits.
    private static List<string> WordsOf(string name)
    {
        List<string> words = [.. Words.Split(name)];
        if (words.Count == 0)
        {
            return [name];
        }

        words[0] = name[0] == '_' ? "_" + words[0] : words[0];
        return words;
    }

    private static string Joined(string outer, IEnumerable<string> steps) => steps.Aggregate(outer, Identifier.Append);
}
