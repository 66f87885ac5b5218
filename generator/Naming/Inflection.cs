namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// The singular and plural of English nouns in names of resources. Words that no rule covers are not changed: a name that keeps a plural is
/// better than a name with a word that does not exist.
/// </summary>
internal static class Inflection
{
    // Words that end like a plural but are singular, or have the same form in both numbers.
    private static readonly HashSet<string> Unchanged = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "address", "alias", "analysis", "analytics", "as", "atlas", "aws", "axis", "basis", "bias", "bonus", "bus", "business",
        "campus", "canvas", "census", "chorus", "class", "compass", "congress", "consensus", "corpus", "cross", "crs", "css", "diagnosis", "dns",
        "emphasis", "express", "focus", "gas", "genesis", "genus", "gps", "has", "https", "ios", "is", "its", "js", "kubernetes", "lens", "less",
        "logistics", "loss", "mass", "mathematics", "mess", "minus", "news", "nexus", "os", "pass", "physics", "plus", "pos", "press", "previous",
        "process", "progress", "radius", "redis", "rss", "saas", "sales", "series", "sms", "species", "status", "stylus", "success", "surplus",
        "synopsis", "synthesis", "thesis", "this", "thus", "tls", "us", "versus", "virus", "was", "wireless",
    };

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aliases"] = "alias",
        ["analyses"] = "analysis",
        ["axes"] = "axis",
        ["buses"] = "bus",
        ["caches"] = "cache",
        ["canvases"] = "canvas",
        ["children"] = "child",
        ["cookies"] = "cookie",
        ["criteria"] = "criterion",
        ["diagnoses"] = "diagnosis",
        ["feet"] = "foot",
        ["indices"] = "index",
        ["leaves"] = "leaf",
        ["lenses"] = "lens",
        ["lives"] = "life",
        ["matrices"] = "matrix",
        ["men"] = "man",
        ["menus"] = "menu",
        ["mice"] = "mouse",
        ["movies"] = "movie",
        ["people"] = "person",
        ["quizzes"] = "quiz",
        ["shelves"] = "shelf",
        ["statuses"] = "status",
        ["viruses"] = "virus",
        ["women"] = "woman",
    };

    /// <summary>Returns the singular of a word, in its case; the word itself if it is not a known plural.</summary>
    public static string Singular(string word)
    {
        if (Irregular.TryGetValue(word, out string? irregular))
        {
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(irregular[0]) + irregular.Substring(1) : irregular;
        }

        if (word.Length < 3 || Unchanged.Contains(word) || !Ends("s") || Ends("ss") || Ends("us"))
        {
            return word;
        }

        if (Ends("ies") && word.Length > 4)
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        bool hasExtraVowel = Ends("sses") || Ends("shes") || Ends("ches") || Ends("xes") || Ends("zzes") || Ends("oes");
        return word.Substring(0, word.Length - (hasExtraVowel ? 2 : 1));

        bool Ends(string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns whether a word is a known plural.</summary>
    public static bool IsPlural(string word) => Singular(word) != word;

    /// <summary>Returns whether two words differ only in case and number.</summary>
    public static bool AreAlike(string left, string right) => Normal(left) == Normal(right);

    /// <summary>Returns a key that is equal for words that differ only in case and number.</summary>
    public static string Normal(string word) => Singular(word).ToLowerInvariant();
}
