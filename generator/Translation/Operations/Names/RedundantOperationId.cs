using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// Detects operationIds that consist of the HTTP method and the path, such as <c>GetCustomersCustomer</c> for <c>GET /customers/{customer}</c>.
/// </summary>
internal static class RedundantOperationId
{
    /// <summary>Returns whether an operationId consists of method and path.</summary>
    /// <param name="name">The operationId, or a part of it.</param>
    /// <param name="method">The HTTP method in lower case.</param>
    /// <param name="path">The words of the path.</param>
    /// <param name="client">The words of the client.</param>
    /// <param name="verb">The verb that method and path imply.</param>
    public static bool Matches(string name, string method, ResourcePath path, ClientWords client, string? verb)
    {
        List<string> words = [.. Words.Split(name)];
        if (words.Count > 0
            && words[0].Length > method.Length
            && words[0].StartsWith(method, StringComparison.OrdinalIgnoreCase)
            && char.IsDigit(words[0][method.Length]))
        {
            // A digit does not start a word: the first word of Get3dSecure is Get3d.
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

        // The version of get_hubs_v2025.0.
        int version = words.FindLastIndex(word => word[0] is 'v' or 'V');
        bool hasVersion = version > 0 && ResourcePath.IsPrefix(string.Join(".", words.Skip(version)));
        if (hasVersion)
        {
            words.RemoveRange(version, words.Count - version);
        }

        List<string> rest = [.. words.SkipWhile(ResourcePath.IsPrefix)];
        return (hasVersion || !IsWrittenByHand(rest, method, path, client, verb)) && MatchesSteps(rest, path.Steps, namesParameters: true);
    }

    // Authors also write names such as getUserRoles. Such a name is better than a derived one if the verb is the same, or if the client's name
    // does not contain the resource.
    private static bool IsWrittenByHand(List<string> words, string method, ResourcePath path, ClientWords client, string? verb)
    {
        bool hasParameters = path.Steps.Any(step => step.IsPlaceholder);
        bool isGenerated = hasParameters ? !MatchesSteps(words, path.Steps, namesParameters: false) : method != "get";
        PathStep? first = path.Steps.FirstOrDefault(step => !step.IsPlaceholder);
        return !isGenerated && ((hasParameters && verb == method) || first is null || !client.EndWith(first.Words));
    }

    private static bool MatchesSteps(List<string> words, IReadOnlyList<PathStep> steps, bool namesParameters)
    {
        // The positions in the words at which the steps so far can end.
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

        if (CountMatching(words, at, step.Words) is > 0 and var count)
        {
            yield return at + count;
        }

        if (step.IsPlaceholder && at < words.Count && (IsSame(words[at], "id") || IsSame(words[at], step.Words[step.Words.Count - 1])))
        {
            yield return at + 1;
        }
    }

    // Ignores where words begin: exampleJSON matches example_json.
    private static int CountMatching(List<string> words, int at, IReadOnlyList<string> wanted)
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
