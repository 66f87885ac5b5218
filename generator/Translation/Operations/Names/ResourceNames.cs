using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Responses;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// Names from the HTTP method and the path. The verb is <c>List</c>, <c>Get</c>, <c>Create</c>, <c>Replace</c>, <c>Update</c>, <c>Delete</c> or an
/// action at the end of the path (<c>/move</c>). The resource follows unless the client is named after it. For example,
/// <c>GET /pets/{id}/owners</c> in the client <c>Pets</c> is <c>ListOwners</c>.
/// </summary>
internal sealed class ResourceNames
{
    private readonly IReadOnlyList<PathStep> parameters;
    private readonly List<Noun> nouns;
    private readonly IReadOnlyList<string> verb;

    // The index of the noun that the client is named after; -1 if there is none.
    private readonly int clientNoun;

    private ResourceNames(IReadOnlyList<PathStep> parameters, List<Noun> nouns, IReadOnlyList<string> verb, int clientNoun)
    {
        this.parameters = parameters;
        this.nouns = nouns;
        this.verb = verb;
        this.clientNoun = clientNoun;
    }

    /// <summary>Returns the names of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The words of its path.</param>
    /// <param name="client">The words of its client.</param>
    public static ResourceNames Of(Operation operation, ResourcePath path, ClientWords client)
    {
        IReadOnlyList<PathStep> steps = path.Steps;
        int last = LastLiteral(steps);
        bool isAction = last >= 0 && IsAction(operation.Method, steps, last, client);
        bool isList = last >= 0
            && !isAction
            && !path.IsOfItem
            && operation.Method == "GET"
            && CollectionResults.IsReturnedBy(operation, steps[last]);
        var nouns = new List<Noun>();
        int clientNoun = -1;
        bool endsInPlural = false;
        for (int i = 0; i <= last; i++)
        {
            PathStep step = steps[i];
            if (step.IsPlaceholder || step.IsVersion || (isAction && i == last))
            {
                continue;
            }

            bool isItem = i + 1 < steps.Count && steps[i + 1].IsPlaceholder;
            bool isCreated = operation.Method == "POST" && i == last;
            if (clientNoun < 0 && client.EndWith(step.Words))
            {
                clientNoun = nouns.Count;
                endsInPlural = i == steps.Count - 1 && Inflection.IsPlural(step.Words[step.Words.Count - 1]);
            }

            nouns.Add(new Noun(isItem || isCreated ? step.Singular : step.Text, step.Text, isItem, HasVersionAfter(steps, i)));
        }

        bool deletesCollection = clientNoun == nouns.Count - 1 && endsInPlural && !isAction && operation.Method == "DELETE";
        IReadOnlyList<string> verb = isAction ? client.RemoveFrom(steps[last].Text)
            : deletesCollection ? ["delete", "many"]
            : [isList ? "list" : VerbOf(operation.Method, path.IsOfItem)];
        return new ResourceNames([.. steps.Where(step => step.IsPlaceholder)], nouns, verb, clientNoun);
    }

    /// <summary>Gets the verb; null if it has several words.</summary>
    public string? Verb => verb.Count == 1 ? verb[0] : null;

    /// <summary>Returns the names for a method, the shortest first, then with more and more of the path.</summary>
    public IEnumerable<string> ForMethod()
    {
        // Names do not start with the resource that the client is named after.
        int shortest = DefaultStart(clientNoun + 1);
        for (int start = shortest; start >= 0; start--)
        {
            if (start != clientNoun)
            {
                yield return NameFrom(start);
            }
        }

        foreach (string name in ByParameters(NameFrom(shortest)))
        {
            yield return name;
        }

        if (clientNoun >= 0)
        {
            yield return NameFrom(clientNoun);
        }

        foreach (string name in MoreNames(shortest))
        {
            yield return name;
        }
    }

    /// <summary>Returns the names for types, which must be unique in the API and therefore contain the resource.</summary>
    public IEnumerable<string> ForTypes()
    {
        int start = clientNoun >= 0 ? clientNoun : nouns.FindLastIndex(noun => noun.HasVersionAfter) + 1;
        while (start > 0 && nouns[start - 1].IsItem)
        {
            start--;
        }

        return Enumerable.Range(0, start + 1).Select(less => NameFrom(start - less)).Concat(MoreNames(start));
    }

    /// <summary>Returns names that consist of given words and more and more of the path.</summary>
    /// <param name="words">The words, such as those of an operationId.</param>
    public IEnumerable<string> With(IReadOnlyList<string> words)
    {
        for (int start = nouns.Count - 1; start >= 0; start--)
        {
            IEnumerable<string> tail = nouns.Skip(start).Where(noun => !noun.IsIn(words)).Select(noun => noun.Text);
            yield return string.Join(" ", Verbs.IsVerb(words[0]) ? Inserted(words, tail) : words.Concat(tail));
        }

        foreach (string name in ByParameters(string.Join(" ", words)))
        {
            yield return name;
        }
    }

    /// <summary>Returns whether the words contain the resource.</summary>
    public bool IsNamedIn(IReadOnlyList<string> words) => nouns.Count == 0 || nouns[nouns.Count - 1].IsIn(words);

    private static int LastLiteral(IReadOnlyList<PathStep> steps)
    {
        int last = steps.Count - 1;
        while (last >= 0 && (steps[last].IsPlaceholder || steps[last].IsVersion))
        {
            last--;
        }

        return last;
    }

    private static bool IsAction(string method, IReadOnlyList<PathStep> steps, int last, ClientWords client)
    {
        IReadOnlyList<string> words = steps[last].Words;
        bool canAct = method is "GET" or "POST" or "PUT" or "PATCH";
        bool isResource = (!Verbs.IsOnlyVerb(words[0]) && last == 0)
            || (client.EndWith(words) && (words.Count > 1 || !Verbs.IsOnlyVerb(words[0])));
        return canAct && !isResource && Verbs.IsAction(words, isRead: method == "GET");
    }

    private static bool HasVersionAfter(IReadOnlyList<PathStep> steps, int at) => at + 1 < steps.Count && steps[at + 1].IsVersion;

    private static string VerbOf(string method, bool isOfItem) => method switch
    {
        "POST" => isOfItem ? "update" : "create",
        "PUT" => "replace",
        "PATCH" => "update",
        _ => method.ToLowerInvariant(),
    };

    // Two nouns make most names unique, so that they do not change when operations are added.
    private int DefaultStart(int least)
    {
        int start = Math.Max(least, nouns.Count - 1);
        return start > least && start > 0 && (clientNoun >= 0 || nouns[start - 1].IsItem) ? start - 1 : start;
    }

    // MarkInvoiceUncollectible, DeleteManyPets.
    private string NameFrom(int start) => NameFrom(start, static noun => noun.Text);

    private string NameFrom(int start, Func<Noun, string> text) =>
        string.Join(" ", Inserted(verb, nouns.Skip(start).Where(noun => verb.Count == 1 || !noun.IsIn(verb)).Select(text)));

    // What else distinguishes paths: singular and plural (/account and /accounts), and the parameters.
    private IEnumerable<string> MoreNames(int start)
    {
        yield return NameFrom(start, static noun => noun.Written);
        yield return NameFrom(0, static noun => noun.Written);
        foreach (string name in ByParameters(NameFrom(start)).Concat(ByParameters(NameFrom(0))))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> Inserted(IReadOnlyList<string> words, IEnumerable<string> nouns) =>
        words.Take(1).Concat(nouns).Concat(words.Skip(1));

    // With the last parameter, then with all of them.
    private IEnumerable<string> ByParameters(string name) => parameters.Count == 0
        ? []
        : new[] { parameters[parameters.Count - 1].Text, string.Join(" and ", parameters.Select(parameter => parameter.Text)) }
            .Distinct()
            .Select(text => name + " by " + text);

    /// <summary>A resource of the path.</summary>
    /// <param name="Text">Its words, in the singular for an item of a collection.</param>
    /// <param name="Written">Its words as in the path.</param>
    /// <param name="IsItem">Whether it is an item of a collection.</param>
    /// <param name="HasVersionAfter">Whether a version follows it in the path.</param>
    private sealed record Noun(string Text, string Written, bool IsItem, bool HasVersionAfter)
    {
        public bool IsIn(IReadOnlyList<string> words) =>
            Words.Split(Text) is var own && words.Any(word => Inflection.AreAlike(word, own[own.Count - 1]));
    }
}
