namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// Names the types of component schemas without their namespaces: <c>io.k8s.api.core.v1.Pod</c> is <c>V1Pod</c>,
/// <c>api.v2010.account.message</c> is <c>AccountMessage</c>. Namespaces are recognized by the form of a name alone, so that no other schema
/// changes it. A prefix or suffix is removed only if nearly all names of a large description share it, which one more schema does not change.
/// </summary>
internal static class ComponentNames
{
    private const double NearlyAll = 0.9;

    // A few names share words because they are about one thing: OrderItem, OrderStatus.
    private const int Many = 12;

    // A single shared word is usually a subject, too.
    private const int FewestWords = 2;

    private static readonly HashSet<string> TypeWords = new(["Dto", "Model", "Bean", "Entity", "Schema", "Vo"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the candidates for each name, the best first and the full name last.</summary>
    /// <param name="names">The names of the schemas, in document order.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> names)
    {
        string[] wholes = [.. names.Select(Identifier.Pascal)];
        IReadOnlyList<string>[] words = [.. wholes.Select(Words.Split)];
        string prefix = SharedPrefix(words);
        string suffix = SharedSuffix(words);

        // The name of a type is not a prefix of others.
        prefix = Array.IndexOf(wholes, prefix) < 0 ? prefix : "";
        return
        [
            .. names.Select((name, i) => (IReadOnlyList<string>)
                [.. Candidates(name, wholes[i], prefix, suffix).Append(wholes[i]).Distinct(StringComparer.OrdinalIgnoreCase)]),
        ];
    }

    private static IEnumerable<string> Candidates(string name, string whole, string prefix, string suffix)
    {
        string[] segments = name.Split('.');
        for (int start = FirstOwn(segments); start > 0; start--)
        {
            yield return Identifier.Pascal(string.Join(".", segments.Skip(start)));
        }

        // An empty prefix or suffix leaves the name as it is.
        bool hasPrefix = IsWithin(whole, prefix.Length) && whole.StartsWith(prefix, StringComparison.Ordinal);
        string rest = hasPrefix ? whole.Substring(prefix.Length) : whole;
        bool hasSuffix = rest.Length > suffix.Length && rest.EndsWith(suffix, StringComparison.Ordinal);
        yield return hasSuffix ? rest.Substring(0, rest.Length - suffix.Length) : rest;
    }

    // The rest begins with a word, not with digits.
    private static bool IsWithin(string name, int place) => name.Length > place && char.IsUpper(name[place]);

    // The index of the first segment after the namespace; zero if there is none.
    private static int FirstOwn(string[] segments)
    {
        int last = segments.Length - 1;
        if (last == 0 || segments.Any(segment => segment.Length == 0) || !segments.Take(last).All(IsPackage))
        {
            return 0;
        }

        // A type after packages: the version before it distinguishes it from the types of other versions.
        if (char.IsUpper(segments[last][0]))
        {
            return IsVersion(segments[last - 1]) ? last - 1 : last;
        }

        // All lower case: nested resources, after the version of the API.
        return Array.FindLastIndex(segments, last - 1, IsVersion) + 1;
    }

    private static bool IsPackage(string segment) => char.IsLower(segment[0]) || segment[0] == '_';

    // v1, v1beta2, v2010.
    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] == 'v' && char.IsDigit(segment[1]);

    private static string SharedPrefix(IReadOnlyList<string>[] all)
    {
        var prefix = new List<string>();
        while (all.Where(words => words.Count > prefix.Count + 1 && words.Take(prefix.Count).SequenceEqual(prefix))
            .GroupBy(words => words[prefix.Count], StringComparer.Ordinal)
            .FirstOrDefault(group => IsShared(group.Count(), all.Length)) is { } next)
        {
            prefix.Add(next.Key);
        }

        return prefix.Count >= FewestWords ? string.Concat(prefix) : "";
    }

    private static string SharedSuffix(IReadOnlyList<string>[] all) => all
        .Where(words => words.Count > 1 && TypeWords.Contains(words[words.Count - 1]))
        .GroupBy(words => words[words.Count - 1], StringComparer.Ordinal)
        .FirstOrDefault(group => IsShared(group.Count(), all.Length))?.Key ?? "";

    private static bool IsShared(int count, int all) => count >= Many && count >= all * NearlyAll;
}
