using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>What an operation is called: by its operationId, else by its verb and path.</summary>
internal static class OperationNames
{
    /// <summary>For types that belong to it: <c>CreatePet</c>, which the types <c>CreatePetRequest</c> begin with.</summary>
    public static string ForTypes(Description.Operation operation) => string.IsNullOrWhiteSpace(operation.OperationId)
        ? VerbAndPath(operation, PathSegments(operation.Path).Concat(FragmentSegments(operation.Path)))
        : Identifier.Pascal(operation.OperationId!);

    /// <summary>
    /// For its methods, without <c>Async</c>: what its client already says is dropped. In <c>Stages</c>,
    /// <c>stages.create</c> is <c>Create</c> and <c>GET /stages/{id}</c> is <c>GetById</c>; <c>createStage</c> keeps its words.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="client">The client's name in its parent, such as <c>Stages</c>.</param>
    public static string ForMethod(Description.Operation operation, string client)
    {
        if (string.IsNullOrWhiteSpace(operation.OperationId))
        {
            List<string> segments = [.. PathSegments(operation.Path)];
            int own = segments.FindIndex(segment => !IsPlaceholder(segment) && IsSame(Identifier.Pascal(segment), client));
            return VerbAndPath(operation, segments.Skip(own + 1).Concat(FragmentSegments(operation.Path)));
        }

        string name = Identifier.Pascal(WithoutClient(operation.OperationId!, client));
        return name.Length > "Async".Length && name.EndsWith("Async", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Async".Length)
            : name;
    }

    /// <summary>The first segment of the path that tells what it is about; null where none does.</summary>
    public static string? Subject(string path) =>
        PathSegments(path).FirstOrDefault(segment => !IsPlaceholder(segment) && !IsPrefix(segment));

    private static string VerbAndPath(Description.Operation operation, IEnumerable<string> segments)
    {
        string name = Identifier.Pascal(operation.Method.ToLowerInvariant());
        foreach (string segment in segments.SkipWhile(IsPrefix))
        {
            name = Identifier.Inside(name, IsPlaceholder(segment) ? "by " + segment : segment);
        }

        return name;
    }

    // The client's name at the start of an id, in words (stagesCreate, stages_create), or at its end, set off as names are (create.stages).
    private static string WithoutClient(string id, string client)
    {
        IReadOnlyList<string> words = Words.Split(id);
        IReadOnlyList<string> own = Words.Split(client);
        if (words.Count > own.Count && own.Select((word, i) => IsSame(word, words[i])).All(same => same))
        {
            return string.Join(" ", words.Skip(own.Count));
        }

        int last = id.LastIndexOfAny(['.', '/', ':']);
        return last > 0 && last < id.Length - 1 && IsSame(Identifier.Pascal(id.Substring(last + 1)), client) ? id.Substring(0, last) : id;
    }

    private static IEnumerable<string> PathSegments(string path) => Segments(PathTemplate.WithoutQuery(path));

    // A fragment distinguishes operations of one path.
    private static IEnumerable<string> FragmentSegments(string path) => Segments(PathTemplate.FragmentOf(path));

    private static IEnumerable<string> Segments(string path) => path.Split('/').Where(segment => segment.Length > 0);

    private static bool IsPlaceholder(string segment) => segment[0] == '{' && segment[segment.Length - 1] == '}';

    // /api, /rest and versions such as /v1 and /2.0 say nothing of the subject.
    private static bool IsPrefix(string segment) =>
        segment is "api" or "rest"
        || ((segment[0] is 'v' or 'V') && segment.Length > 1 && segment.Skip(1).All(c => char.IsDigit(c) || c == '.'))
        || segment.All(c => char.IsDigit(c) || c == '.');

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
