using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// The possible names of an operation, the best first: from its operationId, without its path and the words of its client, else from its method and
/// path. They depend on this operation only; other operations determine which of them is free. For example, <c>createPet</c> in the client
/// <c>Pets</c> can be <c>Create</c> or <c>CreatePet</c>.
/// </summary>
/// <param name="Declared">The name of its method that the description declares, without <c>Async</c>, or null.</param>
/// <param name="Methods">The names for its method, without <c>Async</c>.</param>
/// <param name="Types">The prefixes for its types, such as <c>CreatePet</c> for <c>CreatePetRequest</c>.</param>
internal sealed record OperationNames(DeclaredName? Declared, IEnumerable<string> Methods, IEnumerable<string> Types)
{
    private const string Async = "Async";

    // Without suffixes such as Async, Request and Response.
    private const int MaxMethodLength = 55;
    private const int MaxTypeLength = 50;

    /// <summary>Returns the possible names of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="client">The tag or path segment that names its client.</param>
    /// <param name="ids">All operationIds of the description.</param>
    /// <param name="context">Receives invalid values of extensions that name methods.</param>
    public static OperationNames Of(Operation operation, string client, ISet<string> ids, TranslationContext context)
    {
        ResourcePath path = ResourcePath.Of(operation.Path);
        ClientWords clientWords = ClientWords.Of(client);
        ResourceNames resource = ResourceNames.Of(operation, path, clientWords);
        string id = operation.OperationId?.Trim() ?? "";
        string name = id.Length == 0 ? "" : OperationIdTrimming.Trim(WithoutNumber(id, ids), operation, path, clientWords, resource.Verb);
        return new OperationNames(
            DeclaredFor(operation, context),
            Names(name.Length == 0 ? resource.ForMethod() : OfMethod(id, name, operation, clientWords, resource), MaxMethodLength),
            Names(name.Length == 0 ? resource.ForTypes() : OfTypes(id, name, resource), MaxTypeLength));
    }

    // Every method ends in Async, so a declared name may or may not have it.
    private static DeclaredName? DeclaredFor(Operation operation, TranslationContext context) => DeclaredName.Of(operation, context) is { } name
        ? name with
        {
            Text = name.Text.Length > Async.Length && name.Text.EndsWith(Async, StringComparison.Ordinal)
            ? name.Text.Substring(0, name.Text.Length - Async.Length)
            : name.Text
        }
        : null;

    private static IEnumerable<string> OfMethod(string id, string name, Operation operation, ClientWords client, ResourceNames resource)
    {
        IReadOnlyList<string> all = Words.Split(name);
        if (all.Count == 0)
        {
            return [name];
        }

        // Every generated method ends in Async. In an operationId, Async means that the operation is only started.
        IReadOnlyList<string> withoutClient = client.RemoveFrom(name);
        string[] starts = IsAsync(all) ? ["start " + Text(withoutClient), "start " + Text(all)] : [];
        bool isStart = operation.Responses.Any(response => response.Status == "202");
        bool isShort = id.Length <= MaxMethodLength && !char.IsDigit(id[id.Length - 1]) && id.IndexOfAny(['/', '{']) < 0;
        return (isStart ? starts : [])
            .Append(Text(withoutClient))
            .Concat(starts)
            .Append(Text(all))
            .Concat(isShort && !IsAsync(all) ? [id] : [])
            .Concat(resource.With(WithoutAsync(withoutClient)))
            .Concat(resource.With(WithoutAsync(all)))
            .Append(id);
    }

    private static IEnumerable<string> OfTypes(string id, string name, ResourceNames resource)
    {
        IReadOnlyList<string> words = Words.Split(name);
        return words.Count == 0 ? [name]
            : (name == id || resource.IsNamedIn(words) ? [name] : Enumerable.Empty<string>()).Concat(resource.With(words)).Append(id);
    }

    // Tools append numbers to equal names: list and list_1.
    private static string WithoutNumber(string id, ISet<string> ids)
    {
        int underscore = id.LastIndexOf('_');
        bool isNumbered = underscore > 0 && underscore < id.Length - 1 && id.Skip(underscore + 1).All(char.IsDigit);
        return isNumbered && ids.Contains(id.Substring(0, underscore)) ? id.Substring(0, underscore) : id;
    }

    private static bool IsAsync(IReadOnlyList<string> words) => words.Count > 1 && words[words.Count - 1] == Async;

    private static IReadOnlyList<string> WithoutAsync(IReadOnlyList<string> words) => IsAsync(words) ? [.. words.Take(words.Count - 1)] : words;

    private static string Text(IReadOnlyList<string> words) => string.Join(" ", WithoutAsync(words));

    // Created one by one, because the first is free for most operations.
    private static IEnumerable<string> Names(IEnumerable<string> texts, int maxLength) =>
        texts.Select(Identifier.Pascal).SelectMany(text => ShortName.Of(text, maxLength));
}
