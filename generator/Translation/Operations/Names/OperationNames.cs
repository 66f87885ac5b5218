using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// What an operation can be called, the best name first: by its operationId, without the path and what its client says, else by verb and path.
/// All of it follows from the operation alone; the others decide only which of the names is free.
/// </summary>
/// <param name="Given">The name of its method that the description's author chose; null where there is none.</param>
/// <param name="Methods">For its method, without <c>Async</c>.</param>
/// <param name="Types">For types that belong to it: <c>CreatePet</c>, which <c>CreatePetRequest</c> begins with.</param>
internal sealed record OperationNames(string? Given, IReadOnlyList<string> Methods, IReadOnlyList<string> Types)
{
    private const string Async = "Async";

    // Async follows, or Request, Response, Parameters.
    private const int LongestMethod = 55;
    private const int LongestType = 50;

    /// <param name="operation">The operation.</param>
    /// <param name="client">What its client is called after, such as a tag.</param>
    /// <param name="ids">All operationIds of the description.</param>
    /// <param name="context">Receives what is wrong with names that are given.</param>
    public static OperationNames Of(Operation operation, string client, ISet<string> ids, TranslationContext context)
    {
        ResourcePath path = ResourcePath.Of(operation.Path);
        ClientWords own = ClientWords.Of(client);
        ResourceNames resource = ResourceNames.Of(operation, path, own);
        string id = operation.OperationId?.Trim() ?? "";
        string said = id.Length == 0 ? "" : OperationIdTrimming.Of(WithoutNumber(id, ids), operation, path, own, resource.Verb);
        bool saysNothing = said.Length == 0;
        return new OperationNames(
            CSharpNameExtension.To(operation, context),
            Names(saysNothing ? resource.ForMethod() : OfMethod(id, said, operation, own, resource), LongestMethod),
            Names(saysNothing ? resource.ForTypes() : OfTypes(id, said, resource), LongestType));
    }

    private static IEnumerable<string> OfMethod(string id, string said, Operation operation, ClientWords client, ResourceNames resource)
    {
        IReadOnlyList<string> all = Words.Split(said);
        if (all.Count == 0)
        {
            return [said];
        }

        // Async is what all methods end in. Of an operation it says that it only starts.
        IReadOnlyList<string> few = client.DroppedFrom(said);
        string[] starts = IsAsync(all) ? ["start " + Text(few), "start " + Text(all)] : [];
        bool isStart = operation.Responses.Any(response => response.Status == "202");
        bool isShort = id.Length <= LongestMethod && !char.IsDigit(id[id.Length - 1]) && id.IndexOfAny(['/', '{']) < 0;
        return
        [
            .. isStart ? starts : [],
            Text(few),
            .. starts,
            Text(all),
            .. isShort && !IsAsync(all) ? [id] : Array.Empty<string>(),
            .. resource.With(Trimmed(few)),
            .. resource.With(Trimmed(all)),
            id,
        ];
    }

    private static IEnumerable<string> OfTypes(string id, string said, ResourceNames resource)
    {
        IReadOnlyList<string> words = Words.Split(said);
        return words.Count == 0 ? [said]
            : said == id || resource.AreIn(words) ? [said, .. resource.With(words), id]
            : [.. resource.With(words), id];
    }

    // Tools number operations that the code calls alike: list and list_1.
    private static string WithoutNumber(string id, ISet<string> ids)
    {
        int underscore = id.LastIndexOf('_');
        bool isNumbered = underscore > 0 && underscore < id.Length - 1 && id.Skip(underscore + 1).All(char.IsDigit);
        return isNumbered && ids.Contains(id.Substring(0, underscore)) ? id.Substring(0, underscore) : id;
    }

    private static bool IsAsync(IReadOnlyList<string> words) => words.Count > 1 && words[words.Count - 1] == Async;

    private static IReadOnlyList<string> Trimmed(IReadOnlyList<string> words) => IsAsync(words) ? [.. words.Take(words.Count - 1)] : words;

    private static string Text(IReadOnlyList<string> words) => string.Join(" ", Trimmed(words));

    private static List<string> Names(IEnumerable<string> texts, int longest) =>
        [.. texts.Select(Identifier.Pascal).SelectMany(name => ShortName.Of(name, longest)).Distinct(StringComparer.Ordinal)];
}
