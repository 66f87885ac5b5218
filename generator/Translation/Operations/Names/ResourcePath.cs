using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// The words of a path, without prefixes such as <c>/api</c> and <c>/v1</c>. For example, <c>/v1/pets/{pet_id}:archive</c> has the steps
/// <c>pets</c>, <c>pet id</c> (a placeholder) and <c>archive</c>.
/// </summary>
/// <param name="Steps">The literals and placeholders of its segments that contain a letter or digit.</param>
/// <param name="Length">The number of steps of the path; the rest are steps of the fragment, which only distinguishes operations.</param>
internal sealed record ResourcePath(IReadOnlyList<PathStep> Steps, int Length)
{
    public static ResourcePath Of(string path)
    {
        List<PathStep> steps = JoinNumbers(Segments(PathTemplate.WithoutQuery(path)).SkipWhile(IsPrefix).SelectMany(StepsOf));
        return new ResourcePath([.. steps, .. JoinNumbers(Segments(PathTemplate.FragmentOf(path)).SelectMany(StepsOf))], steps.Count);
    }

    /// <summary>Gets the words of the first literal step that is not a prefix, or null.</summary>
    public string? Subject => Own.FirstOrDefault(step => !step.IsPlaceholder && !IsPrefix(string.Concat(step.Words)))?.Text;

    /// <summary>Gets a value indicating whether its only literal is an action, as in <c>/login</c> and <c>/sendMessage</c>.</summary>
    public bool IsAction => Own.Count(step => !step.IsPlaceholder) == 1
        && Own.First(step => !step.IsPlaceholder).Words is var words && Verbs.IsOnlyVerb(words[0]) && Verbs.IsAction(words, isRead: false);

    /// <summary>Gets a value indicating whether it ends in a placeholder, so that it identifies an item of a collection.</summary>
    public bool IsOfItem => Steps.Count > 0 && Steps[Steps.Count - 1].IsPlaceholder;

    /// <summary>
    /// Returns whether a segment does not name a resource: <c>api</c>, <c>rest</c>, or a version such as <c>v1</c> or <c>2024-05-01</c>.
    /// </summary>
    public static bool IsPrefix(string segment) =>
        segment.ToLowerInvariant() is "api" or "rest"
        || ((segment[0] is 'v' or 'V') && segment.Length > 1 && segment.Skip(1).All(c => char.IsDigit(c) || c == '.'))
        || segment.All(c => char.IsDigit(c) || c is '.' or '-');

    private IEnumerable<PathStep> Own => Steps.Take(Length);

    private static IEnumerable<string> Segments(string path) => path.Split('/').Where(segment => segment.Length > 0);

    // {id}:cancel and Users({id}) have two steps each. Unlike a route, a segment need not have balanced braces.
    private static IEnumerable<PathStep> StepsOf(string segment)
    {
        int start = 0;
        for (int i = 0; i <= segment.Length; i++)
        {
            bool isEnd = i == segment.Length || segment[i] is '{' or '}' or ':';
            if (!isEnd)
            {
                continue;
            }

            bool isPlaceholder = i < segment.Length && segment[i] == '}';
            string text = segment.Substring(start, i - start);
            bool isFileExtension = !isPlaceholder && text.StartsWith(".", StringComparison.Ordinal);
            if (!isFileExtension && Words.Split(text) is { Count: > 0 } words)
            {
                yield return new PathStep(words, isPlaceholder);
            }

            start = i + 1;
        }
    }

    // Joins a number with the literal before it: /status/404, /folders/0.
    private static List<PathStep> JoinNumbers(IEnumerable<PathStep> steps)
    {
        var result = new List<PathStep>();
        foreach (PathStep step in steps)
        {
            bool isNumber = !step.IsPlaceholder && char.IsDigit(step.Words[0][0]) && step.Words.All(word => word.All(char.IsDigit));
            if (isNumber && result.Count > 0 && !result[result.Count - 1].IsPlaceholder)
            {
                PathStep before = result[result.Count - 1];
                result[result.Count - 1] = before with { Words = [.. before.Words, .. step.Words] };
            }
            else
            {
                result.Add(step);
            }
        }

        return result;
    }
}

/// <summary>A literal or placeholder of a path.</summary>
/// <param name="Words">Its words.</param>
/// <param name="IsPlaceholder">Whether it is a placeholder.</param>
internal sealed record PathStep(IReadOnlyList<string> Words, bool IsPlaceholder)
{
    /// <summary>Gets a value indicating whether it is a version after the first segment, as in <c>/crm/v3/lists</c>.</summary>
    public bool IsVersion => !IsPlaceholder && (Words[0][0] is 'v' or 'V') && ResourcePath.IsPrefix(string.Concat(Words));

    /// <summary>Gets its words, separated by spaces.</summary>
    public string Text => string.Join(" ", Words);

    /// <summary>Gets its words in the singular: <c>cash balance</c> for <c>cash_balances</c>.</summary>
    public string Singular => string.Join(" ", Words.Take(Words.Count - 1).Concat([Inflection.Singular(Words[Words.Count - 1])]));
}
