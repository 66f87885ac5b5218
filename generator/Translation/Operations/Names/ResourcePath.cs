using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>A path as the words that names are made of, without <c>/api</c>, <c>/v1</c> and the like in front.</summary>
/// <param name="Steps">Its segments; a segment with text around a placeholder is several, without text that has no letter or digit.</param>
/// <param name="Length">How many of the steps are the path's; the others are those of a fragment, which only tells operations apart.</param>
internal sealed record ResourcePath(IReadOnlyList<PathStep> Steps, int Length)
{
    public static ResourcePath Of(string path)
    {
        List<PathStep> steps = Numbered(Segments(PathTemplate.WithoutQuery(path)).SkipWhile(IsPrefix).SelectMany(StepsOf));
        return new ResourcePath([.. steps, .. Numbered(Segments(PathTemplate.FragmentOf(path)).SelectMany(StepsOf))], steps.Count);
    }

    /// <summary>The words of the first step that says what the path is about; null where none does.</summary>
    public string? Subject => Own.FirstOrDefault(step => !step.IsPlaceholder && !IsPrefix(string.Concat(step.Words)))?.Text;

    /// <summary>Whether all it says is what to do, as <c>/login</c> and <c>/sendMessage</c>.</summary>
    public bool IsAction => Own.Count(step => !step.IsPlaceholder) == 1
        && Own.First(step => !step.IsPlaceholder).Words is var words && Verbs.IsOnlyVerb(words[0]) && Verbs.IsAction(words, isRead: false);

    /// <summary>Whether it ends in a placeholder: it is about one of several things.</summary>
    public bool IsOfItem => Steps.Count > 0 && Steps[Steps.Count - 1].IsPlaceholder;

    /// <summary>/api, /rest and versions such as /v1, /2.0 and /2024-05-01 say nothing of the subject.</summary>
    public static bool IsPrefix(string segment) =>
        segment.ToLowerInvariant() is "api" or "rest"
        || ((segment[0] is 'v' or 'V') && segment.Length > 1 && segment.Skip(1).All(c => char.IsDigit(c) || c == '.'))
        || segment.All(c => char.IsDigit(c) || c is '.' or '-');

    private IEnumerable<PathStep> Own => Steps.Take(Length);

    private static IEnumerable<string> Segments(string path) => path.Split('/').Where(segment => segment.Length > 0);

    // {id}:cancel is two steps, and so is Users({id}).
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
            bool isFileEnding = !isPlaceholder && text.StartsWith(".", StringComparison.Ordinal);
            if (!isFileEnding && Words.Split(text) is { Count: > 0 } words)
            {
                yield return new PathStep(words, isPlaceholder);
            }

            start = i + 1;
        }
    }

    // A number is part of what stands before it: /status/404, /folders/0.
    private static List<PathStep> Numbered(IEnumerable<PathStep> steps)
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

/// <param name="Words">Its words, as the path has them.</param>
/// <param name="IsPlaceholder">Whether a parameter fills it.</param>
internal sealed record PathStep(IReadOnlyList<string> Words, bool IsPlaceholder)
{
    /// <summary>Whether it is a version, which a path can have behind its first segments: <c>/crm/v3/lists</c>.</summary>
    public bool IsVersion => !IsPlaceholder && (Words[0][0] is 'v' or 'V') && ResourcePath.IsPrefix(string.Concat(Words));

    /// <summary>As one name.</summary>
    public string Text => string.Join(" ", Words);

    /// <summary>As the name of one of the things: <c>cash_balances</c> is <c>cash balance</c>.</summary>
    public string Singular => string.Join(" ", Words.Take(Words.Count - 1).Concat([Inflection.Singular(Words[Words.Count - 1])]));
}
