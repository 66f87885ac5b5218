namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// What a type is called after: a named type or operation, and the steps from there. All words together are the name where people can still
/// read it; a longer one loses steps in the middle. Nothing but the path decides that, so that no other type changes the name.
/// </summary>
/// <param name="Outer">The name that the path begins with, an identifier.</param>
/// <param name="Steps">Identifiers of the steps, outermost first.</param>
/// <param name="MaxLength">The most letters of the name.</param>
internal sealed record TypePath(string Outer, IReadOnlyList<string> Steps, int MaxLength)
{
    /// <summary>The most letters that a name made of several has.</summary>
    public const int MaxComposed = 60;

    /// <summary>The most letters of a name that the author of the description chose.</summary>
    public const int MaxChosen = 80;

    // The beginning and the end of a path say most: each gets half of a name that is too long.
    private const int MinOuter = MaxComposed / 2;

    /// <summary>A name that the author of the description chose.</summary>
    /// <param name="name">The name.</param>
    /// <param name="others">The names to take in turn where another type has it.</param>
    public static TypePath Chosen(string name, params IEnumerable<string> others) => new(name, [], MaxChosen) { Others = [.. others] };

    /// <summary>A name that is composed already.</summary>
    public static TypePath Composed(string name) => new(name, [], MaxComposed);

    /// <summary>Names that were made otherwise, for a name that another type has.</summary>
    private IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The path of what stands inside.</summary>
    /// <param name="word">A name of a description.</param>
    public TypePath Inside(string word) => new(Outer, [.. Steps, Identifier.Part(word)], MaxComposed);

    /// <summary>The name where no other type has it.</summary>
    public string Name => Joined(Outer, Steps) is { } whole && whole.Length <= MaxLength ? whole : Distinct().Shortened(leftOut: 0);

    /// <summary>Names with other steps of the path, for a name that another type has.</summary>
    public IEnumerable<string> OtherNames()
    {
        foreach (string other in Steps.Count == 0 ? Others : [])
        {
            yield return other;
        }

        if (Joined(Outer, Steps).Length <= MaxLength)
        {
            yield break;
        }

        // The steps next to the end first.
        TypePath path = Distinct();
        for (int leftOut = 1; leftOut < path.Steps.Count; leftOut++)
        {
            yield return path.Shortened(leftOut);
        }
    }

    // A step often repeats words of what it stands in: without so many of them that there is room for the rest.
    private TypePath Distinct()
    {
        var met = new HashSet<string>(WordsOf(Outer).Select(word => word.TrimEnd('s')), StringComparer.OrdinalIgnoreCase);
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
            if (met.Add(word.TrimEnd('s')) || excess <= 0)
            {
                return true;
            }

            excess -= word.Length;
            return false;
        }
    }

    // As many steps from the end as there is room for, of which the given number of inner ones is left out.
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

    // The first words and as many of the last as there is room for: a verb, where it begins, and what it is about.
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

    // An identifier may begin with an underscore, in front of digits.
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
