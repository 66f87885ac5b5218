using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>Whether a name says no more than the HTTP method and the path do, as <c>GetCustomersCustomer</c> for <c>GET /customers/{customer}</c>.</summary>
internal static class RedundantOperationId
{
    /// <param name="name">What an operationId says.</param>
    /// <param name="method">The HTTP method in lower case.</param>
    /// <param name="path">The words of the path.</param>
    /// <param name="client">The words of the client.</param>
    /// <param name="verb">The verb that verb and path give.</param>
    public static bool Equals(string name, string method, ResourcePath path, ClientWords client, string? verb)
    {
        List<string> words = [.. Words.Split(name)];
        if (words.Count > 0 && words[0].Length > method.Length && words[0].StartsWith(method, StringComparison.OrdinalIgnoreCase) && char.IsDigit(words[0][method.Length]))
        {
            // Digits stay with the letters before them: Get3dSecure.
            words.Insert(1, words[0].Substring(method.Length));
            words[0] = method;
        }

        if (words.Count == 0)
        {
            return true;
        }

        if (IsSame(words[0], method))
        {
            words.RemoveAt(0);
        }
        else if (IsSame(words[words.Count - 1], method))
        {
            words.RemoveAt(words.Count - 1);
        }
        else
        {
            return false;
        }

        // A version at the end, as in get_hubs_v2025.0.
        int version = words.FindLastIndex(word => word[0] is 'v' or 'V');
        bool hasVersion = version > 0 && ResourcePath.IsPrefix(string.Join(".", words.Skip(version)));
        if (hasVersion)
        {
            words.RemoveRange(version, words.Count - version);
        }

        List<string> rest = [.. words.SkipWhile(ResourcePath.IsPrefix)];
        return (hasVersion || !IsByHand(rest, method, path, client, verb)) && Matches(rest, path.Steps, namesParameters: true);
    }

    // People write getUserRoles, too. Where the verb stays or the client does not say the rest, theirs is the better name.
    private static bool IsByHand(List<string> words, string method, ResourcePath path, ClientWords client, string? verb)
    {
        bool hasParameters = path.Steps.Any(step => step.IsPlaceholder);
        bool isMachines = hasParameters ? !Matches(words, path.Steps, namesParameters: false) : method != "get";
        PathStep? first = path.Steps.FirstOrDefault(step => !step.IsPlaceholder);
        return !isMachines && ((hasParameters && verb == method) || first is null || !client.Are(first.Words));
    }

    private static bool Matches(List<string> words, IReadOnlyList<PathStep> steps, bool namesParameters)
    {
        // Which positions of the words the steps so far can end at.
        var ends = new SortedSet<int> { 0 };
        foreach (PathStep step in steps)
        {
            var next = new SortedSet<int>();
            foreach (int at in ends)
            {
                next.UnionWith(EndsOf(step, words, at, namesParameters));
            }

            ends = next;
        }

        return ends.Contains(words.Count);
    }

    private static IEnumerable<int> EndsOf(PathStep step, List<string> words, int at, bool namesParameters)
    {
        if (step.IsPlaceholder || step.IsVersion)
        {
            yield return at;
        }

        if (step.IsPlaceholder && !namesParameters)
        {
            yield break;
        }

        if (CountAlike(words, at, step.Words) is > 0 and var count)
        {
            yield return at + count;
        }

        if (step.IsPlaceholder && at < words.Count && (IsSame(words[at], "id") || IsSame(words[at], step.Words[step.Words.Count - 1])))
        {
            yield return at + 1;
        }
    }

    // However the words are cut: exampleJSON is example_json.
    private static int CountAlike(List<string> words, int at, IReadOnlyList<string> wanted)
    {
        string target = Inflection.Normal(string.Concat(wanted));
        string text = "";
        for (int count = 1; at + count <= words.Count && text.Length <= target.Length + 1; count++)
        {
            text += words[at + count - 1];
            if (Inflection.Normal(text) == target)
            {
                return count;
            }
        }

        return 0;
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
